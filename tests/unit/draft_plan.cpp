#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "calendar/draft/render.hpp"
#include "folder/load.hpp"
#include "support/overlay.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

const char* const kCourse = R"(format: 1
programme: magtanvendelse-voksne
id: granhuset-2026
title: Færre magtanvendelser
language: da
period: {start: 2026-09-01, end: 2027-02-28}
referral:
  - {by: own-request, kind: request, about: use-of-force, date: 2026-06-01}
sites:
  - {id: granhuset, name: Botilbuddet Granhuset, legal_bases: [sel-108]}
consultants:
  - {id: k1, party: board}
)";

const char* const kGroups = R"(groups:
  - id: team
    kind: implementation-team
    sites: [granhuset]
    formed: 2026-09-01
    members:
      - {id: leder, roles: [daily-leader], represents: granhuset, from: 2026-09-01}
      - {id: amr, roles: [work-environment-representative], represents: granhuset, from: 2026-09-01}
      - {id: tr, roles: [union-representative], represents: granhuset, from: 2026-09-01, to: 2026-11-30}
      - {id: borger, roles: [citizen], represents: granhuset, from: 2026-09-01}
)";

/// What a draft gives for a course that differs from ours by those fragments.
struct Drafted {
  CourseFolder folder;
  std::unique_ptr<LoadedPack> pack;
  DraftResult result;

  [[nodiscard]] const DraftPlan& plan() const { return std::get<DraftPlan>(result); }
  [[nodiscard]] const NoPlan& none() const { return std::get<NoPlan>(result); }
  /// The demands in each other's way, and the way out.
  [[nodiscard]] std::string why(Language language) const {
    std::string lines;
    for (const ConflictingDemand& demand : none().conflict) {
      const yaml::Source& source = demand.of_pack ? *pack->source : folder.source(demand.where);
      const std::string name = source.path().substr(source.path().rfind('/') + 1);
      lines += fmt::format("{}:{} {}\n", name, source.position(demand.where.span.begin).line,
                           demand.sentence.in(language));
    }
    if (!none().way_out) return lines + none().help.in(language);
    lines += fmt::format("{}: ", none().way_out->days);
    for (const Message& step : none().way_out->steps) {
      if (&step != none().way_out->steps.data()) lines += "; ";
      lines += step.in(language);
    }
    return lines;
  }
  [[nodiscard]] const PlannedActivity* activity(std::string_view id) const {
    for (const PlannedActivity& entry : plan().activities) {
      if (entry.id == id) return &entry;
    }
    return nullptr;
  }
  [[nodiscard]] std::string days_of(ActivityKind kind) const {
    std::string days;
    for (const PlannedActivity& entry : plan().activities) {
      if (entry.kind == kind) days += (days.empty() ? "" : " ") + format(entry.date);
    }
    return days;
  }
  [[nodiscard]] long number_of(ActivityKind kind) const {
    return std::count_if(plan().activities.begin(), plan().activities.end(),
                         [&](const PlannedActivity& entry) { return entry.kind == kind; });
  }
};

Drafted draft(const std::string& course = "", const std::string& plan = "activities: []\n",
              std::string_view today = "2026-08-01", const std::string& groups = "",
              Language language = Language::da, bool keep = false) {
  const std::string path = SCRATCH_DIR "/draft-plan";
  write_tree(path, {{"course.yaml", overlay(kCourse, course)},
                    {"groups.yaml", overlay(kGroups, groups)},
                    {"plan.yaml", plan}});
  Drafted drafted{
      load_course_folder(Directory::open(path), {1}), built_in_pack("magtanvendelse-voksne"), {}};
  REQUIRE(drafted.folder.findings.empty());
  const CourseFolder& folder = drafted.folder;
  drafted.result = draft_plan({folder.course, folder.groups, folder.plan, drafted.pack->pack,
                               *parse_date(today), language, keep});
  return drafted;
}

std::string text_of(const yaml::NewEntry& entry) {
  return fmt::format("{}", fmt::join(entry.lines, "\n"));
}

}  // namespace

TEST_CASE("a course without hindrances has the days its programme aims at") {
  const Drafted drafted = draft();
  CHECK(drafted.days_of(ActivityKind::planning) == "2026-09-03");
  CHECK(drafted.days_of(ActivityKind::seminar) == "2026-09-22 2026-11-02 2026-12-14 2027-01-25");
  CHECK(drafted.days_of(ActivityKind::team_meeting) ==
        "2026-10-12 2026-11-23 2027-01-04 2027-02-15");
  CHECK(drafted.days_of(ActivityKind::anchoring) == "2027-02-22");
}

