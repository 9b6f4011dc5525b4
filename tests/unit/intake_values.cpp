#include <doctest/doctest.h>

#include "intake/foreign_number.hpp"

using namespace trivsel;

namespace {

constexpr auto kDayFirst = std::optional(DateOrder::day_first);
constexpr auto kMonthFirst = std::optional(DateOrder::month_first);
constexpr auto kIso = std::optional(DateOrder::iso);

template <class T>
std::string refusal(const Taken<T>& taken) {
  return fmt::format("{} | {} | {} | {}", taken.problem.en, taken.problem.da, taken.help.en,
                     taken.help.da);
}

std::string date(std::string_view text, std::optional<DateOrder> order = {}) {
  const Taken<Date> taken = foreign_date(text, order);
  return taken.value ? format(*taken.value) : taken.problem.en;
}

std::string time(std::string_view text, std::optional<DateOrder> order = kDayFirst) {
  const Taken<LocalTime> taken = foreign_time(text, order);
  return taken.value ? format(*taken.value) : taken.problem.en;
}

std::string clock_of(std::string_view text) {
  const Taken<int> taken = foreign_clock(text);
  return taken.value ? fmt::format("{}", *taken.value) : taken.problem.en;
}

std::string number(std::string_view text, std::optional<DecimalMark> mark = {}) {
  const Taken<std::string> taken = foreign_decimal(text, mark);
  return taken.value.value_or(taken.problem.en);
}

}  // namespace

TEST_CASE("dates from elsewhere: every spelling of one day") {
  for (const char* text : {"2026-03-14", "14-03-2026", "14/3 2026", "14.03.2026", "14. marts 2026",
                           "14 marts 2026", "14/3/2026", "14.3.2026", "14. mar. 2026",
                           "14 March 2026", "2026/03/14", "2026.3.14", "14. MARTS 2026"}) {
    CAPTURE(text);
    CHECK(date(text, kDayFirst) == "2026-03-14");
  }
  CHECK(date("03/14/2026", kMonthFirst) == "2026-03-14");
  CHECK(date("1. oktober 2026") == "2026-10-01");
  CHECK(date("29-02-2028", kDayFirst) == "2028-02-29");
}

TEST_CASE("dates from elsewhere: what can be read in two ways is refused, not guessed") {
  CHECK(date("14-03-2026") == "2026-03-14");
  CHECK(date("03/14/2026") == "2026-03-14");
  CHECK(date("03-03-2026") == "2026-03-03");
  CHECK(refusal(foreign_date("03-04-2026", {})) ==
        "\"03-04-2026\" can be read in two ways | \"03-04-2026\" kan læses på to måder | write "
        "`dates: day-first` or `dates: month-first` in the map | skriv `dates: day-first` eller "
        "`dates: month-first` i kolonnekortet");
  CHECK(refusal(foreign_date("14-03-2026", kIso)) ==
        "\"14-03-2026\" does not begin with its year, as `dates: iso` says | \"14-03-2026\" "
        "begynder ikke med året, som `dates: iso` siger | write `dates: day-first` in the map | "
        "skriv `dates: day-first` i kolonnekortet");
  CHECK(refusal(foreign_date("14-03-26", kDayFirst)) ==
        "\"14-03-26\" has no year of four digits | \"14-03-26\" har ikke et årstal med fire cifre "
        "| write it as 2026-03-14, 14-03-2026 or 14. marts 2026 | skriv den som 2026-03-14, "
        "14-03-2026 eller 14. marts 2026");
}

TEST_CASE("dates from elsewhere: what is none") {
  CHECK(date("31-02-2026", kDayFirst) == "the day 31-02-2026 does not exist");
  CHECK(date("03/14/2026", kDayFirst) == "the day 03/14/2026 does not exist");
  CHECK(date("29-02-2026", kDayFirst) == "the day 29-02-2026 does not exist");
  for (const char* text : {"", "i går", "14-03", "14-03-2026-1", "-14-03-2026x", "014-03-2026",
                           "14-foo-2026", "46095", "14-03-20261"}) {
    CAPTURE(text);
    CHECK_FALSE(foreign_date(text, kDayFirst).value.has_value());
  }
}

TEST_CASE("clock times from elsewhere") {
  for (const char* text :
       {"21:30", "21.30", "kl. 21.30", "kl 21:30", "21:30:15", "2130", "21:30:15.123"}) {
    CAPTURE(text);
    CHECK(clock_of(text) == "1290");
  }
  CHECK(clock_of("9:05") == "545");
  CHECK(clock_of("00:00") == "0");
  CHECK(refusal(foreign_clock("24:00")) ==
        "\"24:00\" is no clock time | \"24:00\" er ikke et klokkeslæt | write it as 21:30 | skriv "
        "det som 21:30");
  for (const char* text : {"9 pm", "9:30 PM", "21:3", "21", "930", "21:60", "2130:", "", "21:30:1",
                           "om aftenen", "::", "21::30"}) {
    CAPTURE(text);
    CHECK_FALSE(foreign_clock(text).value.has_value());
  }
}

