#pragma once

#include "cli/invocation.hpp"
#include "yaml/edit.hpp"

namespace trivsel {

/// A new entry of the ledger, from the arguments of `budget add`.
struct ExpenseEntry {
  std::string id;
  Amount amount;
  std::string line;  ///< `{id: u7, …}`
};

/// Every id is held against the folder, and the amount against hours × rate + supplement:
/// CommandError (usage) where they do not agree. Without --per-hour the rate of the only role with
/// one in force on the day of work is taken, and told.
ExpenseEntry new_expense_entry(Invocation& invocation, const CourseFolder& folder);

}  // namespace trivsel
