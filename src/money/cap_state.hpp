#pragma once

#include "money/ledger.hpp"

namespace trivsel {

/// How a course stands towards its cap.
struct CapState {
  Amount charged;   ///< booked to the cap's payer
  Amount spent;     ///< booked for the kind, whoever pays
  Amount expected;  ///< what the plan still expects for the kind
  Amount share;     ///< of spent + expected, what is the payer's: up to the cap
  Amount beyond;    ///< the rest, the other payer's
  /// The posting with which what is booked to the payer passes the cap; null where it does not.
  const Posting* charged_passes = nullptr;
  /// The same for spent + expected.
  const Posting* passes = nullptr;
  /// The first that the plan expects of the other payer; null where all of it fits under the cap.
  const Posting* first_beyond = nullptr;

  [[nodiscard]] bool is_passed_by_booked(const Cap& cap) const { return spent > cap.amount; }
};

/// In the order of the days of work. The cap is passed on the first day from which the running sum
/// is above it at the end of every day: what a later counter-entry takes back has not passed it.
/// The posting is that day's last to bring the sum from below to above.
CapState judge_cap(const Ledger& ledger, const Cap& cap);

/// What is spent and expected for the cap's kind from the beginning to the end of each month with a
/// posting of any kind.
std::map<Month, Amount> running_by_month(const Ledger& ledger, const Cap& cap);

}  // namespace trivsel
