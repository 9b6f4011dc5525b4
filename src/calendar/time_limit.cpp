#include "calendar/time_limit.hpp"

#include "calendar/holidays.hpp"
#include "values/clock.hpp"
#include "values/zone.hpp"

namespace trivsel {

LocalTime last_moment(TimeLimit limit, LocalTime start) {
  const Date day = start.date();
  switch (limit.unit) {
    case LimitUnit::at_once:
      break;
    case LimitUnit::hours:
      return to_local(to_instant(start) + std::chrono::hours{limit.count});
    case LimitUnit::days:
      return end_of(day + std::chrono::days{limit.count});
    case LimitUnit::working_days:
      return end_of(add_working_days(day, limit.count));
    case LimitUnit::month_end:
      return end_of(last_day(month_of(day)));
  }
  return start;
}

bool is_after(LocalTime time, LocalTime limit) {
  return to_instant(time) > to_instant(limit);
}

}  // namespace trivsel
