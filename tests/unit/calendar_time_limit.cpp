#include <doctest/doctest.h>

#include "calendar/time_limit.hpp"

using namespace trivsel;

namespace {

/// Each expected value is reckoned by hand from the rule that the header states.
struct Row {
  TimeLimit limit;
  const char* start;
  const char* last;
};

LocalTime time(const char* text) {
  const auto parsed = parse_local_time(text);
  REQUIRE(parsed);
  return *parsed;
}

constexpr TimeLimit kAtOnce{LimitUnit::at_once, 0};
constexpr TimeLimit kMonthEnd{LimitUnit::month_end, 0};
constexpr TimeLimit hours(int count) {
  return {LimitUnit::hours, count};
}
constexpr TimeLimit days(int count) {
  return {LimitUnit::days, count};
}
constexpr TimeLimit working_days(int count) {
  return {LimitUnit::working_days, count};
}

// In 2026 the clock goes forward on 29 March (02:00 becomes 03:00, 01:00 UTC) and back on 25
// October (03:00 becomes 02:00, 01:00 UTC). Easter Sunday is 5 April 2026.
constexpr Row kRows[] = {
    // at once: the start itself
    {kAtOnce, "2026-03-14T21:30", "2026-03-14T21:30"},
    {kAtOnce, "2026-10-25T02:30+01:00", "2026-10-25T02:30+01:00"},

    // hours, with no change of the clock
    {hours(0), "2026-03-14T21:30", "2026-03-14T21:30"},
    {hours(24), "2026-03-14T21:30", "2026-03-15T21:30"},
    {hours(24), "2026-03-14T00:00", "2026-03-15T00:00"},
    {hours(24), "2026-03-14T23:59", "2026-03-15T23:59"},
    {hours(24), "2026-03-20T18:00", "2026-03-21T18:00"},  // Friday to Saturday: not moved
    {hours(72), "2026-03-20T18:00", "2026-03-23T18:00"},  // the weekend counts
    {hours(24), "2026-12-31T23:10", "2027-01-01T23:10"},  // into the next year
    {hours(24), "2028-02-28T22:15", "2028-02-29T22:15"},  // a leap year
    {hours(24), "2027-02-28T22:15", "2027-03-01T22:15"},  // none
    {hours(24), "2028-02-29T08:00", "2028-03-01T08:00"},
    {hours(24), "2026-06-30T12:00", "2026-07-01T12:00"},

    // hours, where the clock goes forward: an hour is missing, so they end later by the clock
    {hours(24), "2026-03-28T21:30", "2026-03-29T22:30"},
    {hours(24), "2026-03-28T01:59", "2026-03-29T01:59"},  // ends before the change
    {hours(24), "2026-03-28T02:00", "2026-03-29T03:00"},  // ends at the moment of the change
    {hours(24), "2026-03-28T02:30", "2026-03-29T03:30"},  // 02:30 does not come
    {hours(24), "2026-03-29T01:59", "2026-03-30T02:59"},
    {hours(24), "2026-03-29T03:00", "2026-03-30T03:00"},  // begins after the change
    {hours(1), "2026-03-29T01:30", "2026-03-29T03:30"},
    {hours(72), "2026-03-27T12:00", "2026-03-30T13:00"},
    {hours(24), "2024-03-30T20:00", "2024-03-31T21:00"},  // the change of 2024, on Easter Sunday

    // hours, where it goes back: an hour comes twice, so they end earlier by the clock
    {hours(24), "2026-10-24T21:30", "2026-10-25T20:30"},
    {hours(24), "2026-10-24T01:59", "2026-10-25T01:59"},
    {hours(24), "2026-10-24T02:00", "2026-10-25T02:00+02:00"},  // the first of the two
    {hours(24), "2026-10-24T02:30", "2026-10-25T02:30+02:00"},
    {hours(24), "2026-10-24T03:00", "2026-10-25T02:00+01:00"},  // the second
    {hours(24), "2026-10-24T03:30", "2026-10-25T02:30+01:00"},
    {hours(24), "2026-10-24T04:00", "2026-10-25T03:00"},
    {hours(24), "2026-10-25T00:30", "2026-10-25T23:30"},  // within the day of 25 hours
    {hours(24), "2026-10-25T02:30+02:00", "2026-10-26T01:30"},
    {hours(24), "2026-10-25T02:30+01:00", "2026-10-26T02:30"},
    {hours(24), "2026-10-25T03:00", "2026-10-26T03:00"},
    {hours(1), "2026-10-25T01:30", "2026-10-25T02:30+02:00"},
    {hours(1), "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"},
    {hours(1), "2026-10-25T02:30+01:00", "2026-10-25T03:30"},
    {hours(72), "2026-10-23T12:00", "2026-10-26T11:00"},

    // days: to the end of the n-th day after
    {days(0), "2026-03-14T21:30", "2026-03-14T23:59"},
    {days(1), "2026-03-14T21:30", "2026-03-15T23:59"},
    {days(1), "2026-03-14T00:00", "2026-03-15T23:59"},
    {days(1), "2026-03-14T23:59", "2026-03-15T23:59"},
    {days(1), "2026-03-20T18:00", "2026-03-21T23:59"},   // a Saturday: not moved
    {days(3), "2019-12-30T09:00", "2020-01-02T23:59"},   // New Year's Day counts as a day
    {days(14), "2026-03-01T10:00", "2026-03-15T23:59"},  // a Sunday: not moved
    {days(14), "2026-03-23T10:00", "2026-04-06T23:59"},  // Easter Monday: not moved
    {days(14), "2026-03-15T10:00", "2026-03-29T23:59"},  // the day of 23 hours
    {days(3), "2026-10-24T10:00", "2026-10-27T23:59"},
    {days(1), "2026-10-25T02:30+01:00", "2026-10-26T23:59"},
    {days(14), "2026-12-20T10:00", "2027-01-03T23:59"},
    {days(14), "2028-02-15T10:00", "2028-02-29T23:59"},
    {days(14), "2027-02-15T10:00", "2027-03-01T23:59"},
    {days(1), "2028-02-28T10:00", "2028-02-29T23:59"},
    {days(1), "2028-02-29T10:00", "2028-03-01T23:59"},
    {days(1), "2100-02-28T10:00", "2100-03-01T23:59"},  // 2100 is no leap year
    {days(1), "2000-02-28T10:00", "2000-02-29T23:59"},  // 2000 was one

    // the month's end
    {kMonthEnd, "2026-02-10T12:00", "2026-02-28T23:59"},
    {kMonthEnd, "2026-02-28T23:59", "2026-02-28T23:59"},  // no time is left, and none is given
    {kMonthEnd, "2028-02-10T12:00", "2028-02-29T23:59"},
    {kMonthEnd, "2028-02-29T23:59", "2028-02-29T23:59"},
    {kMonthEnd, "2100-02-01T00:00", "2100-02-28T23:59"},
    {kMonthEnd, "2000-02-05T12:00", "2000-02-29T23:59"},
    {kMonthEnd, "2026-04-01T00:00", "2026-04-30T23:59"},
    {kMonthEnd, "2026-01-31T08:00", "2026-01-31T23:59"},
    {kMonthEnd, "2026-12-01T08:00", "2026-12-31T23:59"},
    {kMonthEnd, "2026-12-31T08:00", "2026-12-31T23:59"},
    {kMonthEnd, "2026-03-29T03:00", "2026-03-31T23:59"},
    {kMonthEnd, "2026-10-25T02:30+02:00", "2026-10-31T23:59"},  // a Saturday: not moved
    {kMonthEnd, "2026-05-12T08:00", "2026-05-31T23:59"},        // a Sunday
    {kMonthEnd, "2024-03-12T08:00", "2024-03-31T23:59"},        // Easter Sunday

    // working days
    {working_days(0), "2026-03-18T10:00", "2026-03-18T23:59"},  // a Wednesday
    {working_days(0), "2026-03-21T10:00", "2026-03-23T23:59"},  // Saturday: the next one
    {working_days(1), "2026-03-20T10:00", "2026-03-23T23:59"},  // Friday to Monday
    {working_days(1), "2026-03-22T10:00", "2026-03-23T23:59"},  // Sunday to Monday
    {working_days(3), "2026-03-19T10:00", "2026-03-24T23:59"},  // 20, 23, 24
    {working_days(5), "2026-03-16T10:00", "2026-03-23T23:59"},  // a week
    {working_days(1), "2026-04-01T10:00", "2026-04-07T23:59"},  // over Easter, 2-6 April
    {working_days(3), "2026-04-01T10:00", "2026-04-09T23:59"},
    {working_days(1), "2026-05-13T10:00", "2026-05-15T23:59"},  // Ascension Day is the 14th
    {working_days(1), "2026-05-22T10:00", "2026-05-26T23:59"},  // Whit Monday is the 25th
    {working_days(1), "2026-06-04T10:00", "2026-06-05T23:59"},  // Constitution Day is a working day
    {working_days(1), "2026-12-23T10:00", "2026-12-24T23:59"},  // so is Christmas Eve
    {working_days(1), "2026-12-24T10:00", "2026-12-28T23:59"},
    {working_days(1), "2026-12-31T10:00", "2027-01-04T23:59"},  // 1 January, then a weekend
    {working_days(1), "2023-05-04T10:00", "2023-05-08T23:59"},  // Great Prayer Day, the last one
    {working_days(1), "2024-04-25T10:00", "2024-04-26T23:59"},  // abolished
    {working_days(1), "2028-02-28T10:00", "2028-02-29T23:59"},
};

}  // namespace

TEST_CASE("the last moment of a time limit") {
  static_assert(std::size(kRows) >= 60);
  for (const Row& row : kRows) {
    CAPTURE(row.start);
    CAPTURE(row.limit.count);
    CHECK(format(last_moment(row.limit, time(row.start))) == row.last);
  }
}

TEST_CASE("after a limit is what comes later, also where the clock shows less") {
  CHECK_FALSE(is_after(time("2026-03-14T21:30"), time("2026-03-14T21:30")));
  CHECK(is_after(time("2026-03-14T21:31"), time("2026-03-14T21:30")));
  CHECK(is_after(time("2026-10-25T02:10+01:00"), time("2026-10-25T02:50+02:00")));
  CHECK_FALSE(is_after(time("2026-10-25T02:50+02:00"), time("2026-10-25T02:10+01:00")));
  CHECK(is_after(time("2026-03-29T03:00"), time("2026-03-29T01:59")));
}
