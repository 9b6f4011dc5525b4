#include <doctest/doctest.h>

#include <array>
#include <random>

#include "values/date.hpp"

using namespace trivsel;
using namespace std::chrono_literals;

namespace {

Date day(int year, unsigned month, unsigned date) {
  return Date{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(date)};
}

const Date earliest = day(1900, 1, 1);
const Date latest = day(2199, 12, 31);

Date any_day(std::mt19937& random) {
  std::uniform_int_distribution<int> days(0, static_cast<int>((latest - earliest).count()));
  return earliest + std::chrono::days{days(random)};
}

std::string read_and_written(std::string_view local_time) {
  const auto time = parse_local_time(local_time);
  return time ? format(*time) : "refused";
}

}  // namespace

TEST_CASE("parse_date: every day of 1900-2199 is read back as it was written") {
  int different = 0;
  for (Date date = earliest; date <= latest; date += std::chrono::days{1}) {
    if (parse_date(format(date)) != date) ++different;
  }
  CHECK(different == 0);
  CHECK(format(earliest) == "1900-01-01");
  CHECK(format(latest) == "2199-12-31");
}

TEST_CASE("parse_date: leap days") {
  CHECK(parse_date("2024-02-29") == day(2024, 2, 29));
  CHECK(parse_date("2000-02-29") == day(2000, 2, 29));
  CHECK_FALSE(parse_date("2026-02-29"));
  CHECK_FALSE(parse_date("1900-02-29"));
  CHECK_FALSE(parse_date("2100-02-29"));
}

