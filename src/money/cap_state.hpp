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

/// In the order of the days of work. A posting passes the cap where the running sum is above it
/// from there to the end: what a later counter-entry takes back has not passed it.
CapState judge_cap(const Ledger& ledger, const Cap& cap);

}  // namespace trivsel
