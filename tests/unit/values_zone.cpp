#include <date/tz.h>
#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <functional>

#include "values/summer_time.hpp"
#include "values/zone.hpp"

using namespace trivsel;
using namespace std::chrono_literals;
using std::chrono::seconds;
using std::chrono::sys_seconds;

namespace {

using Offset = std::function<seconds(sys_seconds)>;

/// The C library's zone, which reads the same data by other code, and beyond their last listed
/// change, too. It keeps TZ to itself and gives it back.
class CLibraryZone {
 public:
  CLibraryZone() {
    if (const char* old = std::getenv("TZ")) old_ = old;
    ::setenv("TZ", "Europe/Copenhagen", 1);
    ::tzset();
  }
  CLibraryZone(const CLibraryZone&) = delete;
  CLibraryZone& operator=(const CLibraryZone&) = delete;
  ~CLibraryZone() {
    if (old_) ::setenv("TZ", old_->c_str(), 1);
    if (!old_) ::unsetenv("TZ");
    ::tzset();
  }
  seconds operator()(sys_seconds instant) const {
    const std::time_t time = instant.time_since_epoch().count();
    std::tm parts{};
    ::localtime_r(&time, &parts);
    return seconds{parts.tm_gmtoff};
  }

 private:
  std::optional<std::string> old_;
};

sys_seconds start_of(int year) {
  return Date{std::chrono::year{year} / 1 / 1};
}

/// A clock that shows what UTC shows at that instant.
LocalTime face(sys_seconds utc, int offset_hours = 0) {
  return {std::chrono::local_time<std::chrono::minutes>{
              std::chrono::floor<std::chrono::minutes>(utc).time_since_epoch()},
          static_cast<std::int8_t>(offset_hours)};
}

/// The skipped hour before an instant at which the clock was put forward.
std::string difference_in_skipped_hour(sys_seconds change, seconds before) {
  for (const auto minute : {0min, 1min, 30min, 59min}) {
    const LocalTime skipped = face(change + before + minute);
    if (time_problem(skipped) != TimeProblem::does_not_exist) return format(skipped) + " exists";
    if (to_instant(skipped) != change) return format(skipped) + " is another moment";
  }
  return "";
}

std::string difference_at(sys_seconds instant, const Offset& offset) {
  const seconds here = offset(instant);
  const bool twice = offset(instant + 1h) == here - 1h || offset(instant - 1h) == here + 1h;
  const LocalTime expected = face(instant + here, twice ? static_cast<int>(here / 1h) : 0);
  const LocalTime found = to_local(instant);
  if (found != expected) return format(found) + " for " + format(expected);
  if (time_problem(found) != TimeProblem::none) return format(found) + " is a problem";
  if (to_instant(found) != instant) return format(found) + " is another moment";
  if (twice && time_problem(face(instant + here)) != TimeProblem::offset_missing) {
    return format(found) + " needs no offset";
  }
  if (!twice && time_problem(face(instant + here, 1)) != TimeProblem::offset_needless) {
    return format(found) + " needs an offset";
  }
  const seconds before = offset(instant - 1h);
  return here > before ? difference_in_skipped_hour(instant, before) : "";
}

/// The first hour of those years at which we and the other zone part; empty if none.
std::string first_difference(int from, int until, const Offset& offset) {
  for (sys_seconds hour = start_of(from); hour < start_of(until + 1); hour += 1h) {
    const std::string difference = difference_at(hour, offset);
    if (!difference.empty()) return difference;
  }
  return "";
}

LocalTime local(const char* text) {
  return parse_local_time(text).value();
}

std::string utc(const char* text) {
  const Instant instant = to_instant(local(text));
  return format(face(instant)) + "Z";
}

}  // namespace

TEST_CASE("every hour of 1980-2037 is as the time zone library has it") {
  const date::time_zone* zone = date::locate_zone("Europe/Copenhagen");
  const Offset offset = [zone](sys_seconds instant) { return zone->get_info(instant).offset; };
  CHECK(first_difference(1980, 2037, offset) == "");
}

TEST_CASE("every hour of 1980-2060 is as the C library has it") {
  const CLibraryZone zone;
  CHECK(first_difference(1980, 2060, std::cref(zone)) == "");
}

TEST_CASE("the European rule alone agrees with the C library in every hour of 1996-2199") {
  const CLibraryZone zone;
  int different = 0;
  for (sys_seconds hour = start_of(1996); hour < start_of(2200); hour += 1h) {
    if (european_rule::offset(hour) != zone(hour)) ++different;
  }
  CHECK(different == 0);
}

TEST_CASE("the European rule alone: the two hours of a year that are not like the others") {
  const Date march{std::chrono::year{2026} / 3 / 29};
  const Date october{std::chrono::year{2026} / 10 / 25};
  const auto shown = [](sys_seconds face_of_clock) {
    return european_rule::reading(face(face_of_clock).clock).shown;
  };
  CHECK(shown(march + 1h + 59min) == Shown::once);
  CHECK(shown(march + 2h) == Shown::never);
  CHECK(shown(march + 2h + 59min) == Shown::never);
  CHECK(shown(march + 3h) == Shown::once);
  CHECK(shown(october + 1h + 59min) == Shown::once);
  CHECK(shown(october + 2h) == Shown::twice);
  CHECK(shown(october + 2h + 59min) == Shown::twice);
  CHECK(shown(october + 3h) == Shown::once);
}

