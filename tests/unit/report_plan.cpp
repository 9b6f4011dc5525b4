#include <doctest/doctest.h>

#include <random>

#include "report/plan/agenda.hpp"
#include "report/plan/next_steps.hpp"
#include "report/plan/timeline.hpp"
#include "support/folder_text.hpp"
#include "text/utf8.hpp"
#include "values/clock.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

namespace {

const std::string kCourse =
    "format: 1\nprogramme: magtanvendelse-voksne\nid: p\ntitle: P\n"
    "period: {start: 2026-02-02, end: 2026-08-01}\n";

CourseFolder folder_of(const std::string& plan, const std::string& course = kCourse) {
  return load_files("report_plan", {{"course.yaml", course}, {"plan.yaml", plan}});
}

Date day(std::string_view text) {
  return parse_date(text).value();
}

std::vector<std::string> lines_of_text(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string ids(const std::vector<NextStep>& steps) {
  std::string all;
  for (const NextStep& step : steps) all += (all.empty() ? "" : " ") + step.id;
  return all;
}

}  // namespace

TEST_CASE("schedule: the state of each entry as of the day") {
  const CourseFolder folder = folder_of(
      "activities:\n"
      "  - {id: a, kind: seminar, title: A, date: 2026-03-01, status: held}\n"
      "  - {id: b, kind: seminar, title: B, date: 2026-03-02}\n"
      "  - {id: c, kind: seminar, title: C, date: 2026-03-03, status: cancelled}\n"
      "  - {id: d, title: D, date: 2026-03-10}\n"
      "  - {id: e, kind: seminar, title: E, date: someday}\n"
      "trials:\n"
      "  - {id: t1, title: T1, from: 2026-02-03, to: 2026-03-09}\n"
      "  - {id: t2, title: T2, from: 2026-02-04, to: 2026-03-10}\n"
      "  - {id: t3, title: T3, from: 2026-03-11, to: 2026-04-10}\n"
      "  - {id: t4, title: T4, from: 2026-02-05, to: 2026-03-01, decision: adopt}\n"
      "deliverables:\n"
      "  - {id: l1, kind: local-action-plan, title: L1, due: 2026-03-09}\n"
      "  - {id: l2, kind: local-action-plan, title: L2, due: 2026-03-10}\n"
      "  - {id: l3, kind: local-action-plan, title: L3, due: 2026-03-01, done: 2026-03-05}\n");
  const Schedule view = schedule_of(folder, day("2026-03-10"), Language::en);
  std::map<std::string, EntryState> states;
  for (const ScheduleEntry& entry : view.entries) states[entry.id] = entry.state;
  using enum EntryState;
  CHECK(states == std::map<std::string, EntryState>{{"a", done},
                                                    {"b", overdue},
                                                    {"c", cancelled},
                                                    {"d", ahead},
                                                    {"e", ahead},
                                                    {"t1", overdue},
                                                    {"t2", running},
                                                    {"t3", ahead},
                                                    {"t4", done},
                                                    {"l1", overdue},
                                                    {"l2", ahead},
                                                    {"l3", done}});
  CHECK(view.entries.back().id == "e");
  CHECK(view.from == day("2026-02-02"));
  CHECK(view.to == day("2026-08-01"));
}

TEST_CASE(
    "timeline: the order first, then kinds of activities as they come, trials, deliverables") {
  const CourseFolder folder = folder_of(
      "activities:\n"
      "  - {id: a, kind: seminar, title: A, date: 2026-03-01}\n"
      "  - {id: b, kind: planning, title: B, date: 2026-02-02}\n"
      "  - {id: c, kind: seminar, title: C, date: 2026-04-01}\n"
      "trials:\n  - {id: t, title: En pause, from: 2026-02-01, to: 2026-02-09}\n"
      "deliverables:\n  - {id: l, kind: local-action-plan, title: L, due: 2026-02-01}\n",
      kCourse +
          "referral:\n  - {by: socialtilsyn, kind: order, date: 2026-01-12, "
          "deadline: 2026-09-01}\n");
  const Schedule view = schedule_of(folder, day("2026-03-10"), Language::en);
  std::string labels;
  for (const TimelineLane& lane : lanes_of(view)) {
    labels += fmt::format("{}:{} ", lane.label, lane.entries.size());
  }
  CHECK(labels == "order:1 planning:1 seminar:2 En pause:1 deliverables:1 ");
}

TEST_CASE("timeline: several in one column are counted, and what is overdue is never hidden") {
  const CourseFolder folder = folder_of(
      "activities:\n"
      "  - {id: a, kind: seminar, title: A, date: 2026-03-03, status: held}\n"
      "  - {id: b, kind: seminar, title: B, date: 2026-03-03, status: held}\n"
      "  - {id: c, kind: dialogue, title: C, date: 2026-03-03, status: held}\n"
      "  - {id: d, kind: dialogue, title: D, date: 2026-03-03}\n"
      "  - {id: e, kind: dialogue, title: E, date: 2026-03-03, status: held}\n");
  const auto lines =
      lines_of_text(timeline_text(schedule_of(folder, day("2026-03-10"), Language::en), 60));
  REQUIRE(lines.size() == 6);
  CHECK(lines[2].starts_with("seminar"));
  CHECK(lines[2].find(" 2") != std::string::npos);
  CHECK(lines[3].find(" !") != std::string::npos);
  CHECK(lines[5] == "● held  ! overdue  2-9 so many at once");
}

TEST_CASE("timeline: no line is wider than the terminal, whatever is planned") {
  std::mt19937 random(7);
  static constexpr std::string_view kinds[] = {"seminar", "dialogue", "planning", "analysis"};
  static constexpr std::string_view states[] = {"planned", "held", "cancelled"};
  const Date first = day("2026-01-01");
  for (int run = 0; run < 60; ++run) {
    std::string plan = "activities:\n";
    const unsigned days = run % 3 == 0 ? 9 : run % 3 == 1 ? 400 : 5000;
    for (unsigned i = 0; i < 1 + random() % 25; ++i) {
      plan += fmt::format("  - {{id: a{}, kind: {}, title: Æ, date: {}, status: {}}}\n", i,
                          kinds[random() % 4], format(first + std::chrono::days{random() % days}),
                          states[random() % 3]);
    }
    plan += "trials:\n";
    for (unsigned i = 0; i < 1 + random() % 5; ++i) {
      const Date from = first + std::chrono::days{random() % days};
      plan +=
          fmt::format("  - {{id: t{}, title: En lang titel på 日本 æøå {}, from: {}, to: {}}}\n", i,
                      i, format(from), format(from + std::chrono::days{random() % days}));
    }
    const CourseFolder folder = folder_of(plan);
    const Schedule view =
        schedule_of(folder, first + std::chrono::days{random() % days}, Language::da);
    for (const std::size_t width :
         {std::size_t{0}, std::size_t{40}, std::size_t{57}, std::size_t{132}}) {
      CAPTURE(plan);
      for (const std::string& line : lines_of_text(timeline_text(view, width))) {
        CHECK(display_width(line) <= (width == 0 ? 80 : width));
      }
    }
    CHECK(timeline_svg(view).find("nan") == std::string::npos);
  }
}

TEST_CASE(
    "timeline as SVG: texts of files are no markup, and every entry is told to screen readers") {
  const CourseFolder folder = folder_of(
      "activities:\n"
      "  - {id: a, kind: seminar, title: \"</title><script>x\", date: 2026-03-01, status: held}\n",
      "format: 1\nid: p\ntitle: \"<b>\"\nperiod: {start: 2026-02-02, end: 2026-08-01}\n");
  const std::string svg = timeline_svg(schedule_of(folder, day("2026-03-10"), Language::en));
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find("<b>") == std::string::npos);
  CHECK(svg.find("<title>&lt;/title&gt;&lt;script&gt;x: seminar, 1 March 2026 (held)</title>") !=
        std::string::npos);
  CHECK(svg.find("<desc id=\"chart-desc\">the plan as of 10 March 2026; &lt;/title&gt;") !=
        std::string::npos);
}

