#include "money/burn_up.hpp"

namespace trivsel {

BurnUp burn_up(const Ledger& ledger, const Budget& budget, const Cap* cap) {
  BurnUp result;
  result.is_cap = cap != nullptr;
  result.limit = cap != nullptr ? cap->amount : sums_of(ledger, budget).budget;
  for (const Posting& posting : ledger.postings) {  // by day
    if (cap != nullptr && posting.kind != cap->kind) continue;
    const Month month = month_of(posting.day);
    if (result.months.empty()) result.months.push_back({month, {}, {}});
    while (result.months.back().month < month) {
      BurnUpMonth next = result.months.back();
      next.month += std::chrono::months{1};
      result.months.push_back(next);
    }
    BurnUpMonth& now = result.months.back();
    now.forecast.ore += posting.amount.ore;
    if (posting.is_booked()) now.booked.ore += posting.amount.ore;
  }
  if (result.months.empty()) return result;
  result.booked = result.months.back().booked;
  result.forecast = result.months.back().forecast;
  return result;
}

}  // namespace trivsel
