#include "report/status_money.hpp"

#include <algorithm>

#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

bool is_readable(const Expense& expense) {
  return expense.amount && expense.day();
}

bool is_due(const Expense& expense, Date today) {
  return is_readable(expense) && *expense.day() <= today;
}

std::optional<Amount> add(std::optional<Amount> sum, std::optional<Amount> amount) {
  return sum && amount ? plus(*sum, *amount) : std::nullopt;
}

/// What is booked on the line; on no known line where it is null.
std::optional<Amount> booked_on(const BudgetLine* line, const CourseFolder& folder, Date today) {
  std::optional<Amount> sum = Amount{};
  for (const Expense& expense : folder.expenses.expenses) {
    const BudgetLine* own = expense.line ? folder.budget.line(*expense.line) : nullptr;
    if (own == line && is_due(expense, today)) sum = add(sum, *expense.amount);
  }
  return sum;
}

MoneyLine line_view(const BudgetLine& line, const CourseFolder& folder, Date today) {
  MoneyLine view;
  view.id = shown(line.id.value_or({}));
  if (line.kind) view.kind = *line.kind;
  if (line.payer) view.payer = *line.payer;
  if (line.amount) view.budget = *line.amount;
  view.used = booked_on(&line, folder, today);
  return view;
}

}  // namespace

MoneyView money_view(const CourseFolder& folder, Date today) {
  MoneyView view;
  view.budget = Amount{};
  view.used = Amount{};
  for (const BudgetLine& line : folder.budget.lines) {
    view.lines.push_back(line_view(line, folder, today));
    view.budget = add(view.budget, view.lines.back().budget);
  }
  const auto off_the_lines = booked_on(nullptr, folder, today);
  if (off_the_lines != Amount{}) {
    view.lines.emplace_back();
    view.lines.back().used = off_the_lines;
  }
  for (const MoneyLine& line : view.lines) view.used = add(view.used, line.used);
  for (const Expense& expense : folder.expenses.expenses) {
    if (!is_readable(expense))
      ++view.unreadable;
    else if (is_due(expense, today))
      ++view.entries;
    else
      ++view.later;
  }
  return view;
}

}  // namespace trivsel::report
