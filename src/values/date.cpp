#include "values/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace trivsel {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

constexpr int first_year = 1900;
constexpr int last_year = 2199;

constexpr std::array<Text, 12> month_names{{{"January", "januar"},
                                            {"February", "februar"},
                                            {"March", "marts"},
                                            {"April", "april"},
                                            {"May", "maj"},
                                            {"June", "juni"},
                                            {"July", "juli"},
                                            {"August", "august"},
                                            {"September", "september"},
                                            {"October", "oktober"},
                                            {"November", "november"},
                                            {"December", "december"}}};

constexpr std::array<Text, 7> weekday_names{{{"Sunday", "søndag"},
                                             {"Monday", "mandag"},
                                             {"Tuesday", "tirsdag"},
                                             {"Wednesday", "onsdag"},
                                             {"Thursday", "torsdag"},
                                             {"Friday", "fredag"},
                                             {"Saturday", "lørdag"}}};

/// The number that a run of digits writes; nothing where there is any other character.
std::optional<int> number(std::string_view digits) {
  unsigned value = 0;  // unsigned: from_chars then takes no minus sign
  const char* const start = digits.data();
  const char* const end = start + digits.size();
  const auto [stop, error] = std::from_chars(start, end, value);
  if (error != std::errc{} || stop != end || value > 99'999) return std::nullopt;
  return static_cast<int>(value);
}

/// The numbers of a text such as `2026-03`, whose shape is written with 0 for each digit.
template <std::size_t N>
std::optional<std::array<int, N>> numbers(std::string_view text, std::string_view shape) {
  if (text.size() != shape.size()) return std::nullopt;
  std::array<int, N> values{};
  std::size_t start = 0;
  for (int& value : values) {
    const std::size_t end = std::min(shape.find_first_not_of('0', start), shape.size());
    if (end < shape.size() && text[end] != shape[end]) return std::nullopt;
    const auto read = number(text.substr(start, end - start));
    if (!read) return std::nullopt;
    value = *read;
    start = end + 1;
  }
  return values;
}

std::optional<Month> month_from(int year, int month) {
  if (year < first_year || year > last_year || month < 1 || month > 12) return std::nullopt;
  return std::chrono::year{year} / month;
}

/// `+01:00` as 1. Whole hours only, and not `+00:00`, since 0 stands for no offset.
std::optional<std::int8_t> offset_from(std::string_view text) {
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const auto read = numbers<2>(text.substr(1), "00:00");
  if (!read || (*read)[1] != 0 || (*read)[0] < 1 || (*read)[0] > 14) return std::nullopt;
  return static_cast<std::int8_t>(text.front() == '-' ? -(*read)[0] : (*read)[0]);
}

const Text& name_of(std::chrono::month month) {
  return month_names[unsigned{month} - 1];
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  const auto read = numbers<3>(text, "0000-00-00");
  if (!read) return std::nullopt;
  const auto month = month_from((*read)[0], (*read)[1]);
  if (!month) return std::nullopt;
  const year_month_day day = *month / (*read)[2];
  if (!day.ok()) return std::nullopt;
  return Date{day};
}

std::optional<Month> parse_month(std::string_view text) {
  const auto read = numbers<2>(text, "0000-00");
  if (!read) return std::nullopt;
  return month_from((*read)[0], (*read)[1]);
}

std::optional<Period> parse_period(std::string_view text) {
  constexpr std::string_view units = "YMWD";
  if (text.size() < 3 || text.front() != 'P') return std::nullopt;
  text.remove_prefix(1);
  std::array<int, units.size()> counts{};
  std::size_t next_unit = 0;
  while (!text.empty()) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == std::string_view::npos) return std::nullopt;
    const auto count = number(text.substr(0, digits));
    const std::size_t unit = units.find(text[digits], next_unit);
    if (!count || unit == std::string_view::npos) return std::nullopt;
    counts[unit] = *count;
    next_unit = unit + 1;
    text.remove_prefix(digits + 1);
  }
  const Period period{counts[0], counts[1], counts[2] * 7 + counts[3]};
  const bool in_bounds = period.years <= 1'000 && period.months <= 12'000 && period.days <= 365'250;
  return in_bounds ? std::optional{period} : std::nullopt;
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
  constexpr std::size_t length = std::string_view{"2026-03-14T21:30"}.size();
  if (text.size() < length || text[10] != 'T') return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  const auto clock = parse_clock(text.substr(11, 5));
  if (!date || !clock || *clock == 24 * 60) return std::nullopt;
  LocalTime time;
  time.clock = std::chrono::local_days{date->time_since_epoch()} + std::chrono::minutes{*clock};
  if (text.size() == length) return time;
  const auto offset = offset_from(text.substr(length));
  if (!offset) return std::nullopt;
  time.offset_hours = *offset;
  return time;
}

std::optional<int> parse_clock(std::string_view text) {
  const auto read = numbers<2>(text, "00:00");
  if (!read || (*read)[1] > 59) return std::nullopt;
  const int minutes = (*read)[0] * 60 + (*read)[1];
  return minutes <= 24 * 60 ? std::optional{minutes} : std::nullopt;
}

std::string format(Date date) {
  const year_month_day day{date};
  return fmt::format("{}-{:02}", format(day.year() / day.month()), unsigned{day.day()});
}

std::string format(Month month) {
  return fmt::format("{:04}-{:02}", int{month.year()}, unsigned{month.month()});
}

std::string format(LocalTime time) {
  const Date date = time.date();
  const auto minutes = (time.clock.time_since_epoch() - date.time_since_epoch()).count();
  std::string text = fmt::format("{}T{:02}:{:02}", format(date), minutes / 60, minutes % 60);
  if (time.offset_hours == 0) return text;
  return text + fmt::format("{:+03}:00", time.offset_hours);
}

Message long_date(Date date) {
  const year_month_day day{date};
  return say("{0} {1} {2}", "{0}. {1} {2}", unsigned{day.day()}, name_of(day.month()),
             int{day.year()});
}

Message long_month(Month month) {
  return say("{} {}", "{} {}", name_of(month.month()), int{month.year()});
}

Message weekday_name(Date date) {
  return weekday_names[std::chrono::weekday{date}.c_encoding()];
}

Date add_months(Date date, int count) {
  const Month month = month_of(date) + months{count};
  const Date day = first_day(month) + (date - first_day(month_of(date)));
  return std::min(day, last_day(month));
}

Date add(Date date, Period period) {
  return add_months(date, period.years * 12 + period.months) + days{period.days};
}

double months_between(Date from, Date to) {
  const Date end = to + days{1};
  auto whole = static_cast<int>((month_of(end) - month_of(from)).count());
  if (add_months(from, whole) > end) --whole;
  const Date start_of_rest = add_months(from, whole);
  const auto rest = static_cast<double>((end - start_of_rest).count());
  const auto month = static_cast<double>((add_months(from, whole + 1) - start_of_rest).count());
  return whole + rest / month;
}

}  // namespace trivsel
