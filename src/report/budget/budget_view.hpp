#pragma once

#include <string>

#include "money/cap_state.hpp"
#include "money/needs.hpp"

namespace trivsel {

/// A course's money, ready to be shown. Committed is what the plan still needs, forecast is
/// spent + committed, rest is budget − forecast. It points into the folder.
struct BudgetView {
  const CourseFolder& folder;
  Ledger ledger;
  std::optional<Cap> cap;  ///< nothing where the programme has none
  CapState cap_state;
  Date today;
  Words words;
};

BudgetView view_budget(const CourseFolder& folder, std::optional<Cap> cap, Date today,
                       const Words& words = general_words());

enum class BudgetBy : std::uint8_t { line, payer, activity, site, month };

/// `budget show` and `budget forecast` on a terminal. Texts of the folder are made safe and masked.
std::string budget_text(const BudgetView& view, BudgetBy by, Language language);
std::string forecast_text(const BudgetView& view, Language language);

/// The same as documents of version 1; money and hours are numbers with two decimals.
std::string budget_json(const BudgetView& view);
std::string forecast_json(const BudgetView& view);

/// How the course stands towards its cap, in sentences; empty where the programme has none.
std::vector<Message> cap_sentences(const BudgetView& view);
/// What could not be counted, and why.
std::vector<Message> left_out_sentences(const Ledger& ledger);

}  // namespace trivsel
