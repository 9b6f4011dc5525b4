#include "cli/change.hpp"
#include "cli/expense_entry.hpp"
#include "cli/import_input.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"

namespace trivsel {
namespace {

constexpr const char* kLedger = "expenses.yaml";

void write_expenses(Invocation& invocation, Directory& directory, const ExpenseImport& import) {
  std::vector<yaml::NewEntry> entries;
  for (const ImportedExpense& expense : import.taken) entries.push_back({{expense.entry}});
  const auto old_bytes = read_for_edit(directory, kLedger);
  const yaml::Source source(kLedger, old_bytes.value_or(""));
  const std::string bytes = edited(yaml::append_entries(source, "expenses", entries), kLedger);
  change_file(invocation, directory, kLedger, old_bytes ? &*old_bytes : nullptr, bytes);
}

int run_budget_import(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = invocation.load(directory);
  const std::string& table = invocation.args().positionals().front();
  const auto input = read_import_input(invocation, expense_import_kind(), table, folder.course);
  if (!input) return kFindings;
  const Words words = words_in(invocation, folder);
  const int next_number = std::stoi(ExpenseIds(folder.expenses).next().substr(1));
  const ExpenseImport import = import_expenses(folder, words, invocation.today(), next_number,
                                               *input->table, *input->reader);
  const bool partial = invocation.args().has("--partial");
  const bool may_write = import.may_write(partial);
  report::ImportRun run = import_run(*input);
  run.dry_run = may_write && invocation.dry_run();
  run.written = may_write && !invocation.dry_run();
  if (run.written && !import.taken.empty()) write_expenses(invocation, directory, import);
  invocation.print(invocation.json() ? import_json(import, run, invocation.language())
                                     : import_text(import, run, invocation.language()));
  return import_exit_code(import, partial);
}

}  // namespace

Command budget_import_command() {
  return {.name = "budget import",
          .summary = {"book the vouchers of a payroll or bank export",
                      "bogfør bilagene i en eksport fra løn eller bank"},
          .options = import_input_options(),
          .positionals = {{.name = "FILE", .help = {"a CSV file", "en CSV-fil"}, .required = true}},
          .writes = true,
          .run = run_budget_import};
}

}  // namespace trivsel