TEST_CASE("an activity is written with the keys of the format, in their order") {
  const Drafted drafted = draft();
  const PlannedActivity* seminar = drafted.activity("seminar-1");
  REQUIRE(seminar != nullptr);
  CHECK(text_of(lines_of(*seminar)) == R"(id: seminar-1
kind: seminar
title: "Seminar 1: reglerne og vores egen praksis"
date: 2026-09-22
time: "09:00-15:00"
mode: physical
place: Botilbuddet Granhuset
sites: [granhuset]
groups: [team]
audience: [leaders, staff, citizens]
delivered_by: [board]
consultants: [k1]
focus: [prevention, handling]
outcomes: [rules-known, strengths-seen]
citizen_perspective: "borgere, der har lyst, fortæller på forhånd, hvad der gør en dag god eller svær; det er seminarets udgangspunkt"
substitutes: {people: 2, hours: 6.00}
topics: [practice, own-practice]
status: planned)");
}

TEST_CASE("a trial says what is still to be decided, and by whom it is carried") {
  const Drafted drafted = draft();
  REQUIRE(drafted.plan().trials.size() == 3);
  CHECK(text_of(lines_of(drafted.plan().trials[0])) == R"(id: proevehandling-1
title: "Prøvehandling 1: vælges på seminar 1"
from: 2026-09-23
to: 2026-10-30
sites: [granhuset]
focus: [prevention, handling]
owner: leder
aim: "aftales på seminar 1: hvad der skal blive bedre, og for hvem"
measure: "aftales på seminar 1: hvad der tælles før og under prøvehandlingen")");
  CHECK(drafted.plan().trials[1].owner == "amr");
}

TEST_CASE("who leaves the team carries no trial after that, and nobody who lives at the site") {
  const Drafted drafted = draft("", "activities: []\n", "2026-08-01",
                                "groups:\n  - id: team\n    kind: implementation-team\n"
                                "    sites: [granhuset]\n    members:\n"
                                "      - {id: tr, roles: [union-representative], to: 2026-10-31}\n"
                                "      - {id: borger, roles: [citizen]}\n");
  CHECK(drafted.plan().trials[0].owner == "tr");
  CHECK(drafted.plan().trials[1].owner.empty());
}

TEST_CASE("texts and ids are in the course's language") {
  const Drafted drafted = draft("", "activities: []\n", "2026-08-01", "", Language::en);
  REQUIRE(drafted.activity("team-meeting-1") != nullptr);
  CHECK(drafted.activity("team-meeting-1")->title == "Team meeting 1: how is the trial going?");
  CHECK(drafted.plan().trials[0].title == "Trial 1: chosen at seminar 1");
}

TEST_CASE("an id that is taken is not given again") {
  const Drafted drafted = draft("", R"(activities:
  - {id: seminar-1, kind: seminar, title: Aflyst, date: 2026-09-08, status: cancelled}
trials:
  - {id: proevehandling-2, title: Gammel, from: 2026-09-09, to: 2026-09-20}
)");
  CHECK(drafted.activity("seminar-1") == nullptr);
  CHECK(drafted.activity("seminar-5") != nullptr);
  CHECK(drafted.plan().trials[1].id == "proevehandling-3");
}

TEST_CASE("an order is worked on until its deadline, and not named after it") {
  const Drafted drafted = draft(R"(referral:
  - {by: socialtilsyn, kind: order, about: use-of-force, date: 2026-06-01, deadline: 2026-11-10}
focus_areas:
  - {id: f1, from: d1, title: Tidlige tegn}
development_points:
  - {id: d1, focus: [handling], text: tegn}
)");
  using Addresses = std::vector<std::string>;
  CHECK(drafted.activity("seminar-1")->addresses == Addresses{"order", "f1"});
  CHECK(drafted.activity("seminar-2")->addresses == Addresses{"order", "f1"});
  CHECK(drafted.activity("seminar-3")->addresses == Addresses{"f1"});
}

TEST_CASE("a near deadline brings the first seminar forward") {
  const Drafted drafted = draft(R"(referral:
  - {by: socialtilsyn, kind: order, about: use-of-force, date: 2026-06-01, deadline: 2026-09-11}
)");
  CHECK(drafted.activity("seminar-1")->date == *parse_date("2026-09-11"));
}

TEST_CASE("what is left out by agreement is not drafted") {
  const Drafted drafted = draft(R"(adaptations:
  - {leaves_out: rules-known, reason: aftalt, agreed: 2026-08-01}
  - {leaves_out: handling, reason: aftalt, agreed: 2026-08-01}
  - {leaves_out: anchoring, reason: aftalt, agreed: 2026-08-01}
)");
  CHECK(drafted.activity("seminar-1")->outcomes == std::vector<std::string>{"strengths-seen"});
  CHECK(drafted.activity("seminar-1")->focus == std::vector<Focus>{Focus::prevention});
  CHECK(drafted.days_of(ActivityKind::anchoring).empty());
}

