#pragma once

#include "rules/rule.hpp"

namespace trivsel {

/// A stretch of days, both ends inclusive.
struct DayRange {
  Date from;
  Date to;

  [[nodiscard]] bool contains(Date day) const { return from <= day && day <= to; }
  /// How many days; 0 or less where the stretch is empty.
  [[nodiscard]] int days() const { return static_cast<int>((to - from).count()) + 1; }
};

/// The course's days, an agreed extension included. Nothing where one of its ends is not known, or
/// cannot be relied on.
[[nodiscard]] std::optional<DayRange> course_days(const Course& course);

/// Those of them that have come: up to today while it runs, all of them when it is closed; nothing
/// before the start.
[[nodiscard]] std::optional<DayRange> days_so_far(const Case& c);

/// "1 day", "30 days".
[[nodiscard]] Message day_count(int days);

}  // namespace trivsel
