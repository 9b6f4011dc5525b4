#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "calendar/holidays.hpp"

using namespace trivsel;

namespace {

Date day(const char* text) {
  return parse_date(text).value();
}

/// What the reference calls a public holiday, and what we call it in English.
const std::map<std::string, std::string, std::less<>> names{
    {"New Year's Day", "New Year's Day"},
    {"Maundy Thursday", "Maundy Thursday"},
    {"Good Friday", "Good Friday"},
    {"Easter Sunday", "Easter Sunday"},
    {"Easter Monday", "Easter Monday"},
    {"Great Prayer Day", "Great Prayer Day"},
    {"Ascension Day", "Ascension Day"},
    {"Pentecost", "Whit Sunday"},
    {"Pentecost Monday", "Whit Monday"},
    {"Christmas Day", "Christmas Day"},
    {"Second Day of Christmas", "Second Day of Christmas"},
};
const std::set<std::string, std::less<>> optional_days{"Workers' Day", "Constitution Day",
                                                       "Christmas Eve", "New Year's Eve"};

std::vector<std::string> split(const std::string& joined) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t end = joined.find("; "); end != std::string::npos;
       end = joined.find("; ", start)) {
    parts.push_back(joined.substr(start, end - start));
    start = end + 2;
  }
  parts.push_back(joined.substr(start));
  return parts;
}

std::vector<std::string> reference() {
  std::ifstream file(TESTS_DIR "/reference/holidays/DK_COMMON.json");
  std::vector<std::string> lines;
  const auto days = nlohmann::json::parse(file);
  for (const auto& [date, joined] : days.items()) {
    for (const std::string& name : split(joined.get<std::string>())) {
      if (!optional_days.contains(name)) lines.push_back(date + " " + names.at(name));
    }
  }
  return lines;
}

std::vector<std::string> ours(int from, int until) {
  std::vector<std::string> lines;
  for (int year = from; year <= until; ++year) {
    for (const Holiday& holiday : public_holidays(year)) {
      lines.push_back(fmt::format("{} {}", format(holiday.date), holiday.name.en));
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("public holidays 1950-2050 are those of the reference") {
  const auto expected = reference();
  const auto found = ours(1950, 2050);
  CHECK(expected.size() == 74 * 11 + 27 * 10);
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i] == expected[i]);
}

TEST_CASE("every year 1950-2100 has its holidays in order, and other years none") {
  for (int year = 1950; year <= 2100; ++year) {
    CAPTURE(year);
    const auto holidays = public_holidays(year);
    CHECK(holidays.size() == (year <= 2023 ? 11 : 10));
    CHECK(std::ranges::adjacent_find(holidays, std::ranges::greater_equal{}, &Holiday::date) ==
          holidays.end());
  }
  CHECK(public_holidays(1949).empty());
  CHECK(public_holidays(2101).empty());
}

TEST_CASE("a year's holidays in Danish") {
  std::string text;
  for (const Holiday& holiday : public_holidays(2023)) {
    text += fmt::format("{} {}\n", format(holiday.date), holiday.name.da);
  }
  CHECK(text ==
        "2023-01-01 nytårsdag\n"
        "2023-04-06 skærtorsdag\n"
        "2023-04-07 langfredag\n"
        "2023-04-09 påskedag\n"
        "2023-04-10 2. påskedag\n"
        "2023-05-05 store bededag\n"
        "2023-05-18 Kristi himmelfartsdag\n"
        "2023-05-28 pinsedag\n"
        "2023-05-29 2. pinsedag\n"
        "2023-12-25 juledag\n"
        "2023-12-26 2. juledag\n");
}

TEST_CASE("public_holiday: the day's name, or nothing") {
  CHECK(public_holiday(day("2026-04-02"))->da == "skærtorsdag");
  CHECK(public_holiday(day("2023-05-05"))->en == "Great Prayer Day");
  CHECK_FALSE(public_holiday(day("2024-04-26")));  // it would have been store bededag
  for (const char* text : {"2026-05-01", "2026-06-05", "2026-12-24", "2026-12-31", "2026-04-03"}) {
    CAPTURE(text);
    CHECK(public_holiday(day(text)).has_value() == (std::string_view{text} == "2026-04-03"));
  }
}

TEST_CASE("working days") {
  CHECK(is_working_day(day("2026-03-13")));
  CHECK_FALSE(is_working_day(day("2026-03-14")));  // Saturday
  CHECK_FALSE(is_working_day(day("2026-03-15")));  // Sunday
  CHECK_FALSE(is_working_day(day("2026-04-06")));  // Easter Monday
  CHECK(is_working_day(day("2026-05-01")));
  CHECK(is_working_day(day("2026-06-05")));
  CHECK(is_working_day(day("2026-12-24")));
  CHECK_FALSE(is_working_day(day("2023-05-05")));
  CHECK(is_working_day(day("2024-04-26")));
}

TEST_CASE("add_working_days") {
  const auto after = [](const char* date, int n) { return format(add_working_days(day(date), n)); };
  CHECK(after("2026-03-13", 0) == "2026-03-13");
  CHECK(after("2026-03-14", 0) == "2026-03-16");
  CHECK(after("2026-03-13", 1) == "2026-03-16");
  CHECK(after("2026-03-14", 1) == "2026-03-16");
  CHECK(after("2026-03-16", 3) == "2026-03-19");
  CHECK(after("2026-04-01", 1) == "2026-04-07");  // Easter
  CHECK(after("2026-04-01", 3) == "2026-04-09");
  CHECK(after("2026-12-24", 1) == "2026-12-28");
  CHECK(after("2026-12-31", 1) == "2027-01-04");
}

TEST_CASE("Easter Sunday") {
  // The earliest and the latest that can be, a leap century and the end of the range.
  CHECK(format(easter_sunday(1818)) == "1818-03-22");
  CHECK(format(easter_sunday(1943)) == "1943-04-25");
  CHECK(format(easter_sunday(2000)) == "2000-04-23");
  CHECK(format(easter_sunday(2026)) == "2026-04-05");
  CHECK(format(easter_sunday(2038)) == "2038-04-25");
  CHECK(format(easter_sunday(2100)) == "2100-03-28");
}