TEST_CASE("an empty plan says what makes one, as agenda and as timeline") {
  const CourseFolder folder = folder_of("activities: []\n");
  const Schedule view = schedule_of(folder, day("2026-03-10"), Language::da);
  CHECK(agenda_text(view) == "intet er planlagt endnu: `trivsel plan draft` foreslår en plan\n");
  CHECK(timeline_text(view, 80) == agenda_text(view));
  CHECK(timeline_svg(view).starts_with("<svg "));
}

TEST_CASE("plan next: the order first, what is overdue, what lacks its facts, what comes") {
  const std::string course = kCourse +
                             "referral:\n  - {by: socialtilsyn, kind: order, date: 2026-01-12, "
                             "deadline: 2026-05-01}\n";
  const std::string plan =
      "activities:\n"
      "  - {id: soon, kind: seminar, title: S, date: 2026-03-12}\n"
      "  - {id: later, kind: seminar, title: S, date: 2026-04-08}\n"
      "  - {id: who, kind: seminar, title: S, date: 2026-03-01, groups: [t], status: held}\n"
      "  - {id: late, kind: seminar, title: S, date: 2026-03-02, addresses: [order]}\n"
      "trials:\n"
      "  - {id: ended, title: T, from: 2026-02-03, to: 2026-02-20}\n"
      "  - {id: ending, title: T, from: 2026-02-03, to: 2026-03-11}\n"
      "  - {id: starting, title: T, from: 2026-03-20, to: 2026-05-11}\n"
      "deliverables:\n"
      "  - {id: paper, kind: local-action-plan, title: L, due: 2026-02-27}\n"
      "  - {id: guide, kind: local-action-plan, title: L, due: 2026-03-15}\n";
  const CourseFolder folder = folder_of(plan, course);
  const auto steps = next_steps(folder, end_of(day("2026-03-10")), 4);
  CHECK(ids(steps) == "paper late ended who ending soon guide starting");
  CHECK(steps.front().what.in(Language::da) == "påbudsfristen, om 52 dage");
  CHECK(next_steps(folder, end_of(day("2026-04-30")), 1).front().what.in(Language::en) ==
        "the order's deadline, in 1 day");
  CHECK(next_steps(folder, end_of(day("2026-05-02")), 1).front().what.in(Language::en) ==
        "the order's deadline, 1 day ago");

  const CourseFolder answered = folder_of(
      "activities:\n"
      "  - {id: a, kind: seminar, title: S, date: 2026-03-02, addresses: [order], status: held}\n",
      course);
  CHECK(ids(next_steps(answered, end_of(day("2026-05-01")), 1)) == "");
  CHECK(next_steps(answered, end_of(day("2026-05-01")), 1).size() == 1);
  CHECK(next_steps(answered, end_of(day("2026-05-02")), 1).empty());
}

