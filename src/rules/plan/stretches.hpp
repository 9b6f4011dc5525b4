#pragma once

#include <vector>

#include "values/date.hpp"

namespace trivsel {

/// From one day to the next one that matters; `days` are those after `from`, up to and with `to`,
/// that count.
struct Stretch {
  Date from;
  Date to;
  int days = 0;
  friend auto operator<=>(const Stretch&, const Stretch&) = default;
};

/// How long nothing may happen. Days of `months_not_counted` (1-12) do not make it longer.
struct LongestStretch {
  int days = 0;
  std::vector<int> months_not_counted;
};

/// What lies too far apart: from `start` to the first of `days`, between them, and from the last to
/// `end`. Days outside the course count as its first or last day.
[[nodiscard]] std::vector<Stretch> stretches_over(const LongestStretch& longest, Date start,
                                                  std::vector<Date> days, Date end);

}  // namespace trivsel
