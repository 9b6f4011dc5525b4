#include "cli/change.hpp"
#include "cli/expense_entry.hpp"
#include "cli/table.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kLedger = "expenses.yaml";

int run_add(Invocation& invocation) {
  // Before anything is said of the arguments: what is said of them could repeat a number.
  for (const char* option : {"--text", "--voucher"}) {
    refuse_personal_data(invocation.args().value(option).value_or(""));
  }
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const ExpenseEntry entry = new_expense_entry(invocation, folder);
  refuse_personal_data(entry.line);
  const auto old_bytes = read_for_edit(directory, kLedger);
  const yaml::Source source(std::string(kLedger), old_bytes.value_or(""));
  const std::string bytes =
      edited(yaml::append_entries(source, "expenses", {{{entry.line}}}), kLedger);
  if (change_file(invocation, directory, kLedger, old_bytes ? &*old_bytes : nullptr, bytes)) {
    invocation.print(fmt::format("{}\n", entry.id));
    invocation.tell(say("booked: {}", "bogført: {}", kroner(entry.amount)));
  }
  return kDone;
}

}  // namespace

Command budget_add_command() {
  return {
      .name = "budget add",
      .summary = {"book a cost in the ledger", "bogfør en udgift"},
      .options =
          {{"--line", "", "ID", Takes::one, {"the budget line", "budgetlinjen"}},
           {"--date", "", "DATE", Takes::one, {"the day of the voucher", "bilagets dag"}},
           {"--worked",
            "",
            "DATE",
            Takes::one,
            {"the day of the work, where it is another", "arbejdsdagen, hvor den er en anden"}},
           {"--activity", "", "ID", Takes::one, {"what it was for", "hvad den gjaldt"}},
           {"--trial",
            "",
            "ID",
            Takes::one,
            {"the trial it was for", "den prøvehandling, den gjaldt"}},
           {"--site", "", "ID", Takes::one, {"which site", "hvilket tilbud"}},
           {"--hours", "", "H", Takes::one, {"hours worked, as 6.50", "arbejdstimer, som 6.50"}},
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
           {"--voucher", "", "V", Takes::one, {"the voucher's number", "bilagsnummer"}},
           {"--paid", "", "DATE", Takes::one, {"when it was paid", "hvornår den er betalt"}},
           {"--corrects",
            "",
            "ID",
            Takes::one,
            {"the entry that it corrects", "den post, den retter"}},
           {"--text",
            "",
            "TEXT",
            Takes::one,
            {"in words; never a name", "med ord; aldrig et navn"}}},
      .writes = true,
      .run = run_add};
}

}  // namespace trivsel
