#include "calendar/draft/quiet_days.hpp"

namespace trivsel {

using namespace std::chrono;

int iso_week(Date date) {
  const Date thursday = date + days{4 - static_cast<int>(weekday{date}.iso_encoding())};
  const Date new_year{year_month_day{thursday}.year() / January / 1};
  return static_cast<int>((thursday - new_year).count() / 7 + 1);
}

bool is_quiet_day(Date date) {
  const year_month_day day{date};
  const month_day in_year{day.month(), day.day()};
  if (in_year >= December / 20 || in_year <= January / 2 || in_year == June / 5) return true;
  const int week = iso_week(date);
  return week >= 28 && week <= 31;
}

}  // namespace trivsel
