#include <doctest/doctest.h>

#include <cmath>

#include "report/series/series_json.hpp"
#include "report/series/split.hpp"
#include "report/series/weekday_hour.hpp"
#include "rules/episodes/site_silence.hpp"
#include "support/report_course.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

namespace {

constexpr const char* kCourse = R"(format: 1
id: proeve
period: {start: 2026-02-02, end: 2026-08-03}
sites: [{id: a, name: A, places: 10, legal_bases: [sel-108]}, {id: b, name: B, places: 5, legal_bases: [sel-108]}]
)";

void add(Files& files, const std::string& id, const std::string& rest) {
  files[fmt::format("episodes/{}/{}.yaml", id.substr(0, 4), id)] =
      fmt::format("id: {}\noccurred: {}:{}\n{}", id, id.substr(0, 13), id.substr(13, 2), rest);
}

Files some_records() {
  Files files{{"course.yaml", kCourse}};
  add(files, "2026-02-03T1735-aaaa",
      "site: a\nkinds: [violence]\nagainst: [staff, resident]\nplace: gang\ntriggers: [krav, "
      "stoej]\n");
  add(files, "2026-02-10T0105-bbbb",
      "site: b\nkinds: [violence, use-of-force]\nagainst: [staff]\ntriggers: [krav]\n"
      "interventions: [{type: hold, legal_basis: sel-124d-1}, {type: hold, legal_basis: none}]\n");
  add(files, "2026-02-10T1205-cccc", "site: a\ntally: {violence: 2}\nshift: day\n");
  add(files, "2026-02-11T1205-dddd",
      "site: a\nkinds: [violence]\nagainst: [staff]\nwithdrawn: {on: 2026-02-12, reason: "
      "mistake}\n");
  add(files, "2026-03-03T1735-eeee", "site: a\nkinds: [violence]\nagainst: [resident]\n");
  return files;
}

const Date kToday = *parse_date("2026-03-15");

/// "2026-02-01 4, 2026-03-01 (1)": values, in brackets what is counted so far, a dash for none.
std::string points(const PlottedSeries& series) {
  std::string text;
  for (const SeriesPoint& point : series.points) {
    text += fmt::format("{}{} ", text.empty() ? "" : ", ", format(point.first));
    if (!std::isnan(point.y)) {
      text += fmt::format("{:g}", point.y);
      if (!std::isnan(point.n)) text += fmt::format("/{:g}", point.n);
    } else {
      text += point.so_far ? fmt::format("({:g})", *point.so_far) : "-";
    }
  }
  return text;
}

std::string months(const Selection& what, Per per = Per::nothing) {
  return points(plotted(load_files("plotted", some_records()), {what, Step::month, per}, kToday));
}

constexpr EpisodeKind kViolence = EpisodeKind::violence;

}  // namespace

TEST_CASE("plotted: withdrawn records count nowhere, tallies where nothing more is asked") {
  CHECK(months({.kind = kViolence}) == "2026-02-01 4, 2026-03-01 (1)");
  CHECK(months({.kind = kViolence, .site = "a"}) == "2026-02-01 3, 2026-03-01 (1)");
}

TEST_CASE("plotted: a record against both counts for both, one with two bases for each") {
  CHECK(months({.kind = kViolence, .against = Against::staff}) == "2026-02-01 2, 2026-03-01 (0)");
  CHECK(months({.kind = kViolence, .against = Against::resident}) ==
        "2026-02-01 1, 2026-03-01 (1)");
  CHECK(months({.kind = kViolence, .place = "gang"}) == "2026-02-01 1, 2026-03-01 (0)");
  CHECK(months({.kind = kViolence, .trigger = "krav"}) == "2026-02-01 2, 2026-03-01 (0)");
  for (const char* basis : {"sel-124d-1", "none"}) {
    CHECK(months({.kind = EpisodeKind::use_of_force, .legal_basis = basis}) ==
          "2026-02-01 1, 2026-03-01 (0)");
  }
}

TEST_CASE(
    "plotted: per place takes the places of the sites asked for, a rate needs its denominator") {
  CHECK(months({.kind = kViolence}, Per::place) == "2026-02-01 4/15, 2026-03-01 -");
  CHECK(months({.kind = kViolence, .site = "b"}, Per::place) == "2026-02-01 1/5, 2026-03-01 -");
  CHECK(months({.kind = kViolence}, Per::resident_days) == "2026-02-01 -, 2026-03-01 -");
}

TEST_CASE("plotted: the baseline is joined where it keeps apart what is asked") {
  Files files = some_records();
  files["baseline.yaml"] =
      "baseline:\n"
      "  - {month: 2026-01, site: a, against: staff, violence: 3}\n"
      "  - {month: 2026-01, site: a, against: resident, violence: 2}\n"
      "  - {month: 2026-01, site: b, violence: 1}\n";
  const CourseFolder folder = load_files("plotted", files);
  const auto of = [&](const Selection& what) {
    return points(plotted(folder, {what, Step::month, Per::nothing}, kToday)).substr(0, 12);
  };
  CHECK(of({.kind = kViolence}) == "2026-01-01 6");
  CHECK(of({.kind = kViolence, .against = Against::staff, .site = "a"}) == "2026-01-01 3");
  CHECK(of({.kind = kViolence, .against = Against::staff}) == "2026-02-01 2");
  CHECK(of({.kind = kViolence, .trigger = "krav"}) == "2026-02-01 2");
}

