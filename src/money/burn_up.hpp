#pragma once

#include "money/cap_state.hpp"

namespace trivsel {

/// What has been used up by the end of a month.
struct BurnUpMonth {
  Month month;
  Amount booked;
  Amount forecast;  ///< booked and what the plan expects
};

/// How a course's money is used up, month by month, against its limit.
struct BurnUp {
  Amount limit;                     ///< the cap; of a course without one, its whole budget
  bool is_cap = false;              ///< only what the cap is for counts, whoever pays
  std::vector<BurnUpMonth> months;  ///< without a hole, from the first to the last posting
  Amount booked, forecast;          ///< at the end

  [[nodiscard]] Amount left() const { return {limit.ore - forecast.ore}; }
};

/// `cap` may be null.
BurnUp burn_up(const Ledger& ledger, const Budget& budget, const Cap* cap);

}  // namespace trivsel