TEST_CASE("without seminars there is nothing between them") {
  const Drafted drafted =
      draft("adaptations:\n  - {leaves_out: seminar, reason: aftalt, agreed: 2026-08-01}\n");
  CHECK(drafted.days_of(ActivityKind::team_meeting).empty());
  CHECK(drafted.plan().trials.empty());
  CHECK(drafted.number_of(ActivityKind::information) >= 4);
}

TEST_CASE("only those consultants come who can") {
  const Drafted drafted = draft(R"(consultants:
  - {id: k1, party: board}
  - {id: k2, party: board}
unavailable:
  - {from: 2026-09-01, to: 2026-10-01, who: k1}
)");
  CHECK(drafted.activity("seminar-1")->consultants == std::vector<std::string>{"k2"});
  CHECK(drafted.activity("seminar-2")->consultants == std::vector<std::string>{"k1", "k2"});
}

TEST_CASE("the only consultant's absence and a closed site move what needs them") {
  const Drafted drafted = draft(R"(unavailable:
  - {from: 2026-09-14, to: 2026-09-25, who: k1}
  - {from: 2026-10-12, to: 2026-10-16, who: granhuset}
)");
  CHECK(drafted.activity("seminar-1")->date == *parse_date("2026-09-28"));
  for (const PlannedActivity& activity : drafted.plan().activities) {
    const std::string day = format(activity.date);
    CHECK_FALSE((day >= "2026-10-12" && day <= "2026-10-16"));
  }
}

TEST_CASE("quiet weeks are avoided where that is possible, and used where it is not") {
  const Drafted summer =
      draft("period: {start: 2026-04-07, end: 2026-08-10}\n", "activities: []\n", "2026-03-01",
            "groups:\n  - {id: team, kind: implementation-team, members: []}\n");
  for (const PlannedActivity& activity : summer.plan().activities) {
    CAPTURE(activity.id);
    const std::string day = format(activity.date);
    CHECK_FALSE((day >= "2026-07-06" && day <= "2026-08-02"));
  }
  const Drafted forced = draft(
      "period: {start: 2026-04-07, end: 2026-08-10}\n"
      "unavailable:\n  - {from: 2026-04-07, to: 2026-06-12, who: k1}\n",
      "activities: []\n", "2026-03-01",
      "groups:\n  - {id: team, kind: implementation-team, members: []}\n");
  CHECK(forced.activity("seminar-3")->date >= *parse_date("2026-07-06"));
}

TEST_CASE("in the middle of the course, nothing is drafted for today or before") {
  const Drafted drafted = draft("", "activities: []\n", "2026-09-15");
  CHECK(drafted.plan().activities.front().date > *parse_date("2026-09-15"));
  CHECK(drafted.number_of(ActivityKind::seminar) == 3);
}

TEST_CASE("an administration alone is supported in its own work") {
  const Drafted drafted = draft("sites: []\nparties:\n  - {id: kommunen, kind: administration}\n",
                                "activities: []\n", "2026-08-01", "groups: []\n");
  CHECK(drafted.number_of(ActivityKind::administration_support) == 4);
  CHECK(drafted.days_of(ActivityKind::seminar).empty());
  CHECK(drafted.plan().activities.front().place == "aftales");
}

TEST_CASE("the same input gives the same plan") {
  const auto lines = [](const Drafted& drafted) {
    std::string all;
    for (const PlannedActivity& entry : drafted.plan().activities) all += text_of(lines_of(entry));
    for (const PlannedTrial& entry : drafted.plan().trials) all += text_of(lines_of(entry));
    return all;
  };
  CHECK(lines(draft()) == lines(draft()));
}

TEST_CASE("a draft goes into an empty plan as it is, and reads back") {
  const Drafted drafted = draft();
  std::vector<yaml::NewEntry> entries;
  for (const PlannedActivity& entry : drafted.plan().activities) entries.push_back(lines_of(entry));
  const yaml::Source empty("plan.yaml", "# vores plan\nactivities: []\n");
  const auto edited = yaml::append_entries(empty, "activities", entries);
  REQUIRE(std::holds_alternative<std::string>(edited));
  const Drafted again = draft("", std::get<std::string>(edited));
  const auto& activities = again.folder.plan.activities;
  REQUIRE(activities.size() == drafted.plan().activities.size());
  for (std::size_t i = 0; i < activities.size(); ++i) {
    const PlannedActivity& planned = drafted.plan().activities[i];
    CHECK(*activities.items[i].id == planned.id);
    CHECK(*activities.items[i].title == planned.title);
    CHECK(*activities.items[i].date == planned.date);
    CHECK(*activities.items[i].time == planned.time);
    CHECK(activities.items[i].citizen_perspective.value_or("") == planned.citizen_perspective);
  }
}

