#pragma once

#include <chrono>

#include "values/date.hpp"

namespace trivsel {

/// Why a local time does not name one instant in Europe/Copenhagen.
enum class TimeProblem {
  none,
  does_not_exist,   ///< in the hour that is skipped in March
  offset_missing,   ///< in the hour that comes twice in October, without an offset
  offset_needless,  ///< an offset where the time is unambiguous
  offset_wrong,     ///< an offset other than +01:00 and +02:00
};

/// The answers below follow the machine's time zone data. Where it has none, or they do not reach
/// so far, the European rule of 1996 answers: for earlier years it may be an hour off.
/// A time that does not exist has that problem with any offset.
TimeProblem time_problem(LocalTime time);

/// The instant of a local time. One that comes twice and bears no offset is taken as the first
/// (summer time); one that does not exist as the moment the clock was put forward. An offset that
/// is needless or wrong is passed over: the clock's face counts.
Instant to_instant(LocalTime time);

/// The local time in Denmark at an instant, with its offset where it comes twice.
LocalTime to_local(std::chrono::sys_seconds instant);

}  // namespace trivsel
