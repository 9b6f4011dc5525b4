#pragma once

#include "values/date.hpp"

namespace trivsel {

/// What a time limit is counted in.
enum class LimitUnit : std::uint8_t { at_once, hours, days, working_days, month_end };

/// A time limit as a rule gives it. `count` is of hours, days and working days only, and not
/// negative.
struct TimeLimit {
  LimitUnit unit = LimitUnit::at_once;
  int count = 0;
};

/// The last minute in which what has to follow `start` is in time:
/// - at_once: `start` itself;
/// - hours: so many hours later as they pass, not as the clock shows them: from the evening before
///   summer time begins, 24 hours end an hour later by the clock;
/// - days: 23:59 on the n-th day after; the day of `start` is not counted;
/// - working_days: 23:59 on the n-th working day after (Monday to Friday, no public holiday); 0 is
///   the day itself, or the next working day where it is none;
/// - month_end: 23:59 on the last day of the month that `start` lies in.
/// A limit that falls on a weekend or a holiday is not moved: what would move it stands in no text
/// that was seen.
LocalTime last_moment(TimeLimit limit, LocalTime start);

/// Whether `time` comes after `limit`, by the instants and not by the clock's face, which shows one
/// hour twice in October.
bool is_after(LocalTime time, LocalTime limit);

}  // namespace trivsel
