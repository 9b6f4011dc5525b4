#include "money/ledger.hpp"

namespace trivsel {
namespace {

template <class Key>
std::map<Key, Sums> sums_by(const Ledger& ledger, Key (*key)(const Posting&)) {
  std::map<Key, Sums> sums;
  for (const Posting& posting : ledger.postings) sums[key(posting)].add(posting);
  return sums;
}

Amount budget_of(const BudgetLine& line) {
  return line.amount.value_or({});
}

}  // namespace

std::vector<LineSums> sums_by_line(const Ledger& ledger, const Budget& budget) {
  if (ledger.too_large) return {};
  auto on_lines = sums_by<const BudgetLine*>(ledger, [](const Posting& p) { return p.line; });
  std::vector<LineSums> rows;
  for (const BudgetLine& line : budget.lines) {
    LineSums row{&line, std::nullopt, on_lines[&line]};
    if (line.payer) row.payer = *line.payer;
    row.sums.budget = budget_of(line);
    rows.push_back(row);
  }
  std::map<std::optional<Payer>, Sums> on_none;
  for (const Posting& posting : ledger.postings) {
    if (posting.line == nullptr) on_none[posting.payer].add(posting);
  }
  for (const auto& [payer, sums] : on_none) rows.push_back({nullptr, payer, sums});
  return rows;
}

std::map<std::optional<Payer>, Sums> sums_by_payer(const Ledger& ledger, const Budget& budget) {
  if (ledger.too_large) return {};
  auto rows = sums_by<std::optional<Payer>>(ledger, [](const Posting& p) { return p.payer; });
  for (const BudgetLine& line : budget.lines) {
    const auto payer = line.payer ? std::optional<Payer>(*line.payer) : std::nullopt;
    rows[payer].budget.ore += budget_of(line).ore;
  }
  return rows;
}

std::vector<PurposeSums> sums_by_purpose(const Ledger& ledger, const Plan& plan) {
  using Key = std::pair<const Activity*, const Trial*>;
  auto sums = sums_by<Key>(ledger, [](const Posting& p) {
    // An entry that names both is counted once, with the activity.
    return Key{p.activity, p.activity == nullptr ? p.trial : nullptr};
  });
  std::vector<PurposeSums> rows;
  const auto take = [&](Key key) {
    const auto found = sums.find(key);
    if (found != sums.end()) rows.push_back({key.first, key.second, found->second});
  };
  for (const Activity& activity : plan.activities) take({&activity, nullptr});
  for (const Trial& trial : plan.trials) take({nullptr, &trial});
  take({nullptr, nullptr});
  return rows;
}

std::map<std::string_view, Sums> sums_by_site(const Ledger& ledger) {
  return sums_by<std::string_view>(ledger, [](const Posting& p) { return p.site; });
}

std::map<Month, Sums> sums_by_month(const Ledger& ledger) {
  return sums_by<Month>(ledger, [](const Posting& p) { return month_of(p.day); });
}

Sums sums_of(const Ledger& ledger, const Budget& budget) {
  Sums all;
  if (ledger.too_large) return all;
  for (const Posting& posting : ledger.postings) all.add(posting);
  for (const BudgetLine& line : budget.lines) all.budget.ore += budget_of(line).ore;
  return all;
}

}  // namespace trivsel
