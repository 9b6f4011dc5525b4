#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "values/date.hpp"

namespace trivsel {

// Days for things that depend on each other: what is possible at all, and what is best. Knows no
// plan and no course.

/// `later` lies at least `least` and at most `most` days after `earlier`.
struct Bond {
  std::size_t earlier = 0;  ///< index of a slot
  std::size_t later = 0;
  int least = 0;
  std::optional<int> most;
  unsigned uncounted_month = 0;  ///< 1-12: its days do not count towards `most`
};

/// Slots that need a day each, and what holds between them.
struct DayChoice {
  std::vector<std::vector<Date>> slots;  ///< the days that each could have, ascending
  std::vector<Bond> bonds;
};

/// The last day that lies at most `days` after `from`, where the days of a month (1-12) do not
/// count; 0: all count.
Date last_day_within(Date from, int days, unsigned uncounted_month);

/// Takes away the first and last days of each slot that no choice can use. Nothing on success: then
/// the first day of every slot together is a choice, and so is the last. Else the slot that was
/// left without a day, or the bond that could not be kept.
struct Dead {
  std::size_t slot;
  std::optional<std::size_t> bond;  ///< absent: the slot had no day from the beginning
};
std::optional<Dead> tighten(DayChoice& choice);

/// What a day costs a slot: 0 or more, and all costs of all slots together below 2^60.
using DayCost = std::function<std::int64_t(std::size_t slot, Date day)>;

/// A day for each slot, so that all bonds hold and the sum of the costs is the least there is;
/// among equals the earliest days. `choice` must have been tightened with success. Exact: a
/// smallest cut in a graph with one node for each slot and day (Hiroshi Ishikawa, IEEE PAMI 25(10),
/// 2003).
std::vector<Date> cheapest_days(const DayChoice& choice, const DayCost& cost);

}  // namespace trivsel
