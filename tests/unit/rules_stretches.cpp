#include <doctest/doctest.h>

#include "rules/plan/stretches.hpp"

using namespace trivsel;

namespace {

Date day(std::string_view text) {
  return parse_date(text).value();
}

const LongestStretch kTenDays{10, {}};

}  // namespace

TEST_CASE("a stretch as long as allowed is none, and a day more is one") {
  CHECK(
      stretches_over(kTenDays, day("2026-03-01"), {day("2026-03-11")}, day("2026-03-21")).empty());
  const std::vector<Stretch> found =
      stretches_over(kTenDays, day("2026-03-01"), {day("2026-03-11")}, day("2026-03-22"));
  REQUIRE(found.size() == 1);
  CHECK(found.front() == Stretch{day("2026-03-11"), day("2026-03-22"), 11});
}

TEST_CASE("stretches are found from the start, between days in any order, and to the end") {
  const std::vector<Stretch> found = stretches_over(
      kTenDays, day("2028-02-01"), {day("2028-03-05"), day("2028-02-20")}, day("2028-03-31"));
  REQUIRE(found.size() == 3);
  CHECK(found[0] == Stretch{day("2028-02-01"), day("2028-02-20"), 19});
  CHECK(found[1] == Stretch{day("2028-02-20"), day("2028-03-05"), 14});  // a leap year
  CHECK(found[2] == Stretch{day("2028-03-05"), day("2028-03-31"), 26});
}

TEST_CASE("days of months that do not count make no stretch longer") {
  const LongestStretch without_july{10, {7}};
  const Date june = day("2026-06-25");
  CHECK(stretches_over(without_july, june, {}, day("2026-08-05")).empty());
  REQUIRE(stretches_over(without_july, june, {}, day("2026-08-06")).size() == 1);
  CHECK(stretches_over(without_july, june, {}, day("2026-08-06")).front().days == 11);
}

TEST_CASE("days outside the course count as its first or last day") {
  const std::vector<Stretch> found = stretches_over(
      kTenDays, day("2026-03-01"), {day("2026-02-01"), day("2026-09-01")}, day("2026-03-12"));
  REQUIRE(found.size() == 1);
  CHECK(found.front() == Stretch{day("2026-03-01"), day("2026-03-12"), 11});
  CHECK(stretches_over(kTenDays, day("2026-03-12"), {}, day("2026-03-01")).empty());
}
