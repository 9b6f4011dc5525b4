#pragma once

#include <chrono>

#include "values/date.hpp"

namespace trivsel {

/// How often a clock in Denmark shows a time.
enum class Shown { once, never, twice };

/// What a clock time means in UTC.
struct ClockReading {
  Shown shown = Shown::once;
  std::chrono::seconds first{};     ///< local minus UTC; the former one where the clock is changed
  std::chrono::seconds second{};    ///< after the change; only where shown is never or twice
  std::chrono::sys_seconds change;  ///< the moment of the change; only there, too
};

/// The common European rule, in force since 1996 (Directive 2000/84/EC and the one before it):
/// summer time from the last Sunday of March to the last Sunday of October, both 01:00 UTC.
namespace european_rule {

inline constexpr std::chrono::year first_year{1996};

/// The last Sunday of March or of October.
bool is_change_day(Date date);
ClockReading reading(std::chrono::local_time<std::chrono::minutes> clock);
/// Local minus UTC.
std::chrono::seconds offset(std::chrono::sys_seconds instant);

}  // namespace european_rule

}  // namespace trivsel
