#include "money/cap_state.hpp"

namespace trivsel {
namespace {

/// A running sum that remembers where it went above the cap for the last time. What happens inside
/// a day has no order: a day that begins and ends above the cap has not passed it.
class Running {
 public:
  explicit Running(Amount cap) : cap_(cap) {}

  void add(const Posting& posting) {
    if (day_ != posting.day) before_today_ = passing_;
    day_ = posting.day;
    const bool was_above = sum_ > cap_;
    sum_.ore += posting.amount.ore;
    if (sum_ <= cap_) passing_ = nullptr;
    if (sum_ > cap_ && !was_above) passing_ = before_today_ != nullptr ? before_today_ : &posting;
  }
  [[nodiscard]] Amount sum() const { return sum_; }
  [[nodiscard]] const Posting* passing() const { return passing_; }

 private:
  Amount cap_;
  Amount sum_;
  Date day_{};
  const Posting* before_today_ = nullptr;
  const Posting* passing_ = nullptr;
};

}  // namespace

CapState judge_cap(const Ledger& ledger, const Cap& cap) {
  CapState state;
  Running charged(cap.amount);
  Running all(cap.amount);
  for (const Posting& posting : ledger.postings) {
    if (posting.kind != cap.kind) continue;
    all.add(posting);
    (posting.is_booked() ? state.spent : state.expected).ore += posting.amount.ore;
    if (posting.is_booked() && posting.payer == cap.payer) charged.add(posting);
    const bool beyond = !posting.is_booked() && posting.payer == cap.beyond;
    if (beyond && state.first_beyond == nullptr) state.first_beyond = &posting;
  }
  state.charged = charged.sum();
  state.charged_passes = charged.passing();
  state.passes = all.passing();
  state.share = std::clamp(all.sum(), Amount{}, std::max(cap.amount, Amount{}));
  state.beyond = Amount{all.sum().ore - state.share.ore};
  return state;
}

std::map<Month, Amount> running_by_month(const Ledger& ledger, const Cap& cap) {
  std::map<Month, Amount> running;
  Amount sum;
  for (const Posting& posting : ledger.postings) {
    if (posting.kind == cap.kind) sum.ore += posting.amount.ore;
    running[month_of(posting.day)] = sum;
  }
  return running;
}

}  // namespace trivsel
