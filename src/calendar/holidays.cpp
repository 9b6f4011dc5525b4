#include "calendar/holidays.hpp"

#include <algorithm>

namespace trivsel {

namespace {

constexpr int first_year = 1950;
constexpr int last_year = 2100;
constexpr int last_year_of_prayer_day = 2023;

}  // namespace

Date easter_sunday(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int in_century = year % 100;
  const int correction = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
  const int to_sunday =
      (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  const int late = (golden + 11 * epact + 22 * to_sunday) / 451;
  const int days = epact + to_sunday - 7 * late + 114;
  return Date{std::chrono::year{year} / (days / 31) / (days % 31 + 1)};
}

std::vector<Holiday> public_holidays(int year) {
  if (year < first_year || year > last_year) return {};
  using std::chrono::days;
  const std::chrono::year y{year};
  const Date easter = easter_sunday(year);
  std::vector<Holiday> holidays{
      {Date{y / 1 / 1}, {"New Year's Day", "nytårsdag"}},
      {easter - days{3}, {"Maundy Thursday", "skærtorsdag"}},
      {easter - days{2}, {"Good Friday", "langfredag"}},
      {easter, {"Easter Sunday", "påskedag"}},
      {easter + days{1}, {"Easter Monday", "2. påskedag"}},
      {easter + days{26}, {"Great Prayer Day", "store bededag"}},
      {easter + days{39}, {"Ascension Day", "Kristi himmelfartsdag"}},
      {easter + days{49}, {"Whit Sunday", "pinsedag"}},
      {easter + days{50}, {"Whit Monday", "2. pinsedag"}},
      {Date{y / 12 / 25}, {"Christmas Day", "juledag"}},
      {Date{y / 12 / 26}, {"Second Day of Christmas", "2. juledag"}},
  };
  if (year > last_year_of_prayer_day) holidays.erase(holidays.begin() + 5);
  return holidays;
}

std::optional<Text> public_holiday(Date date) {
  const auto holidays = public_holidays(int{std::chrono::year_month_day{date}.year()});
  const auto found = std::ranges::find(holidays, date, &Holiday::date);
  if (found == holidays.end()) return std::nullopt;
  return found->name;
}

bool is_working_day(Date date) {
  const bool weekend = std::chrono::weekday{date}.iso_encoding() > 5;
  return !weekend && !public_holiday(date);
}

Date add_working_days(Date date, int n) {
  while (n > 0) {
    date += std::chrono::days{1};
    if (is_working_day(date)) --n;
  }
  while (!is_working_day(date)) date += std::chrono::days{1};
  return date;
}

}  // namespace trivsel
