#include "model/at_values.hpp"
#include "money/pay.hpp"
#include "rules/budget/rules.hpp"

namespace trivsel {
namespace {

Message equation(const Expense& expense) {
  return pay_text(*expense.hours, *expense.per_hour, known(expense.supplement));
}

/// Only a counter-entry takes hours back.
void check_sign(const Expense& expense, Sink& sink) {
  if (!expense.hours || *expense.hours >= Hours{} || !expense.corrects.absent()) return;
  sink.add(expense.hours.where,
           say("hours cannot be negative: {}", "timer kan ikke være negative: {}",
               grouped(*expense.hours)),
           Text{"where it takes another entry back, name that one with `corrects:`",
                "tager den en anden post tilbage, så angiv den med `corrects:`"});
}

void check(const Case& c, Sink& sink) {
  for (const Expense& expense : c.folder.expenses.expenses) {
    check_sign(expense, sink);
    if (!expense.hours || !expense.per_hour || !expense.amount) continue;
    const auto right = wage(*expense.hours, *expense.per_hour, expense.supplement.value_or({}));
    // A counter-entry may repeat what it takes back, and only turn the amount's sign.
    const bool taken_back = right && expense.corrects && expense.amount->ore == -right->ore;
    if (right == *expense.amount || taken_back) continue;
    if (!right) {
      sink.add(expense.hours.where, pay_too_large(equation(expense)),
               Text{"write hours as 6.50 and the rate in kroner per hour",
                    "skriv timer som 6.50 og satsen i kroner pr. time"});
      continue;
    }
    const bool taking_back = expense.corrects && *expense.amount < Amount{} && *right > Amount{};
    sink.add(expense.amount.where, pay_differs(equation(expense), *right, *expense.amount),
             say("write amount: {}, or correct the hours, the rate or the supplement",
                 "skriv amount: {}, eller ret timerne, satsen eller tillægget",
                 plain(taking_back ? Amount{-right->ore} : *right)));
  }
}

}  // namespace

const Rule& trv506() {
  static const Rule rule = make_rule({.code = "TRV506",
                                      .name = "expense-arithmetic",
                                      .always = true,
                                      .level = Level::error,
                                      .from = Stage::submitted,
                                      .reads = Part::expenses,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