TEST_CASE("times from elsewhere: in one cell or in two") {
  for (const char* text :
       {"2026-03-14T21:30", "2026-03-14 21:30", "2026-03-14T21:30:00", "14-03-2026 21:30",
        "14.03.2026 kl. 21.30", "14/3 2026 21.30", "14. marts 2026, kl. 21:30",
        "2026-03-14T21:30:00+01:00", "14-03-2026 21:30:59"}) {
    CAPTURE(text);
    CHECK(time(text) == "2026-03-14T21:30");
  }
  CHECK(format(*foreign_time("14-03-2026 00:00", "21.30", kDayFirst).value) == "2026-03-14T21:30");
  CHECK(format(*foreign_day("14-03-2026 00:00:00", kDayFirst).value) == "2026-03-14");
  CHECK(refusal(foreign_time("14.03.2026", kDayFirst)) ==
        "\"14.03.2026\" has no clock time | \"14.03.2026\" har intet klokkeslæt | name the column "
        "that has it with `time:` | angiv den kolonne, der har det, med `time:`");
  CHECK(refusal(foreign_time("2026-03-14T20:30:00Z", kDayFirst)) ==
        "\"20:30:00Z\" is no Danish time | \"20:30:00Z\" er ikke dansk tid | export local times, "
        "without Z | eksportér lokal tid, uden Z");
}

TEST_CASE("times from elsewhere: the hours that summer time takes and gives twice") {
  CHECK(time("29-03-2026 02:30") == "2026-03-29T02:30: the clock is put forward past this time");
  CHECK(time("25-10-2026 02:30").starts_with("2026-10-25T02:30: "));
  CHECK(time("25-10-2026 02:30+02:00") == "2026-10-25T02:30+02:00");
  CHECK(time("2026-10-25T02:30:00+01:00") == "2026-10-25T02:30+01:00");
}

TEST_CASE("numbers from elsewhere: the marks that can mean one thing only") {
  CHECK(number("12187.50") == "12187.50");
  CHECK(number("12.187,50") == "12187.50");
  CHECK(number("12,187.50") == "12187.50");
  CHECK(number("12 187,5 kr.") == "12187.5");
  CHECK(number("DKK 39") == "39");
  CHECK(number("-312,50") == "-312.50");
  CHECK(number("1.234.567") == "1234567");
  CHECK(number("312.5") == "312.5");
  CHECK(number("1234,567") == "\"1234,567\" has more than two decimals");
}

TEST_CASE("numbers from elsewhere: 1.250 is refused until the map says what its point is") {
  CHECK(refusal(foreign_decimal("1.250", {})) ==
        "\"1.250\" can be read in two ways | \"1.250\" kan læses på to måder | write `decimals: "
        "comma` or `decimals: point` in the map | skriv `decimals: comma` eller `decimals: point` "
        "i kolonnekortet");
  CHECK(number("1.250", DecimalMark::comma) == "1250");
  CHECK(number("1.250", DecimalMark::point) == "\"1.250\" has more than two decimals");
  CHECK(number("1,250", DecimalMark::point) == "1250");
  CHECK(number("312.50", DecimalMark::comma) == "\"312.50\" is no number");
  CHECK(number("1.23.456,00", DecimalMark::comma) == "\"1.23.456,00\" is no number");
  for (const char* text : {"", "kr.", "1,2,3", "--1", "1e5", "12,", ",5", "0x10", "1.234,567,8"}) {
    CAPTURE(text);
    CHECK_FALSE(foreign_decimal(text, {}).value.has_value());
  }
}

TEST_CASE("whole numbers from elsewhere have digits alone") {
  CHECK(*foreign_count("007").value == "7");
  CHECK(*foreign_count("0").value == "0");
  CHECK(refusal(foreign_count("to")) ==
        "\"to\" is no whole number | \"to\" er ikke et helt tal | write it as 3, or what the text "
        "means in `codes:` | skriv det som 3, eller hvad teksten betyder i `codes:`");
  CHECK_FALSE(foreign_count("1.0").value.has_value());
  CHECK_FALSE(foreign_count("-1").value.has_value());
  CHECK_FALSE(foreign_count("9999999999").value.has_value());
}