TEST_CASE("parse_date: anything but the exact form of an existing day is refused") {
  for (const char* text :
       {"",           "2026",        "2026-03",     "2026-3-14",        "2026-03-1",
        "26-03-14",   "2026-03-14 ", " 2026-03-14", "2026-03-14T00:00", "2026/03/14",
        "2026.03.14", "20260314",    "2026-00-14",  "2026-13-14",       "2026-03-00",
        "2026-03-32", "2026-02-30",  "2026-04-31",  "1899-12-31",       "2200-01-01",
        "0000-01-01", "-026-03-14",  "+026-03-14",  "2026--3-14",       "2026-+3-14",
        "2026-03--4", "2026-03- 4",  "2026-03-0x",  "14-03-2026",       "２026-03-14",
        "2026-03-1\n"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
  CHECK_FALSE(parse_date(std::string_view{"2026-03-1\0", 10}));
}

TEST_CASE("parse_month") {
  CHECK(parse_month("2026-03") == std::chrono::year{2026} / 3);
  CHECK(parse_month("1900-01") == std::chrono::year{1900} / 1);
  CHECK(parse_month("2199-12") == std::chrono::year{2199} / 12);
  for (const char* text : {"", "2026", "2026-3", "2026-00", "2026-13", "1899-12", "2200-01",
                           "2026-03-14", "2026/03", "2026-+3", "-026-03", "2026-03 "}) {
    CAPTURE(text);
    CHECK_FALSE(parse_month(text));
  }
  CHECK(format(std::chrono::year{2026} / 3) == "2026-03");
}

TEST_CASE("parse_clock") {
  CHECK(parse_clock("00:00") == 0);
  CHECK(parse_clock("09:05") == 545);
  CHECK(parse_clock("23:59") == 1439);
  CHECK(parse_clock("24:00") == 1440);
  for (const char* text : {"", "9:00", "09:0", "0900", "09.00", "09:60", "24:01", "25:00", "-1:00",
                           "09:-1", "09:00:00", "09:00 ", "+9:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_clock(text));
  }
}

TEST_CASE("parse_local_time: read, and written as it stood") {
  CHECK(read_and_written("2026-03-14T21:30") == "2026-03-14T21:30");
  CHECK(read_and_written("2026-03-14T00:00") == "2026-03-14T00:00");
  CHECK(read_and_written("1900-01-01T23:59") == "1900-01-01T23:59");
  CHECK(read_and_written("2026-10-25T02:30+02:00") == "2026-10-25T02:30+02:00");
  CHECK(read_and_written("2026-10-25T02:30+01:00") == "2026-10-25T02:30+01:00");
  CHECK(read_and_written("2026-10-25T02:30-03:00") == "2026-10-25T02:30-03:00");

  const auto time = parse_local_time("2026-10-25T02:30+01:00");
  REQUIRE(time);
  CHECK(time->date() == day(2026, 10, 25));
  CHECK(time->offset_hours == 1);
  CHECK(parse_local_time("1900-01-01T23:59")->date() == earliest);
}

TEST_CASE("parse_local_time: what is refused") {
  for (const char* text : {"",
                           "2026-03-14",
                           "2026-03-14 21:30",
                           "2026-03-14T21:30:00",
                           "2026-03-14T21",
                           "2026-03-14T24:00",
                           "2026-03-14T21:60",
                           "2026-02-30T10:00",
                           "2026-03-14t21:30",
                           "2026-03-14T9:30",
                           "2026-03-14T21:30Z",
                           "2026-03-14T21:30+00:00",
                           "2026-03-14T21:30-00:00",
                           "2026-03-14T21:30+05:30",
                           "2026-03-14T21:30+15:00",
                           "2026-03-14T21:30+1:00",
                           "2026-03-14T21:30+0100",
                           "2026-03-14T21:30+01",
                           "2026-03-14T21:30 +01:00",
                           "2026-03-14T21:30+01:00 ",
                           "2026-03-14T21:30 "}) {
    CAPTURE(text);
    CHECK(read_and_written(text) == "refused");
  }
}

TEST_CASE("parse_period") {
  const auto is = [](std::string_view text, int years, int months, int days) {
    const auto period = parse_period(text);
    return period && period->years == years && period->months == months && period->days == days;
  };
  CHECK(is("P5Y", 5, 0, 0));
  CHECK(is("P18M", 0, 18, 0));
  CHECK(is("P30D", 0, 0, 30));
  CHECK(is("P2W", 0, 0, 14));
  CHECK(is("P1Y2M3W4D", 1, 2, 0 + 21 + 4));
  CHECK(is("P1Y10D", 1, 0, 10));
  CHECK(is("P0D", 0, 0, 0));
  CHECK(is("P1000Y12000M", 1000, 12000, 0));
  CHECK(is("P36525D", 0, 0, 36525));
  for (const char* text : {"",         "P",
                           "5Y",       "PY",
                           "P5",       "P5y",
                           "p5Y",      "P5Y ",
                           " P5Y",     "P-5Y",
                           "-P5Y",     "P+5Y",
                           "P1.5Y",    "P1,5Y",
                           "P5Y5Y",    "P3M1Y",
                           "P1D1W",    "PT5H",
                           "P1DT5H",   "P5X",
                           "P1001Y",   "P12001M",
                           "P365251D", "P52179W",
                           "P100000D", "P99999999999999999999D"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_period(text));
  }
}

TEST_CASE("long dates, months and weekdays in both languages") {
  CHECK(long_date(day(2026, 3, 14)) == Message{"14 March 2026", "14. marts 2026"});
  CHECK(long_date(day(2026, 5, 1)) == Message{"1 May 2026", "1. maj 2026"});
  CHECK(weekday_name(day(2026, 3, 14)) == Message{"Saturday", "lørdag"});

  const std::array<Message, 12> months{{{"January 2027", "januar 2027"},
                                        {"February 2027", "februar 2027"},
                                        {"March 2027", "marts 2027"},
                                        {"April 2027", "april 2027"},
                                        {"May 2027", "maj 2027"},
                                        {"June 2027", "juni 2027"},
                                        {"July 2027", "juli 2027"},
                                        {"August 2027", "august 2027"},
                                        {"September 2027", "september 2027"},
                                        {"October 2027", "oktober 2027"},
                                        {"November 2027", "november 2027"},
                                        {"December 2027", "december 2027"}}};
  for (unsigned i = 0; i < 12; ++i) {
    CHECK(long_month(std::chrono::year{2027} / static_cast<int>(i + 1)) == months[i]);
  }
  const std::array<Message, 7> weekdays{{{"Monday", "mandag"},
                                         {"Tuesday", "tirsdag"},
                                         {"Wednesday", "onsdag"},
                                         {"Thursday", "torsdag"},
                                         {"Friday", "fredag"},
                                         {"Saturday", "lørdag"},
                                         {"Sunday", "søndag"}}};
  for (unsigned i = 0; i < 7; ++i) CHECK(weekday_name(day(2026, 3, 9 + i)) == weekdays[i]);
}

TEST_CASE("the days of a month") {
  const Month february = month_of(day(2028, 2, 17));
  CHECK(format(february) == "2028-02");
  CHECK(first_day(february) == day(2028, 2, 1));
  CHECK(last_day(february) == day(2028, 2, 29));
}

TEST_CASE("add_months: the same day, clamped to the month's end") {
  CHECK(add_months(day(2026, 2, 2), 6) == day(2026, 8, 2));
  CHECK(add_months(day(2026, 1, 31), 1) == day(2026, 2, 28));
  CHECK(add_months(day(2028, 1, 31), 1) == day(2028, 2, 29));
  CHECK(add_months(day(2026, 1, 31), 2) == day(2026, 3, 31));
  CHECK(add_months(day(2026, 2, 28), 1) == day(2026, 3, 28));
  CHECK(add_months(day(2026, 3, 31), -1) == day(2026, 2, 28));
  CHECK(add_months(day(2026, 1, 15), -1) == day(2025, 12, 15));
  CHECK(add_months(day(2026, 1, 15), -25) == day(2023, 12, 15));
  CHECK(add_months(day(2028, 2, 29), 12) == day(2029, 2, 28));
  CHECK(add_months(day(2026, 3, 14), 0) == day(2026, 3, 14));
}

TEST_CASE("add: years and months first, then days") {
  CHECK(add(day(2026, 1, 31), Period{0, 1, 1}) == day(2026, 3, 1));
  CHECK(add(day(2028, 2, 29), Period{5, 0, 0}) == day(2033, 2, 28));
  CHECK(add(day(2026, 3, 14), Period{1, 18, 30}) == day(2028, 10, 14));
}

TEST_CASE("months_between: both ends inclusive") {
  CHECK(months_between(day(2026, 2, 2), day(2026, 8, 1)) == 6.0);
  CHECK(months_between(day(2026, 1, 1), day(2026, 12, 31)) == 12.0);
  CHECK(months_between(day(2026, 2, 1), day(2026, 2, 28)) == 1.0);
  CHECK(months_between(day(2026, 2, 2), day(2026, 8, 3)) == doctest::Approx(6 + 2 / 31.0));
  CHECK(months_between(day(2026, 4, 1), day(2026, 4, 15)) == 0.5);
  CHECK(months_between(day(2026, 3, 14), day(2026, 3, 14)) == doctest::Approx(1 / 31.0));
}

TEST_CASE("months_between: month ends are clamped each by itself") {
  CHECK(months_between(day(2026, 1, 31), day(2026, 2, 27)) == 1.0);
  CHECK(months_between(day(2026, 1, 31), day(2026, 2, 28)) == doctest::Approx(1 + 1 / 31.0));
  CHECK(months_between(day(2026, 1, 31), day(2026, 3, 30)) == 2.0);
  CHECK(months_between(day(2028, 2, 29), day(2029, 2, 27)) == 12.0);
  CHECK(months_between(day(2028, 2, 29), day(2032, 2, 28)) == 48.0);
}

TEST_CASE("months_between: an end before the start") {
  CHECK(months_between(day(2026, 3, 14), day(2026, 3, 13)) == 0.0);
  CHECK(months_between(day(2026, 3, 14), day(2026, 2, 13)) == -1.0);
  CHECK(months_between(day(2026, 3, 14), day(2026, 3, 12)) == doctest::Approx(-1 / 28.0));
}

TEST_CASE("months_between undoes add_months and grows with every day") {
  std::mt19937 random(20260314);
  std::uniform_int_distribution<int> any_count(-600, 600);
  for (int i = 0; i < 5'000; ++i) {
    const Date from = any_day(random);
    const int count = any_count(random);
    const Date to = add_months(from, count) - std::chrono::days{1};
    CAPTURE(format(from));
    CAPTURE(count);
    CHECK(months_between(from, to) == count);
    CHECK(months_between(from, to) < months_between(from, to + std::chrono::days{1}));
    CHECK(months_between(from, to - std::chrono::days{1}) < months_between(from, to));
  }
}
