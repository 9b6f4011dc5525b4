#pragma once

#include <string>
#include <vector>

#include "report/budget/budget_view.hpp"

namespace trivsel {

/// A course's money as it stands and as it would be, with what makes the difference in words.
struct BudgetChange {
  const BudgetView& before;
  const BudgetView& after;
  std::vector<Message> changes;
};

/// `budget what-if` on a terminal: the forecast of every line before and after, the cap, and what
/// could not be counted afterwards.
std::string budget_change_text(const BudgetChange& change, Language language);
/// As a document of version 1.
std::string budget_change_json(const BudgetChange& change, Language language);

}  // namespace trivsel