TEST_CASE("plotted: weeks begin on Mondays, and are whole where the course has all their days") {
  const CourseFolder folder = load_files("plotted", some_records());
  CHECK(points(plotted(folder, {{.kind = kViolence}, Step::week, Per::nothing}, kToday)) ==
        "2026-02-02 1, 2026-02-09 3, 2026-02-16 0, 2026-02-23 0, 2026-03-02 1, 2026-03-09 (0)");
  Files late = some_records();
  std::string& course = late.at("course.yaml");
  course.replace(course.find("2026-02-02"), 10, "2026-02-03");
  CHECK(points(plotted(load_files("plotted", late), {{.kind = kViolence}, Step::week, Per::nothing},
                       *parse_date("2026-02-12"))) == "2026-02-02 (1), 2026-02-09 (3)");
}

TEST_CASE(
    "plotted: between events stand the days with the clock, 0 within a tally, then what runs") {
  const PlottedSeries series =
      between_events(load_files("plotted", some_records()), {.kind = kViolence}, kToday);
  REQUIRE(series.points.size() == 5);
  CHECK(series.points[0].y == doctest::Approx(6.3125));       // 3 February 17:35 to the 10th 01:05
  CHECK(series.points[1].y == doctest::Approx(11.0 / 24.0));  // 01:05 to 12:05
  CHECK(series.points[2].y == 0.0);                           // the tally's second
  CHECK(series.points[3].y == doctest::Approx(21.0 + 5.5 / 24.0));
  CHECK(std::isnan(series.points[4].y));
  CHECK(series.points[4].so_far == 12.0);
}

TEST_CASE("plotted: the rows have a gap where a period is not whole") {
  const CourseFolder folder = load_files("plotted", some_records());
  CHECK(series_csv(plotted(folder, {{.kind = kViolence}, Step::month, Per::place}, kToday)) ==
        "x,y,n,state,so_far\n2026-02-01,4,15,course,\n2026-03-01,,,running,\n");
  CHECK(series_csv(plotted(folder, {{.kind = kViolence}, Step::month, Per::nothing}, kToday)) ==
        "x,y,state,so_far\n2026-02-01,4,course,\n2026-03-01,,running,1\n");
}

TEST_CASE("split: the values are those that events of the course bear") {
  const CourseFolder folder = load_files("plotted", some_records());
  const auto keys = [&](SplitBy by, EpisodeKind kind) {
    std::string text;
    for (const auto& value : split_values(folder, by, {.kind = kind}, general_words(), kToday)) {
      text += value.key + " ";
    }
    return text;
  };
  CHECK(keys(SplitBy::against, kViolence) == "resident staff ");
  CHECK(keys(SplitBy::trigger, kViolence) == "krav stoej ");
  CHECK(keys(SplitBy::site, kViolence) == "a b ");
  CHECK(keys(SplitBy::legal_basis, EpisodeKind::use_of_force) == "none sel-124d-1 ");
  CHECK(keys(SplitBy::place, EpisodeKind::threat).empty());
  const ParetoView pareto = pareto_of(folder, {.kind = kViolence}, SplitBy::trigger,
                                      general_words(), kToday, Language::en);
  CHECK(pareto_rows_csv(pareto, "category") == "category\nkrav\nkrav\nstoej\n");
}

TEST_CASE("weekday and hour: by the clock, tallies told apart") {
  const WeekdayHours hours =
      weekday_hours(load_files("plotted", some_records()), {.kind = kViolence}, kToday);
  CHECK(hours.tallies == 2);
  CHECK(hours.counts[1][17] == 2);  // both on a Tuesday
  CHECK(hours.counts[1][1] == 1);
}

TEST_CASE("series chart: the rule turns months with few into the days between") {
  Files files{{"course.yaml", kCourse}};
  for (int i = 0; i < 13; ++i) {
    add(files, fmt::format("2026-0{}-{:02}T1000-k{:03}x", 2 + i % 6, 3 + 2 * i, i),
        "site: a\nkinds: [threat]\n");
  }
  const ChartedSeries series = charted(load_files("plotted", files),
                                       {{.kind = EpisodeKind::threat}, Step::month, Per::nothing},
                                       *parse_date("2026-09-01"));
  CHECK(series.chart.choice.small == 5);
  CHECK(series.chart.choice.periods == 6);
  CHECK(series.chart.choice.type == stats::ChartType::t);
  CHECK(series.series.key.step == Step::event);
  CHECK(chart_options_text(series) == "--type t");
}

TEST_CASE("silence: the report and TRV408 reckon from the same days") {
  Files files{{"course.yaml", kCourse}};
  for (int day = 2; day < 29; day += 3) {
    add(files, fmt::format("2026-02-{:02}T1000-k{:03}x", day, day), "site: a\nkinds: [threat]\n");
  }
  add(files, "2026-03-03T1000-kzzz", "site: a\nkinds: [threat]\n");
  const CourseFolder folder = load_files("plotted", files);
  const auto silence = silence_at(folder, folder.course.sites.items.front(),
                                  *parse_date("2026-02-02"), *parse_date("2026-03-20"));
  REQUIRE(silence);
  CHECK(silence->days.silent == 16);
  CHECK(silence->days.reporting == 10);
  CHECK(silence->days.days == 30);
  CHECK(*silence->probability == probability_of_silence({30, 10, 16}));
}
