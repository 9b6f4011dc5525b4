#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/language.hpp"

namespace trivsel {

using Date = std::chrono::sys_days;     ///< a civil day in Denmark
using Month = std::chrono::year_month;  ///< a civil month

/// What stands in a file as `YYYY-MM-DDTHH:MM`, in Europe/Copenhagen, with `+01:00`/`+02:00` only
/// in the hour that comes twice.
struct LocalTime {
  std::chrono::local_time<std::chrono::minutes> clock;
  std::int8_t offset_hours = 0;  ///< as written (1 or 2 where it is right), else 0
  [[nodiscard]] Date date() const {
    return Date{std::chrono::floor<std::chrono::days>(clock).time_since_epoch()};
  }
  friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

using Instant = std::chrono::sys_time<std::chrono::minutes>;

/// A day that may carry a clock time (`2026-01-05` or `2026-01-05T10:30`).
struct DayOrTime {
  Date date;
  std::optional<LocalTime> time;
};

/// A length of time in a file: ISO 8601 years, months, weeks and days (`P5Y`, `P18M`, `P30D`).
struct Period {
  int years = 0, months = 0, days = 0;
};

/// Strict readers: the exact form, an existing day (1900-2199), nothing before or after.
/// Nothing on failure.
std::optional<Date> parse_date(std::string_view text);
std::optional<Month> parse_month(std::string_view text);
/// Each unit once, in the order Y, M, W, D; up to 1,000 years.
std::optional<Period> parse_period(std::string_view text);
/// Reads the form and the day only; whether the time exists in Denmark is `time_problem`'s word.
/// An offset is read in whole hours, so that a wrong one can be told (`-14:00` to `+14:00`); not
/// `+00:00`, since 0 means that none was written.
std::optional<LocalTime> parse_local_time(std::string_view text);
/// Minutes since midnight from `HH:MM` (00:00-24:00).
std::optional<int> parse_clock(std::string_view text);

std::string format(Date date);       ///< 2026-03-14
std::string format(Month month);     ///< 2026-03
std::string format(LocalTime time);  ///< 2026-03-14T21:30, offset where it was written

Message long_date(Date date);     ///< 14 March 2026 / 14. marts 2026
Message long_month(Month month);  ///< March 2026 / marts 2026
Message weekday_name(Date date);  ///< Saturday / lørdag

inline Month month_of(Date date) {
  const std::chrono::year_month_day day{date};
  return day.year() / day.month();
}
inline Date first_day(Month month) {
  return Date{month / 1};
}
inline Date last_day(Month month) {
  return Date{month / std::chrono::last};
}

/// n months from a day: the same day of the month, clamped to the month's end. n may be negative.
Date add_months(Date date, int months);
/// First the years and months as `add_months` does, then the days.
Date add(Date date, Period period);

/// Months from `from` to `to`, both inclusive as a course's period is, in whole months plus the
/// rest as a fraction of its month: 2026-02-02 to 2026-08-01 is 6.0. A month runs from one
/// `add_months(from, n)` to the next, each clamped by itself, so that no clamp is carried on: from
/// 31 January, the first month ends on 27 February and the second on 30 March. The result is n
/// where `to` is the day before `add_months(from, n)`, and grows with every day of `to`; it is 0
/// where `to` is the day before `from`, and negative before that.
double months_between(Date from, Date to);

}  // namespace trivsel
