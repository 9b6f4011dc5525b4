#include "report/accounts/accounts.hpp"
#include "report/document/table_package.hpp"
#include "report/report_text.hpp"
#include "text/csv_cell.hpp"
#include "text/safe_text.hpp"

namespace trivsel::report {
namespace {

struct ExpenseColumn {
  TableColumn about;
  std::string (*value)(const AccountsRow&);
};

const Expense* expense_of(const AccountsRow& row) {
  return row.posting->is_booked() ? row.posting->entry->expense : nullptr;
}

template <At<Date> Expense::* Member>
std::string day(const AccountsRow& row) {
  const Expense* expense = expense_of(row);
  return expense != nullptr && expense->*Member ? format(*(expense->*Member)) : std::string();
}

template <At<Amount> Expense::* Member>
std::string money(const AccountsRow& row) {
  const Expense* expense = expense_of(row);
  return expense != nullptr && expense->*Member ? plain(*(expense->*Member)) : std::string();
}

std::string hours(const AccountsRow& row) {
  const Expense* expense = expense_of(row);
  return expense != nullptr && expense->hours ? plain(*expense->hours) : std::string();
}

std::string tag(const AccountsRow& row, std::string_view wanted) {
  for (const auto& [name, value] : tags_of(row)) {
    if (name == wanted) return value;
  }
  return {};
}

std::string line_id(const AccountsRow& row) {
  const BudgetLine* line = row.posting->line;
  if (line != nullptr) return std::string(line->id.value_or({}));
  const Expense* expense = expense_of(row);
  return expense != nullptr ? std::string(expense->line.value_or({})) : std::string();
}

const ExpenseColumn kColumns[] = {
    {"course",
     "string",
     "",
     {"the course's folder in the portfolio", "forløbets mappe i porteføljen"},
     [](const AccountsRow& row) { return tag(row, "course"); }},
    {"id",
     "string",
     "",
     {"the entry's id, or the activity's where it is planned",
      "postens id, eller aktivitetens, hvor den er planlagt"},
     [](const AccountsRow& row) { return std::string(id_of(*row.posting)); }},
    {"state",
     "string",
     "",
     {"booked, or planned", "booked: bogført, eller planned: planlagt"},
     [](const AccountsRow& row) {
       return std::string(row.posting->is_booked() ? "booked" : "planned");
     }},
    {"day",
     "date",
     "",
     {"the day that counts: of the work", "dagen, der tæller: arbejdsdagen"},
     [](const AccountsRow& row) { return format(row.posting->day); }},
    {"voucher_date", "date", "", {"the voucher's day", "bilagets dag"}, day<&Expense::date>},
    {"paid", "date", "", {"when it was paid", "hvornår den er betalt"}, day<&Expense::paid>},
    {"line", "string", "", {"the budget line's id", "budgetlinjens id"}, line_id},
    {"kind",
     "string",
     "",
     {"what the line is for", "hvad linjen er til"},
     [](const AccountsRow& row) { return tag(row, "kind"); }},
    {"payer",
     "string",
     "",
     {"who pays", "hvem der betaler"},
     [](const AccountsRow& row) {
       const auto payer = row.posting->payer;
       return payer ? std::string(key_of(*payer)) : std::string();
     }},
    {"activity",
     "string",
     "",
     {"the activity it was for", "aktiviteten, den gjaldt"},
     [](const AccountsRow& row) { return tag(row, "activity"); }},
    {"trial",
     "string",
     "",
     {"else the trial", "ellers prøvehandlingen"},
     [](const AccountsRow& row) { return tag(row, "trial"); }},
    {"site",
     "string",
     "",
     {"the site's id", "tilbuddets id"},
     [](const AccountsRow& row) { return tag(row, "site"); }},
    {"grant",
     "string",
     "",
     {"the grant that it names", "bevillingen, den angiver"},
     [](const AccountsRow& row) { return tag(row, "grant"); }},
    {"hours", "number", "", {"hours worked", "arbejdstimer"}, hours},
    {"per_hour", "number", "", {"kroner per hour", "kroner pr. time"}, money<&Expense::per_hour>},
    {"supplement",
     "number",
     "",
     {"added to hours × rate", "lagt til timer × sats"},
     money<&Expense::supplement>},
    {"amount",
     "number",
     "",
     {"kroner", "kroner"},
     [](const AccountsRow& row) { return plain(row.posting->amount); }},
    {"voucher",
     "string",
     "",
     {"the voucher's number", "bilagsnummer"},
     [](const AccountsRow& row) {
       const Expense* expense = expense_of(row);
       return expense != nullptr ? safe_for_terminal(expense->voucher.value_or({})) : std::string();
     }},
    {"corrects",
     "string",
     "",
     {"the entry that it corrects", "posten, den retter"},
     [](const AccountsRow& row) { return tag(row, "corrects"); }},
    {"text",
     "string",
     "",
     {"in words", "med ord"},
     [](const AccountsRow& row) {
       const Expense* expense = expense_of(row);
       return expense != nullptr ? shown(expense->text.value_or({})) : std::string();
     }},
};

}  // namespace

std::string expense_csv(const Accounts& accounts) {
  std::string out;
  for (const ExpenseColumn& column : kColumns) {
    out += fmt::format("{}{}", out.empty() ? "" : ",", column.about.name);
  }
  for (const AccountsRow& row : rows_of(accounts)) {
    out += '\n';
    for (const ExpenseColumn& column : kColumns) {
      out += fmt::format("{}{}", &column == kColumns ? "" : ",", csv_cell(column.value(row)));
    }
  }
  return out + "\n";
}

std::string expense_datapackage(const Accounts& accounts, std::string_view csv_name) {
  std::vector<TableColumn> columns;
  for (const ExpenseColumn& column : kColumns) columns.push_back(column.about);
  // An expectation that the cap divides is two rows of one activity.
  std::vector<std::string_view> key;
  if (!accounts.with_plan) key = {"course", "id"};
  return datapackage_json({shown(accounts.name), shown(accounts.title), "expenses", csv_name, key},
                          columns, accounts.language);
}

}  // namespace trivsel::report
