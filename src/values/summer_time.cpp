#include "values/summer_time.hpp"

namespace trivsel::european_rule {

namespace {

using namespace std::chrono_literals;
using std::chrono::sys_seconds;

constexpr std::chrono::seconds winter = 1h;
constexpr std::chrono::seconds summer = 2h;

sys_seconds change(std::chrono::year year, std::chrono::month month) {
  return Date{year / month / std::chrono::Sunday[std::chrono::last]} + 1h;
}

}  // namespace

bool is_change_day(Date date) {
  const std::chrono::year_month_day day{date};
  const bool has_change = day.month() == std::chrono::March || day.month() == std::chrono::October;
  return has_change && std::chrono::weekday{date} == std::chrono::Sunday &&
         unsigned{day.day()} > 24;
}

ClockReading reading(std::chrono::local_time<std::chrono::minutes> clock) {
  const sys_seconds face{clock.time_since_epoch()};  // the clock's face, read as if it were UTC
  const auto year = month_of(std::chrono::floor<std::chrono::days>(face)).year();
  const sys_seconds forward = change(year, std::chrono::March);
  const sys_seconds back = change(year, std::chrono::October);
  if (face < forward + winter) return {Shown::once, winter, {}, {}};
  if (face < forward + summer) return {Shown::never, winter, summer, forward};
  if (face < back + winter) return {Shown::once, summer, {}, {}};
  if (face < back + summer) return {Shown::twice, summer, winter, back};
  return {Shown::once, winter, {}, {}};
}

std::chrono::seconds offset(sys_seconds instant) {
  const auto year = month_of(std::chrono::floor<std::chrono::days>(instant)).year();
  const bool is_summer =
      instant >= change(year, std::chrono::March) && instant < change(year, std::chrono::October);
  return is_summer ? summer : winter;
}

}  // namespace trivsel::european_rule
