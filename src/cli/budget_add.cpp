#include "cli/expense_entry.hpp"
#include "cli/table.hpp"

namespace trivsel {
namespace {

int run_add(Invocation& invocation) {
  refuse_personal_arguments(invocation.args());
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const ExpenseDraft whole = new_expense(invocation, folder);
  book(invocation, directory, folder, split_expense(invocation, folder, whole));
  return kDone;
}

}  // namespace

std::vector<Option> expense_options() {
  return {
      {"--line", "", "ID", Takes::one, {"the budget line", "budgetlinjen"}},
      {"--date", "", "DATE", Takes::one, {"the day of the voucher", "bilagets dag"}},
      {"--worked",
       "",
       "DATE",
       Takes::one,
       {"the day of the work, where it is another", "arbejdsdagen, hvor den er en anden"}},
      {"--activity", "", "ID", Takes::one, {"what it was for", "hvad den gjaldt"}},
      {"--trial", "", "ID", Takes::one, {"the trial it was for", "den prøvehandling, den gjaldt"}},
      {"--site", "", "ID", Takes::one, {"which site", "hvilket tilbud"}},
      {"--grant", "", "ID", Takes::one, {"which grant pays", "hvilken bevilling der betaler"}},
      {"--hours",
       "",
       "H",
       Takes::one,
       {"hours worked, as 6.50; else the plan's for the activity's substitutes",
        "arbejdstimer, som 6.50; ellers planens til aktivitetens vikarer"}},
      {"--per-hour",
       "",
       "R",
       Takes::one,
       {"kroner per hour; else the only rate in force on the day of work",
        "kroner pr. time; ellers den eneste sats, der gælder på arbejdsdagen"}},
      {"--supplement",
       "",
       "A",
       Takes::one,
       {"kroner added to hours × rate", "kroner, der lægges til timer × sats"}},
      {"--amount",
       "",
       "A",
       Takes::one,
       {"in kroner, as 12187.50; else hours × rate + supplement",
        "i kroner, som 12187.50; ellers timer × sats + tillæg"}},
      {"--split",
       "",
       "ID=A",
       Takes::list,
       {"book so much of it on another line: another payer's",
        "bogfør så meget af det på en anden linje: en anden betalers"}},
      {"--voucher", "", "V", Takes::one, {"the voucher's number", "bilagsnummer"}},
      {"--paid", "", "DATE", Takes::one, {"when it was paid", "hvornår den er betalt"}},
      {"--text", "", "TEXT", Takes::one, {"in words; never a name", "med ord; aldrig et navn"}}};
}

Command budget_add_command() {
  std::vector<Option> options = expense_options();
  options.push_back(
      {"--corrects", "", "ID", Takes::one, {"the entry that it corrects", "den post, den retter"}});
  return {.name = "budget add",
          .summary = {"book a cost in the ledger", "bogfør en udgift"},
          .options = std::move(options),
          .writes = true,
          .run = run_add};
}

}  // namespace trivsel
