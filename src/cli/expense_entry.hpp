#pragma once

#include "cli/command.hpp"
#include "cli/invocation.hpp"
#include "money/entries.hpp"
#include "yaml/edit.hpp"

namespace trivsel {

/// An entry of the ledger before it has an id. Texts are as they shall be read, not yet quoted.
struct ExpenseDraft {
  Date date;
  std::optional<Date> worked, paid;
  std::string line, activity, trial, site, grant, voucher, corrects, text;
  std::optional<Hours> hours;
  std::optional<Amount> per_hour, supplement;
  Amount amount;
};

/// `{id: u7-k3f2, …}`, one line of expenses.yaml.
std::string entry_line(const ExpenseDraft& draft, const std::string& id);

/// The id meant by `u7`: that of the entry `u7-k3f2` where one alone has that number; else what was
/// given.
std::string entry_meant(const Expenses& expenses, const std::string& given);

/// Gives out u8-k3f2, u9-p6w4 …: one after the highest number, since an id is never used again. In
/// two clones that number is the same, so a random part keeps their entries apart, also where they
/// are alike: git would take two equal lines for one, and a cost would be gone.
class ExpenseIds {
 public:
  explicit ExpenseIds(const Expenses& expenses);
  std::string next();

 private:
  int highest_ = 0;
};

/// A new entry from the arguments of `budget add`. Every id is held against the folder, and the
/// amount against hours × rate + supplement: CommandError (usage) where they do not agree. Without
/// --per-hour the rate of the only role with one in force on the day of work is taken, and told.
/// Without --hours and --amount the hours are those that the plan has for the activity's
/// substitutes, and told, where nothing is booked for them yet.
ExpenseDraft new_expense(Invocation& invocation, const CourseFolder& folder);

/// What `budget correct` books instead of an entry: that one, with what the arguments change.
ExpenseDraft corrected_expense(Invocation& invocation, const CourseFolder& folder,
                               const Entry& entry);
/// Whether the arguments change anything but the amount's sign.
bool changes_anything(const Arguments& args);

/// One entry for each payer's line: `--split LINE=AMOUNT` takes that much off the first. Parts bear
/// no hours, which are the voucher's as a whole; where the entry has no text, one says so.
std::vector<ExpenseDraft> split_expense(const Invocation& invocation, const CourseFolder& folder,
                                        const ExpenseDraft& whole);

/// CommandError (privacy) where an argument that becomes text holds a CPR number. To be called
/// before anything is said of the arguments: what is said of them could repeat it.
void refuse_personal_arguments(const Arguments& args);

/// Appends the entries to expenses.yaml, makes it where it is missing, and prints their ids; under
/// --dry-run the difference.
void book(Invocation& invocation, Directory& directory, const CourseFolder& folder,
          const std::vector<ExpenseDraft>& drafts);

/// Options that `budget add` and `budget correct` share.
std::vector<Option> expense_options();

}  // namespace trivsel
