#include "report/status/status_money.hpp"

#include "money/ledger.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

MoneyLine line_view(const BudgetLine* line, std::optional<Amount> used) {
  MoneyLine view;
  view.used = used;
  if (line == nullptr) return view;
  view.id = shown(line->id.value_or({}));
  if (line->kind) view.kind = *line->kind;
  if (line->payer) view.payer = *line->payer;
  if (line->amount) view.budget = *line->amount;
  return view;
}

std::vector<MoneyLine> lines_of(const Ledger& ledger, const Budget& budget) {
  std::vector<MoneyLine> lines;
  if (ledger.too_large) {
    for (const BudgetLine& line : budget.lines) lines.push_back(line_view(&line, std::nullopt));
    return lines;
  }
  Amount on_none;
  for (const LineSums& row : sums_by_line(ledger, budget)) {
    if (row.line != nullptr)
      lines.push_back(line_view(row.line, row.sums.spent));
    else
      on_none.ore += row.sums.spent.ore;
  }
  if (on_none != Amount{}) lines.push_back(line_view(nullptr, on_none));
  return lines;
}

std::optional<Amount> add(std::optional<Amount> sum, std::optional<Amount> amount) {
  return sum && amount ? plus(*sum, *amount) : std::nullopt;
}

}  // namespace

MoneyView money_view(const CourseFolder& folder, Date today) {
  Ledger ledger = make_ledger(folder, nullptr);
  MoneyView view;
  view.later = static_cast<int>(keep_booked_until(ledger, today));
  view.entries = static_cast<int>(ledger.postings.size());
  view.unreadable = static_cast<int>(
      std::count_if(ledger.left_out.begin(), ledger.left_out.end(),
                    [](const LeftOut& left_out) { return left_out.expense != nullptr; }));
  view.lines = lines_of(ledger, folder.budget);
  view.budget = Amount{};
  view.used = Amount{};
  for (const BudgetLine& line : folder.budget.lines) {
    view.budget = add(view.budget, line.amount ? std::optional(*line.amount) : std::nullopt);
  }
  for (const MoneyLine& line : view.lines) view.used = add(view.used, line.used);
  return view;
}

}  // namespace trivsel::report
