#include <doctest/doctest.h>

#include "duties/duty_text.hpp"
#include "support/folder_text.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

const std::string kChildren =
    "legal_bases: [open-institution], ownership: municipal, target_groups: [placed-children]";
const std::string kAdults =
    "legal_bases: [sel-108], ownership: private, target_groups: [reduced-mental-function]";

/// What an episode at such a site sets off and its record does not show as done, a line each.
std::string lines(const std::string& site, const std::string& episode, Language language) {
  const std::string year = episode.substr(episode.find("occurred: ") + 10, 4);
  const CourseFolder folder =
      load_files("duties_episode", {{"course.yaml",
                                     "format: 1\nprogramme: p\nid: c\ntitle: C\n"
                                     "period: {start: 2018-01-01, end: 2026-12-31}\n"
                                     "sites:\n  - {id: s, name: S, " +
                                         site + "}\n"},
                                    {"episodes/" + year + "/e.yaml", "id: e\n" + episode}});
  REQUIRE(folder.episodes.size() == 1);
  std::string all;
  for (const EpisodeDuty& duty :
       duties_of(folder.episodes.front(), folder.course, built_in_duties())) {
    if (duty.is_open()) all += duty_line(duty).in(language) + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a use of force against a placed child, under the order of 2019") {
  const std::string episode =
      "occurred: 2022-02-20T18:10\nkinds: [use-of-force]\nrecorded: 2022-02-20T18:40\n";
  CHECK(lines(kChildren, episode, Language::en) ==
        "at once (not verified): tell those who have custody\n"
        "by Monday 21 February 2022, 18:40: send the report to the municipality that placed the "
        "child\n"
        "by Monday 28 February 2022: send Socialtilsynet copies of the month's registrations\n"
        "no limit known (not verified): tell the operator\n"
        "no limit known (not verified): show the child the report, and hear its own account\n"
        "no limit known (not verified), if staff are absent beyond the day: report the accident at "
        "work to Arbejdstilsynet\n");
  CHECK(lines(kChildren, episode, Language::da) ==
        "straks (ikke verificeret): orientér forældremyndighedens indehaver\n"
        "senest mandag 21. februar 2022 kl. 18:40: indberet til barnets handlekommune\n"
        "senest mandag 28. februar 2022: send Socialtilsynet kopi af månedens registreringer\n"
        "ingen kendt frist (ikke verificeret): orientér driftsherren\n"
        "ingen kendt frist (ikke verificeret): vis barnet indberetningen, og hør barnets egen "
        "beretning\n"
        "ingen kendt frist (ikke verificeret), hvis medarbejdere er fraværende ud over dagen: "
        "anmeld arbejdsulykken til Arbejdstilsynet\n");
}

TEST_CASE("the day of the episode chooses the law") {
  const std::string rest = "T21:30\nkinds: [use-of-force]\nstaff_absence_days: 0\n";
  CHECK(lines(kAdults, "occurred: 2019-12-31" + rest, Language::en) ==
        "by Tuesday 31 December 2019 (not verified), if it was approved beforehand: the leader "
        "reports the month's approved uses of force\n"
        "by Wednesday 1 January 2020 (not verified): record the use of force\n"
        "by Friday 3 January 2020 (not verified), if it was not approved beforehand: the leader "
        "reports the use of force to the municipality\n");
  CHECK(lines(kAdults, "occurred: 2020-01-01" + rest, Language::en) ==
        "by Saturday 4 January 2020, if straps were used (SEL §128): record the use of straps\n"
        "by Friday 31 January 2020 (not verified), if straps were used (SEL §128): report the "
        "month's use of straps to Socialtilsynet\n"
        "no limit known (not verified): record the use of force\n"
        "no limit known (not verified): report the use of force to the municipality\n"
        "no limit known (not verified): report the use of force to Socialtilsynet\n");
}

TEST_CASE("what is on the record narrows what an episode sets off") {
  const std::string violence =
      "occurred: 2026-02-20T21:30\nkinds: [violence]\nagainst: [staff]\n"
      "recorded: 2026-02-20T21:45\n";
  CHECK(lines(kAdults, violence, Language::en) ==
        "by Monday 23 February 2026, 21:30, if staff will seek compensation as victims: report it "
        "to the police\n"
        "by Friday 6 March 2026, if nobody is absent but compensation is possible: report the "
        "accident at work\n"
        "within 14 days of the first day of absence, if staff are absent beyond the day: report "
        "the accident at work to Arbejdstilsynet\n"
        "no limit known (not verified): go through what happened with staff\n");
  CHECK(lines(kAdults,
              violence + "injuries: {staff: unhurt}\nstaff_absence_days: 0\n"
                         "review: {with_staff: 2026-02-21}\n",
              Language::en)
            .empty());
  CHECK(lines(kAdults, violence + "injuries: {staff: injured}\nstaff_absence_from: 2026-02-21\n",
              Language::en) ==
        "by Monday 23 February 2026, 21:30, if staff will seek compensation as victims: report it "
        "to the police\n"
        "by Saturday 7 March 2026: report the accident at work to Arbejdstilsynet\n"
        "no limit known (not verified): go through what happened with staff\n");
}

TEST_CASE("a near-miss, a tally and a withdrawn record set off nothing") {
  CHECK(lines(kAdults, "occurred: 2026-02-20T21:30\nkinds: [near-miss]\n", Language::en).empty());
  CHECK(
      lines(kAdults, "occurred: 2026-02-20T21:30\ntally: {violence: 2}\nshift: day\n", Language::en)
          .empty());
  CHECK(lines(kAdults,
              "occurred: 2026-02-20T21:30\nkinds: [use-of-force]\nwithdrawn: {on: 2026-02-21, "
              "reason: mistake}\n",
              Language::en)
            .empty());
}

TEST_CASE("where a site is for children and for adults, it cannot be told which law holds") {
  CHECK(lines("legal_bases: [sel-107, residence], ownership: private",
              "occurred: 2022-02-20T18:10\nkinds: [use-of-force]\nrecorded: 2022-02-20T18:40\n"
              "staff_absence_days: 0\ncitizen_account: declined\n",
              Language::en) ==
        "at once (not verified), if it holds here: tell those who have custody\n"
        "by Monday 21 February 2022, 18:40, if it holds here: send the report to the municipality "
        "that placed the child\n"
        "by Monday 28 February 2022, if it holds here: send Socialtilsynet copies of the month's "
        "registrations\n"
        "by Monday 28 February 2022 (not verified), if straps were used (SEL §128): report the "
        "month's use of straps to Socialtilsynet\n"
        "no limit known (not verified), if it holds here: report the use of force to the "
        "municipality\n"
        "no limit known (not verified), if it holds here: report the use of force to "
        "Socialtilsynet\n");
}

TEST_CASE("a first day of absence that is not on record is not guessed") {
  const CourseFolder folder = load_files(
      "duties_absence",
      {{"course.yaml", "format: 1\nprogramme: p\nid: c\ntitle: C\nsites:\n  - {id: s, name: S}\n"},
       {"episodes/2026/e.yaml",
        "id: e\noccurred: 2026-02-20T21:30\nkinds: [violence]\nagainst: [resident]\n"
        "staff_absence_days: 2\n"}});
  const auto duties = duties_of(folder.episodes.front(), folder.course, built_in_duties());
  REQUIRE(duties.size() == 1);
  CHECK(*duties.front().duty->id == "accident-absence");
  CHECK(duties.front().start_assumed);
  CHECK_FALSE(duties.front().counts());
  CHECK(format(*duties.front().limit) == "2026-03-07T23:59");  // the 21st is the earliest
}
