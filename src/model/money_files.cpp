#include "model/money_files.hpp"

namespace trivsel {

std::span<const Choice> choices(LineKind) {
  static constexpr Choice all[] = {{"substitutes", {"substitutes", "vikarer"}},
                                   {"consulting", {"consulting", "rådgivning"}},
                                   {"activities", {"activities", "aktiviteter"}},
                                   {"facilities", {"facilities", "mødefaciliteter"}},
                                   {"catering", {"catering", "forplejning"}},
                                   {"other", {"other", "andet"}}};
  return all;
}

std::span<const Choice> choices(Payer) {
  static constexpr Choice all[] = {{"board", {"{board.the}", "{board.the}"}},
                                   {"site", {"{site.the}", "{site.the}"}},
                                   {"administration", {"the administration", "forvaltningen"}},
                                   {"operator", {"the operator", "driftsherren"}}};
  return all;
}

namespace {

using enum FieldType;

const Record<BudgetLine>& line_record() {
  static const Record<BudgetLine> table{
      "line",
      {"a budget line", "en budgetlinje"},
      {scalar("id", id, &BudgetLine::id, {"its id", "linjens id"})
           .defines(IdKind::budget_line)
           .required(),
       choice("kind", &BudgetLine::kind, {"what it is for", "hvad den er til"}).required(),
       choice("payer", &BudgetLine::payer, {"who pays", "afholdes af"}).required(),
       scalar("amount", amount, &BudgetLine::amount, {"in kroner", "i kroner"}).required(),
       scalar("text", text, &BudgetLine::text, {"in words", "med ord"})}};
  return table;
}

const Record<Rate>& rate_record() {
  static const Record<Rate> table{
      "rate",
      {"pay by the hour", "timeløn"},
      {scalar("role", id, &Rate::role, {"of whom", "for hvem"}).required(),
       scalar("per_hour", amount, &Rate::per_hour, {"kroner per hour", "kroner pr. time"})
           .required(),
       scalar("from", date, &Rate::from, {"first day it holds", "første dag, den gælder"})
           .required()}};
  return table;
}

const Record<Expense>& expense_record() {
  static const Record<Expense> table{
      "expense",
      {"an entry of the ledger", "en post i regnskabet"},
      {scalar("id", id, &Expense::id, {"its id", "postens id"}).defines(IdKind::expense).required(),
       scalar("date", date, &Expense::date, {"day of the voucher", "bilagets dag"}).required(),
       scalar("worked", date, &Expense::worked, {"day of the work", "arbejdsdagen"}),
       // Its existence is TRV507's to judge, which can name the nearest line.
       scalar("line", id, &Expense::line, {"the budget line", "budgetlinjen"}).required(),
       scalar("activity", id, &Expense::activity, {"what it was for", "hvad den gjaldt"})
           .refers(IdKind::activity),
       scalar("trial", id, &Expense::trial,
              {"the trial it was for", "den prøvehandling, den gjaldt"})
           .refers(IdKind::trial),
       scalar("site", id, &Expense::site, {"which site", "hvilket tilbud"}).refers(IdKind::site),
       scalar("grant", id, &Expense::grant, {"which grant", "hvilken bevilling"}),
       scalar("hours", hours, &Expense::hours, {"hours worked", "arbejdstimer"}),
       scalar("per_hour", amount, &Expense::per_hour, {"kroner per hour", "kroner pr. time"}),
       scalar("supplement", amount, &Expense::supplement,
              {"added to hours × rate", "lægges til timer × sats"}),
       scalar("amount", amount, &Expense::amount, {"in kroner", "i kroner"}).required(),
       scalar("voucher", text, &Expense::voucher, {"the voucher's number", "bilagsnummer"}),
       scalar("paid", date, &Expense::paid, {"when it was paid", "hvornår den er betalt"}),
       scalar("corrects", id, &Expense::corrects, {"the entry it corrects", "den post, den retter"})
           .refers(IdKind::expense),
       scalar("text", text, &Expense::text, {"in words", "med ord"})}};
  return table;
}

}  // namespace

const Record<Budget>& budget_record() {
  static const Record<Budget> table{
      "budget",
      {"lines, payers and rates", "linjer, betalere og satser"},
      {records("lines", &Budget::lines, line_record(), {"the lines", "linjerne"}),
       records("rates", &Budget::rates, rate_record(), {"pay by the hour", "timelønninger"})}};
  return table;
}

const Record<Expenses>& expenses_record() {
  static const Record<Expenses> table{
      "expenses",
      {"the ledger", "regnskabet"},
      {records("expenses", &Expenses::expenses, expense_record(), {"its entries", "posterne"})}};
  return table;
}

const BudgetLine* Budget::line(std::string_view wanted) const {
  for (const BudgetLine& entry : lines) {
    if (entry.id.is(wanted)) return &entry;
  }
  return nullptr;
}

}  // namespace trivsel