TEST_CASE("plan next: what episodes have set off, by what is verified and when it is due") {
  const std::string site =
      kCourse + "sites:\n  - {id: s, name: S, legal_bases: [sel-108], ownership: private}\n";
  const std::string rest =
      "kinds: [violence, use-of-force]\nagainst: [staff]\nrecorded: 2026-02-21T09:00\n"
      "injuries: {staff: injured}\nreview: {with_staff: 2026-02-21}\n";
  const CourseFolder folder = load_files(
      "report_plan_duties",
      {{"course.yaml", site},
       {"plan.yaml", "activities: []\n"},
       {"episodes/2026/2026-02-20T2130-aaaa.yaml",
        "id: 2026-02-20T2130-aaaa\noccurred: 2026-02-20T21:30\nstaff_absence_from: 2026-02-21\n" +
            rest},
       {"episodes/2026/2026-02-21T0800-bbbb.yaml",
        "id: 2026-02-21T0800-bbbb\noccurred: 2026-02-21T08:00\nstaff_absence_days: 0\n" + rest}});
  const auto shown_on = [&](const char* now) {
    return next_steps_text(next_steps(folder, parse_local_time(now).value(), 4), 4, Language::en,
                           0);
  };
  CHECK(shown_on("2026-02-21T10:00") ==
        "Still to be noted\n"
        "  2026-02-20  report the use of force to the municipality (no limit known, not verified): "
        "2 episodes\n"
        "  2026-02-20  report the use of force to Socialtilsynet (no limit known, not verified): 2 "
        "episodes\n"
        "\n"
        "The next 4 weeks\n"
        "  2026-02-23  report it to the police if staff will seek compensation as victims (by "
        "21:30)  2026-02-20T2130-aaaa\n"
        "  2026-02-24  report it to the police if staff will seek compensation as victims (by "
        "08:00)  2026-02-21T0800-bbbb\n"
        "  2026-03-07  report the accident at work to Arbejdstilsynet                           "
        "      2026-02-20T2130-aaaa\n"
        "  2026-03-07  report the accident at work if nobody is absent but compensation is "
        "possible   2026-02-21T0800-bbbb\n");
  CHECK(shown_on("2026-03-08T00:00") ==
        "Overdue\n"
        "  2026-03-07  report the accident at work to Arbejdstilsynet  2026-02-20T2130-aaaa\n"
        "\n"
        "Still to be noted\n"
        "  2026-02-20  report the use of force to the municipality (no limit known, not verified): "
        "2 episodes\n"
        "  2026-02-20  report the use of force to Socialtilsynet (no limit known, not verified): 2 "
        "episodes\n");
}