TEST_CASE("why there is no plan: too short a period") {
  const Drafted drafted = draft("period: {start: 2026-09-01, end: 2026-10-09}\n");
  CHECK(drafted.why(Language::en) ==
        "course.yaml:6 the course begins on 1 September 2026\n"
        "course.yaml:6 the course ends on 9 October 2026\n"
        "magtanvendelse-voksne.yaml:58 seminar is held at least 3 times\n"
        "magtanvendelse-voksne.yaml:66 at least 3 weeks pass from seminar to seminar\n"
        "14: the course lasts until 23 October 2026");
}

TEST_CASE("why there is no plan: nobody can") {
  const Drafted drafted = draft("unavailable:\n  - {from: 2026-09-01, to: 2027-02-26, who: k1}\n");
  CHECK(drafted.why(Language::da) ==
        "course.yaml:6 forløbet begynder 1. september 2026\n"
        "course.yaml:6 forløbet slutter 28. februar 2027\n"
        "course.yaml:14 k1 kan ikke fra 1. september 2026 til 26. februar 2027\n"
        "magtanvendelse-voksne.yaml:47 planlægning hører med i planen\n"
        "8: k1 kan alligevel 1. september 2026 (planlægning); "
        "k1 kan alligevel 4. september 2026 (seminar 1); "
        "k1 kan alligevel 9. september 2026 (teammøde 1); "
        "k1 kan alligevel 25. september 2026 (seminar 2); "
        "k1 kan alligevel 30. september 2026 (teammøde 2); "
        "k1 kan alligevel 16. oktober 2026 (seminar 3); "
        "k1 kan alligevel 21. oktober 2026 (teammøde 3); "
        "k1 kan alligevel 23. oktober 2026 (forankring)");
}

TEST_CASE("why there is no plan: the order's deadline") {
  const Drafted drafted = draft(R"(referral:
  - {by: socialtilsyn, kind: order, about: use-of-force, date: 2026-06-01, deadline: 2026-08-20}
)");
  CHECK(drafted.why(Language::en) ==
        "course.yaml:6 the course begins on 1 September 2026\n"
        "course.yaml:8 the order's deadline is 20 August 2026, and work on it begins by then\n"
        "magtanvendelse-voksne.yaml:58 seminar is held at least 3 times\n"
        "15: the order's deadline is put off until 4 September 2026");
}

TEST_CASE("why there is no plan: what is planned stands in the way, and could move") {
  const Drafted drafted = draft("", R"(activities:
  - {id: forankring, kind: anchoring, title: Det, date: 2026-10-01, status: planned}
)",
                                "2026-08-01", "", Language::da, true);
  CHECK(drafted.why(Language::da)
            .find("plan.yaml:2 forankring bliver, hvor den ligger: 1. oktober "
                  "2026") != std::string::npos);
  CHECK(drafted.none().way_out->steps.front().da.starts_with(
      "forankring flyttes fra 1. oktober 2026 til "));
}

TEST_CASE("a kept plan is filled up, and stays as it is") {
  const Drafted whole = draft();
  const Drafted drafted = draft("", R"(activities:
  - {id: a, kind: seminar, title: Det, date: 2026-09-24, status: planned}
  - {id: b, kind: seminar, title: Aflyst, date: 2026-10-24, status: cancelled}
  - {id: c, kind: team-meeting, title: Os, date: 2026-10-08, status: planned}
)",
                                "2026-08-01", "", Language::da, true);
  CHECK(drafted.number_of(ActivityKind::seminar) == whole.number_of(ActivityKind::seminar) - 1);
  CHECK(drafted.number_of(ActivityKind::team_meeting) ==
        whole.number_of(ActivityKind::team_meeting) - 1);
  CHECK(drafted.days_of(ActivityKind::seminar) == "2026-11-02 2026-12-14 2027-01-25");
  CHECK(drafted.number_of(ActivityKind::planning) == 1);
}

TEST_CASE("where enough is there, no more of it is drafted") {
  const Drafted drafted = draft("", R"(activities:
  - {id: p, kind: planning, title: Det, date: 2026-09-04, status: held}
  - {id: a, kind: seminar, title: Det, date: 2026-09-24, status: held}
  - {id: b, kind: seminar, title: Det, date: 2026-11-03, status: planned}
  - {id: c, kind: seminar, title: Det, date: 2027-01-12, status: planned}
)",
                                "2026-09-25", "", Language::da, true);
  CHECK(drafted.number_of(ActivityKind::seminar) == 0);
  CHECK(drafted.number_of(ActivityKind::team_meeting) == 3);
  CHECK(drafted.plan().trials.size() == 2);
}

TEST_CASE("why there is no plan: it is over") {
  const Drafted drafted = draft("", "activities: []\n", "2027-03-01");
  CHECK(drafted.none().reason.en == "the course's last day, 28 February 2027, is past");
}
