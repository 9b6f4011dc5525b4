#include <doctest/doctest.h>

#include "rules/plan/seminars.hpp"
#include "support/rule_case.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

Activity seminar_on(std::string_view day) {
  Activity activity;
  activity.date = {parse_date(day).value(), {}, State::sound};
  return activity;
}

std::size_t seminars_in(const std::vector<std::string_view>& days) {
  std::vector<Activity> activities;
  for (const std::string_view day : days) activities.push_back(seminar_on(day));
  std::vector<const Activity*> by_day;
  for (const Activity& activity : activities) by_day.push_back(&activity);
  return seminars_of(by_day, 14).size();
}

std::string findings_of(Files files) {
  const RuleCase rule_case{"plan-silence", "mv", "2026-03-20", "", {}, {}, std::move(files)};
  return fmt::format("{}", fmt::join(check_rule_case(rule_case), "\n"));
}

/// The last activity of the base, with that line more.
Files anchoring(std::string_view more) {
  return {{"plan.yaml",
           fmt::format("activities:\n  - id: forankring\n    {}\n    kind: anchoring\n"
                       "    title: What goes on\n    date: 2026-06-30\n    time: \"10:00-12:00\"\n"
                       "    mode: physical\n    place: Granhuset\n    audience: [leaders, staff]\n"
                       "    delivered_by: [site, board]\n    consultants: [k1]\n",
                       more)}};
}

/// A held activity of the base, with that attendance.
Files involvement(std::string_view attendance) {
  return {{"plan.yaml",
           fmt::format("activities:\n  - id: inddragelse-1\n    attendance: {}\n"
                       "    kind: involvement\n    title: Choose\n    date: 2026-03-11\n"
                       "    time: \"14:00-15:00\"\n    mode: physical\n    place: Granhuset\n"
                       "    groups: [team]\n    audience: [staff, citizens, relatives]\n"
                       "    delivered_by: [site]\n    status: held\n",
                       attendance)}};
}

}  // namespace

TEST_CASE("seminar days less than fourteen days apart count as one, day by day") {
  CHECK(seminars_in({}) == 0);
  CHECK(seminars_in({"2026-02-17", "2026-02-17"}) == 1);
  CHECK(seminars_in({"2026-02-17", "2026-03-02"}) == 1);
  CHECK(seminars_in({"2026-02-17", "2026-03-03"}) == 2);
  CHECK(seminars_in({"2026-02-17", "2026-02-27", "2026-03-09"}) == 1);
  CHECK(seminars_in({"2028-02-16", "2028-03-01"}) == 2);
}

TEST_CASE("the days between two seminars are neither's own") {
  const Activity before = seminar_on("2026-02-17");
  const Activity after = seminar_on("2026-03-03");
  const SeminarGap gap{&before, &after};
  const auto day = [](std::string_view text) { return parse_date(text).value(); };
  CHECK_FALSE(gap.holds(day("2026-02-17")));
  CHECK(gap.holds(day("2026-02-18")));
  CHECK(gap.holds(day("2026-03-02")));
  CHECK_FALSE(gap.holds(day("2026-03-03")));
  CHECK(gap.overlaps(day("2026-01-01"), day("2026-12-31")));
  CHECK(gap.overlaps(day("2026-03-02"), day("2026-03-31")));
  CHECK_FALSE(gap.overlaps(day("2026-03-03"), day("2026-03-31")));
  CHECK_FALSE(gap.overlaps(day("2026-02-01"), day("2026-02-17")));
}

TEST_CASE("a team whose id is misspelt is told of once, not as uninvited, too") {
  CHECK(findings_of(anchoring("groups: [taem]")) ==
        "error TRV009 plan.yaml:163:14: no group is called \"taem\"");
  CHECK(findings_of(anchoring("groups: []")) ==
        "error TRV311 plan.yaml:162:5: the group team is expected at all activities, but not "
        "invited to "
        "forankring");
}

TEST_CASE("a member whose id is misspelt is told of once, not as absent, too") {
  CHECK(findings_of(involvement("{present: [leder, amr, tr, forvaltnig, noegle]}")) ==
        "error TRV009 plan.yaml:59:44: no member is called \"forvaltnig\"");
  CHECK(findings_of(involvement("{present: [leder, amr, tr, noegle]}")) ==
        "error TRV312 plan.yaml:59:27: forvaltning is listed neither as present nor as absent at "
        "inddragelse-1");
}
