#include "stats/period.hpp"

namespace trivsel::stats {

std::chrono::sys_days period_start(std::chrono::sys_days day, Period period) {
  using namespace std::chrono;
  if (period == Period::week) return day - (weekday{day} - Monday);
  const year_month_day date{day};
  if (period == Period::month) return sys_days{date.year() / date.month() / 1};
  if (period == Period::year) return sys_days{date.year() / January / 1};
  const auto quarter = (static_cast<unsigned>(date.month()) - 1) / 3;
  return sys_days{date.year() / month{quarter * 3 + 1} / 1};
}

}  // namespace trivsel::stats
