#include "values/zone.hpp"

#include <date/tz.h>

#include <stdexcept>

#include "values/summer_time.hpp"

static_assert(USE_OS_TZDB, "time zone data are read from this machine, never fetched");

namespace trivsel {

namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;
using Clock = std::chrono::local_time<std::chrono::minutes>;

const date::time_zone* find_zone() {
  try {
    const date::time_zone* zone = date::locate_zone("Europe/Copenhagen");
    zone->get_info(sys_seconds{});  // its file is read only now, and may be missing
    return zone;
  } catch (const std::exception&) {
    return nullptr;
  }
}

/// The zone of the machine's data, or null. Found at the first call, which takes milliseconds.
const date::time_zone* zone() {
  static const date::time_zone* const found = find_zone();
  return found;
}

/// Whether the data list a change after this period. The library does not read the rule by which
/// a file goes on after its last listed change (2037, or 1996 in a file written slim).
bool is_listed(const date::sys_info& period) {
  return period.end < Date{std::chrono::year{3000} / 1 / 1};
}

/// Outside the two days of change the rule is certain, and the costly search can be spared.
bool rule_suffices(Date day) {
  return month_of(day).year() >= european_rule::first_year && !european_rule::is_change_day(day);
}

Date day_of(sys_seconds instant) {
  return std::chrono::floor<std::chrono::days>(instant);
}

Shown shown(const date::local_info& info) {
  if (info.result == date::local_info::nonexistent) return Shown::never;
  if (info.result == date::local_info::ambiguous) return Shown::twice;
  return Shown::once;
}

ClockReading reading(Clock clock) {
  const auto since_epoch = clock.time_since_epoch();
  if (rule_suffices(LocalTime{clock}.date()) || !zone()) return european_rule::reading(clock);
  const auto info = zone()->get_info(date::local_seconds{since_epoch});
  if (!is_listed(info.first)) return european_rule::reading(clock);
  return {shown(info), info.first.offset, info.second.offset, info.first.end};
}

seconds offset(sys_seconds instant) {
  if (rule_suffices(day_of(instant)) || !zone()) return european_rule::offset(instant);
  const auto info = zone()->get_info(instant);
  return is_listed(info) ? info.offset : european_rule::offset(instant);
}

seconds written_offset(LocalTime time) {
  return std::chrono::hours{time.offset_hours};
}

}  // namespace

TimeProblem time_problem(LocalTime time) {
  const ClockReading found = reading(time.clock);
  if (found.shown == Shown::never) return TimeProblem::does_not_exist;
  const std::int8_t hours = time.offset_hours;
  if (hours < 0 || hours > 2) return TimeProblem::offset_wrong;
  const bool twice = found.shown == Shown::twice;
  if (hours == 0) return twice ? TimeProblem::offset_missing : TimeProblem::none;
  return twice ? TimeProblem::none : TimeProblem::offset_needless;
}

Instant to_instant(LocalTime time) {
  const ClockReading found = reading(time.clock);
  if (found.shown == Shown::never) return std::chrono::floor<std::chrono::minutes>(found.change);
  const bool second = found.shown == Shown::twice && written_offset(time) == found.second;
  const sys_seconds face{time.clock.time_since_epoch()};
  return std::chrono::floor<std::chrono::minutes>(face - (second ? found.second : found.first));
}

LocalTime to_local(sys_seconds instant) {
  const seconds from_utc = offset(instant);
  LocalTime time;
  time.clock = std::chrono::floor<std::chrono::minutes>(
      std::chrono::local_seconds{instant.time_since_epoch() + from_utc});
  if (reading(time.clock).shown == Shown::twice) {
    time.offset_hours =
        static_cast<std::int8_t>(std::chrono::floor<std::chrono::hours>(from_utc).count());
  }
  return time;
}

}  // namespace trivsel