TEST_CASE("the days of change") {
  std::string days;
  for (Date day = parse_date("2026-01-01").value(); day < parse_date("2029-01-01");
       day += std::chrono::days{1}) {
    if (european_rule::is_change_day(day)) days += format(day) + " ";
  }
  CHECK(days == "2026-03-29 2026-10-25 2027-03-28 2027-10-31 2028-03-26 2028-10-29 ");
}

TEST_CASE("time_problem") {
  const auto problem = [](const char* text) { return time_problem(local(text)); };
  CHECK(problem("2026-01-05T10:30") == TimeProblem::none);
  CHECK(problem("2026-07-05T10:30") == TimeProblem::none);
  CHECK(problem("2026-03-29T01:59") == TimeProblem::none);
  CHECK(problem("2026-03-29T02:00") == TimeProblem::does_not_exist);
  CHECK(problem("2026-03-29T02:59") == TimeProblem::does_not_exist);
  CHECK(problem("2026-03-29T02:30+02:00") == TimeProblem::does_not_exist);
  CHECK(problem("2026-03-29T02:30+05:00") == TimeProblem::does_not_exist);
  CHECK(problem("2026-03-29T03:00") == TimeProblem::none);
  CHECK(problem("2026-10-25T01:59") == TimeProblem::none);
  CHECK(problem("2026-10-25T02:00") == TimeProblem::offset_missing);
  CHECK(problem("2026-10-25T02:59") == TimeProblem::offset_missing);
  CHECK(problem("2026-10-25T02:30+02:00") == TimeProblem::none);
  CHECK(problem("2026-10-25T02:30+01:00") == TimeProblem::none);
  CHECK(problem("2026-10-25T02:30+03:00") == TimeProblem::offset_wrong);
  CHECK(problem("2026-10-25T02:30-01:00") == TimeProblem::offset_wrong);
  CHECK(problem("2026-10-25T03:00") == TimeProblem::none);
  CHECK(problem("2026-10-25T03:00+01:00") == TimeProblem::offset_needless);
  CHECK(problem("2026-07-05T10:30+02:00") == TimeProblem::offset_needless);
  CHECK(problem("2026-07-05T10:30+01:00") == TimeProblem::offset_needless);
  CHECK(problem("2026-07-05T10:30+05:00") == TimeProblem::offset_wrong);
}

TEST_CASE("time_problem beyond the last change that the data list") {
  CHECK(time_problem(local("2045-03-26T02:30")) == TimeProblem::does_not_exist);
  CHECK(time_problem(local("2045-10-29T02:30")) == TimeProblem::offset_missing);
  CHECK(time_problem(local("2045-07-01T02:30")) == TimeProblem::none);
}

TEST_CASE("time_problem before the European rule: summer time ended in September") {
  CHECK(time_problem(local("1995-09-24T02:30")) == TimeProblem::offset_missing);
  CHECK(time_problem(local("1995-10-29T02:30")) == TimeProblem::none);
  CHECK(utc("1995-10-10T12:00") == "1995-10-10T11:00Z");
}

TEST_CASE("to_instant") {
  CHECK(utc("2026-01-05T10:30") == "2026-01-05T09:30Z");
  CHECK(utc("2026-07-05T10:30") == "2026-07-05T08:30Z");
  CHECK(utc("2026-07-05T00:30") == "2026-07-04T22:30Z");
  CHECK(utc("2026-03-29T01:59") == "2026-03-29T00:59Z");
  CHECK(utc("2026-03-29T03:00") == "2026-03-29T01:00Z");
  CHECK(utc("2026-10-25T02:30+02:00") == "2026-10-25T00:30Z");
  CHECK(utc("2026-10-25T02:30+01:00") == "2026-10-25T01:30Z");
  CHECK(utc("2045-07-05T10:30") == "2045-07-05T08:30Z");
}

TEST_CASE("to_instant of a time with a problem") {
  CHECK(utc("2026-10-25T02:30") == "2026-10-25T00:30Z");
  CHECK(utc("2026-10-25T02:30+05:00") == "2026-10-25T00:30Z");
  CHECK(utc("2026-03-29T02:00") == "2026-03-29T01:00Z");
  CHECK(utc("2026-03-29T02:59+02:00") == "2026-03-29T01:00Z");
  CHECK(utc("2026-07-05T10:30+01:00") == "2026-07-05T08:30Z");
}

TEST_CASE("to_local: seconds are cut off, and an offset stands only where it is needed") {
  const auto at = [](const char* utc_face, seconds later) {
    const sys_seconds instant{local(utc_face).clock.time_since_epoch()};
    return format(to_local(instant + later));
  };
  CHECK(at("2026-01-05T09:30", 59s) == "2026-01-05T10:30");
  CHECK(at("2026-10-24T23:59", 59s) == "2026-10-25T01:59");
  CHECK(at("2026-10-25T00:00", 0s) == "2026-10-25T02:00+02:00");
  CHECK(at("2026-10-25T00:59", 59s) == "2026-10-25T02:59+02:00");
  CHECK(at("2026-10-25T01:00", 0s) == "2026-10-25T02:00+01:00");
  CHECK(at("2026-10-25T02:00", 0s) == "2026-10-25T03:00");
  CHECK(at("2026-03-29T00:59", 59s) == "2026-03-29T01:59");
  CHECK(at("2026-03-29T01:00", 0s) == "2026-03-29T03:00");
}
