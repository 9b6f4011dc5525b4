#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "report/document/render.hpp"
#include "report/plan/timeline.hpp"
#include "report/series/split.hpp"
#include "report/status/status_document.hpp"
#include "report/status_json/parts.hpp"
#include "rules/budget/cap.hpp"
#include "rules/programmes.hpp"
#include "support/html_reader.hpp"
#include "support/report_course.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

namespace {

/// The course, with a place in every record of use of force: the first months' in one.
Files with_places(const std::string& first) {
  Files files = course_files();
  for (auto& [name, text] : files) {
    if (!name.starts_with("episodes/")) continue;
    const bool early = name < "episodes/2026/2026-04";
    text += fmt::format("place: {}\n", early ? nlohmann::json(first).dump() : "stue");
  }
  return files;
}

/// The ids of the pictures in a report of that kind.
std::set<std::string> pictures(const StatusReport& report, ReportKind kind) {
  std::set<std::string> ids;
  for (const Section& section : status_document(report, kind, Language::en, "1").sections) {
    for (const Block& block : section.blocks) {
      if (const auto* figure = std::get_if<Figure>(&block)) ids.insert(figure->id);
    }
  }
  ids.erase("");
  return ids;
}

std::size_t times_in(const std::string& text, std::string_view words) {
  std::size_t count = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("figures: each kind of report has the pictures that its readers need") {
  using Ids = std::set<std::string>;
  const StatusReport report = status_of("figures", with_places("gang"), kDayOfCourse);
  const Ids few{"hours-use-of-force", "hours-violence", "places-use-of-force", "places-violence"};
  Ids own = few;
  own.insert({"plan", "burn-up", "attendance-team"});
  Ids told = few;
  told.insert("plan");
  CHECK(pictures(report, ReportKind::meeting) == few);
  CHECK(pictures(report, ReportKind::supervision) == told);
  CHECK(pictures(report, ReportKind::status) == own);
  CHECK(pictures(report, ReportKind::final_report) == own);
}

TEST_CASE("figures: numbers as the commands give them that show the pictures alone") {
  CourseFolder folder = load_files("figures-same", with_places("gang"));
  const auto [pack, demands] = programme_of(folder, {});
  const StatusReport report = status_of("figures", with_places("gang"), kDayOfCourse);
  Trace trace;
  const auto json = trace.numbers(pictures_json({report, Language::en, trace}));

  const auto& force = json["when_and_where"][0];
  const WeekdayHours hours =
      weekday_hours(folder, {.kind = EpisodeKind::use_of_force}, kDayOfCourse);
  CHECK(force["weekday_hour"]["counts"] == nlohmann::json(hours.counts));
  CHECK(force["events"] == weekday_hours_total(hours));
  CHECK(force["places"]["bars"].dump() ==
        R"([{"place":"stue","name":"stue","count":11,"running":11},)"
        R"({"place":"gang","name":"gang","count":10,"running":21}])");
  CHECK(force["places"]["without_place"] == 0);

  const BudgetView budget = view_budget(folder, cap_of(demands), kDayOfCourse, report.words);
  const auto alone =
      nlohmann::ordered_json::parse(burn_up_json(burn_up_view(budget, Language::en)));
  REQUIRE(!alone["months"].empty());
  for (const char* key : {"limit_is", "limit", "months", "booked", "forecast", "left"}) {
    CAPTURE(key);
    CHECK(json["burn_up"][key] == alone[key]);
  }

  const std::string page =
      render_html(status_document(report, ReportKind::status, Language::en, "1"));
  const std::string plan = timeline_svg(schedule_of(folder, kDayOfCourse, Language::en));
  CHECK(times_in(plan, "<g><title>") == json["plan"]["entries"].size());
  CHECK(times_in(page, "<g><title>") >= json["plan"]["entries"].size());
}

TEST_CASE("figures: the marks of a seat add up to what is told of it") {
  const StatusReport report = status_of("figures", course_files(), kDayOfCourse);
  const TeamView& team = report.attendance.teams.at(0);
  CHECK(team.held.size() == static_cast<std::size_t>(team.activities));
  for (const SeatView& seat : team.seats) {
    REQUIRE(seat.marks.size() == team.held.size());
    const auto number = [&](AttendanceMark mark) {
      return std::count(seat.marks.begin(), seat.marks.end(), mark);
    };
    CHECK(number(AttendanceMark::present) == seat.present);
    CHECK(number(AttendanceMark::excused) == (seat.is_expected ? seat.excused : 0));
    CHECK(number(AttendanceMark::absent) == (seat.is_expected ? seat.absent : 0));
    CHECK(number(AttendanceMark::unstated) == (seat.is_expected ? seat.unstated : 0));
  }
}

TEST_CASE("figures: an attendance matrix tells its marks apart without colour") {
  const StatusReport report = status_of("figures", course_files(), kDayOfCourse);
  const std::string text =
      render_text(status_document(report, ReportKind::status, Language::en, "1"));
  CHECK(text.find("                                           1  2  3  4  6\n"
                  "daily leader (leder)                       ●  ●  ●  ●  ?\n"
                  "work environment representative (amr)      ●  ●  ●  ●\n"
                  "work environment representative (amr-2)                ?\n"
                  "union representative (tr)                  ●  ●  ×  ●  ?\n") !=
        std::string::npos);
  CHECK(text.find("● present, ○ excused, × absent, ? not noted\n") != std::string::npos);
}

TEST_CASE("figures: too few for a picture is said, and nothing is drawn") {
  Files files = course_files();
  std::size_t left = 0;
  std::erase_if(files, [&](const auto& file) {
    const bool record = file.first.starts_with("episodes/");
    return record && file.first.find("-f") != std::string::npos && ++left > 11;
  });
  const StatusReport report = status_of("figures-few", files, kDayOfCourse);
  CHECK(pictures(report, ReportKind::meeting) == std::set<std::string>{"hours-violence"});
  const std::string text =
      render_text(status_document(report, ReportKind::meeting, Language::da, "1"), 400);
  CHECK(
      text.find("Magtanvendelse: 10 med klokkeslæt og 0 med sted; det er for få til at tegne.\n") !=
      std::string::npos);
  CHECK(text.find("Vold: 0 med sted; det er for få til et billede af stederne.\n") !=
        std::string::npos);
  CHECK(
      text.find("Der tegnes fra 12: er de færre, er det tilfældigt, hvad der skiller sig ud.\n") !=
      std::string::npos);
}

TEST_CASE("figures: a team of which nothing can be told yet has no table of noughts") {
  Files files = course_files();
  std::string& plan = files["plan.yaml"];
  for (auto at = plan.find("groups: [team]"); at != std::string::npos;
       at = plan.find("groups: [team]")) {
    plan.replace(at, 14, "groups: []");
  }
  const StatusReport report = status_of("figures-idle", files, kDayOfCourse);
  const std::string text =
      render_text(status_document(report, ReportKind::status, Language::da, "1"), 200);
  CHECK(text.find(
            "Implementeringsteamet var ikke forventet ved nogen af de afholdte aktiviteter: dets "
            "fremmøde er ikke talt.\n") != std::string::npos);
  CHECK(text.find("Forventet") == std::string::npos);
  CHECK(text.find("Teamet til stede") == std::string::npos);
}

TEST_CASE("figures: where nothing has been held, the team has missed nothing") {
  Files files = course_files();
  files["plan.yaml"] = "activities:\n  - {id: a, kind: seminar, date: 2026-07-20}\n";
  const StatusReport report = status_of("figures-none", files, kDayOfCourse);
  const std::string text =
      render_text(status_document(report, ReportKind::status, Language::da, "1"), 200);
  CHECK(text.find("Der er endnu ikke afholdt noget.\n") != std::string::npos);
  CHECK(text.find("forventet") == std::string::npos);
}

TEST_CASE("figures: a room is called by its name, and its id stays in the numbers") {
  const auto named = [](const std::string& name) {
    Files files = with_places("gang");
    std::string& course = files["course.yaml"];
    course.replace(course.find("places: 24,"), 11,
                   "places: 24, rooms: [gang, stue], room_names: [{room: gang, name: " +
                       nlohmann::json(name).dump() + "}],");
    return files;
  };
  const StatusReport report = status_of("figures-rooms", named("Den lange gang"), kDayOfCourse);
  const Document document = status_document(report, ReportKind::status, Language::da, "1");
  CHECK(render_text(document, 200).find("Den lange gang") != std::string::npos);
  const std::string page = render_html(document);
  CHECK(page.find("Den lange gang: 10</title>") != std::string::npos);
  CHECK(page.find("<tr><th scope=\"row\">Den lange gang</th>") != std::string::npos);
  Trace trace;
  const auto json = trace.numbers(pictures_json({report, Language::en, trace}));
  CHECK(json["when_and_where"][0]["places"]["bars"][1].dump() ==
        R"({"place":"gang","name":"Den lange gang","count":10,"running":21})");

  const StatusReport hostile = status_of("figures-rooms", named("<b>\"x</b>"), kDayOfCourse);
  const auto tags = [](const StatusReport& of) {
    return tags_of(
        read_html(render_html(status_document(of, ReportKind::status, Language::da, "1"))));
  };
  CHECK(tags(hostile) == tags(report));
}

TEST_CASE("figures: a tie of places names none of them alone") {
  Files files = with_places("gang");
  REQUIRE(files.erase("episodes/2026/2026-04-01T0910-f0001.yaml") == 1);
  const StatusReport report = status_of("figures-tie", files, kDayOfCourse);
  const std::string text =
      render_text(status_document(report, ReportKind::meeting, Language::en, "1"), 400);
  CHECK(text.find("20 counted in 2 categories; most often gang and stue, 10 of each (50.0%).") !=
        std::string::npos);
}

TEST_CASE("figures: markup in a place stays text, and adds no element") {
  const auto tags = [](const StatusReport& report, ReportKind kind) {
    const auto page = read_html(render_html(status_document(report, kind, Language::en, "1")));
    CHECK(is_balanced(page));
    return tags_of(page);
  };
  // A place is one of a few letters: what is none is a finding, and is counted as no place.
  const StatusReport plain = status_of("figures-hostile", with_places("no place"), kDayOfCourse);
  for (const char* hostile : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
                              "</svg><style>", "{{title}}{{{style}}}"}) {
    const StatusReport report = status_of("figures-hostile", with_places(hostile), kDayOfCourse);
    for (const ReportKind kind : kReportKinds) {
      CAPTURE(hostile);
      CAPTURE(key_of(kind));
      CHECK(tags(report, kind) == tags(plain, kind));
    }
  }
}

TEST_CASE("figures: markup in the plan, the roles and the seats adds no element") {
  const auto with = [](const std::string& text) {
    Files files = course_files();
    const std::string quoted = nlohmann::json(text).dump();
    files["plan.yaml"] =
        "activities:\n  - {id: a, kind: guidance, title: " + quoted +
        ", date: 2026-06-01, groups: [team], status: held, attendance: {present: [leder]}}\n"
        "trials:\n  - {id: t, title: " +
        quoted +
        ", from: 2026-05-01, to: 2026-06-01}\ndeliverables:\n  - {id: d, kind: tool, title: " +
        quoted + ", due: 2026-07-01}\n";
    return files;
  };
  const auto page = [](const StatusReport& report, ReportKind kind) {
    return render_html(status_document(report, kind, Language::da, "1"));
  };
  const StatusReport plain = status_of("figures-plan", with("plain"), kDayOfCourse);
  for (const char* hostile : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
                              "</svg><style>", "{{title}}{{{style}}}"}) {
    const StatusReport report = status_of("figures-plan", with(hostile), kDayOfCourse);
    for (const ReportKind kind : kReportKinds) {
      CAPTURE(std::string(hostile));
      CHECK(tags_of(read_html(page(report, kind))) == tags_of(read_html(page(plain, kind))));
    }
  }
  const StatusReport report = status_of("figures-plan", with("a\x1b[31m\u202e"), kDayOfCourse);
  for (const ReportKind kind : kReportKinds) {
    const std::string text = render_text(status_document(report, kind, Language::da, "1"));
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
  }
}
