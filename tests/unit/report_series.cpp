#include <doctest/doctest.h>

#include "report/series/missing_words.hpp"
#include "support/report_course.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

namespace {

constexpr const char* kOneSite = R"(format: 1
programme: magtanvendelse-voksne
id: proeve
title: Prøve
language: da
period: {start: 2026-02-02, end: 2026-08-03}
sites: [{id: a, name: A, legal_bases: [sel-108]}]
)";

/// "2026-02 course 3" … a line a month.
std::string lines_of(const MonthlySeries& series) {
  std::string lines;
  for (const MonthCount& month : series.months) {
    lines += fmt::format("{} {}", format(month.month), key_of(month.state));
    if (month.count) lines += fmt::format(" {}", *month.count);
    if (month.resident_days) lines += fmt::format(" of {}", *month.resident_days);
    lines += '\n';
  }
  return lines;
}

std::string series_lines(const Files& files, std::string_view today,
                         EpisodeKind kind = EpisodeKind::violence) {
  const CourseFolder folder = load_files("series", files);
  return lines_of(monthly_series(folder, kind, *parse_date(today)));
}

std::string record(std::string_view id, std::string_view rest) {
  return fmt::format("id: {0}\noccurred: {1}:{2}\n{3}", id, id.substr(0, 13), id.substr(13, 2),
                     rest);
}

Files with_baseline(std::string_view rows) {
  return {{"course.yaml", kOneSite}, {"baseline.yaml", fmt::format("baseline:\n{}", rows)}};
}

}  // namespace

TEST_CASE("series: a month in the course without records is 0, the running one stands apart") {
  Files files{{"course.yaml", kOneSite}};
  add_records(files, {"2026-03", 0, 2, 0});
  add_records(files, {"2026-04", 0, 1, 0});
  CHECK(series_lines(files, "2026-04-20") ==
        "2026-02 course 0\n2026-03 course 2\n2026-04 running 1\n");
}

TEST_CASE("series: the last day of a month still runs") {
  const Files files{{"course.yaml", kOneSite}};
  CHECK(series_lines(files, "2026-02-28") == "2026-02 running 0\n");
  CHECK(series_lines(files, "2026-03-01") == "2026-02 course 0\n2026-03 running 0\n");
}

TEST_CASE("series: the baseline stands in front, and a month nobody counted is a gap") {
  const Files files = with_baseline(
      "  - {month: 2025-11, site: a, violence: 4}\n"
      "  - {month: 2026-01, site: a, threat: 2}\n");
  CHECK(series_lines(files, "2026-03-10") ==
        "2025-11 baseline 4\n2025-12 missing\n2026-01 missing\n2026-02 course 0\n2026-03 running "
        "0\n");
}

TEST_CASE("series: before the course only the baseline is told") {
  const Files files = with_baseline("  - {month: 2025-12, site: a, violence: 4}\n");
  CHECK(series_lines(files, "2026-01-15") == "2025-12 baseline 4\n");
  CHECK(series_lines({{"course.yaml", kOneSite}}, "2026-01-15").empty());
}

TEST_CASE("series: the months end with the course; a month it hardly covers is no full count") {
  Files files{{"course.yaml", kOneSite}};
  add_records(files, {"2026-08", 0, 1, 0});
  CHECK(series_lines(files, "2026-12-01") ==
        "2026-02 course 0\n2026-03 course 0\n2026-04 course 0\n2026-05 course 0\n"
        "2026-06 course 0\n2026-07 course 0\n2026-08 partial 1\n");
}

TEST_CASE("series: three days outside do not cost a month, four do") {
  const auto first_month = [](std::string_view start) {
    std::string course = kOneSite;
    course.replace(course.find("2026-02-02"), 10, start);
    return series_lines({{"course.yaml", course}}, "2026-03-10").substr(0, 16);
  };
  CHECK(first_month("2026-02-04") == "2026-02 course 0");
  CHECK(first_month("2026-02-05") == "2026-02 partial ");
}

TEST_CASE("series: a baseline month stands for a month that the course covers in part") {
  std::string course = kOneSite;
  course.replace(course.find("2026-02-02"), 10, "2026-02-16");
  Files files{{"course.yaml", course},
              {"baseline.yaml",
               "baseline:\n  - {month: 2026-02, site: a, violence: 7}\n"
               "  - {month: 2026-03, site: a, violence: 9}\n"}};
  add_records(files, {"2026-02", 0, 2, 0});
  CHECK(series_lines(files, "2026-04-10") ==
        "2026-02 baseline 7\n2026-03 course 0\n2026-04 running 0\n");
}

TEST_CASE("series: tallies count with their numbers, withdrawn and later records do not") {
  Files files{{"course.yaml", kOneSite}};
  files["episodes/2026/2026-02-10T0800-aaaa.yaml"] =
      record("2026-02-10T0800-aaaa", "tally: {near-miss: 3, violence: 2}\nshift: day\n");
  files["episodes/2026/2026-02-11T0800-bbbb.yaml"] =
      record("2026-02-11T0800-bbbb", "kinds: [violence, threat]\n");
  files["episodes/2026/2026-02-12T0800-cccc.yaml"] = record(
      "2026-02-12T0800-cccc", "kinds: [violence]\nwithdrawn: {on: 2026-02-13, reason: mistake}\n");
  files["episodes/2026/2026-03-12T0800-dddd.yaml"] =
      record("2026-03-12T0800-dddd", "kinds: [violence]\n");
  CHECK(series_lines(files, "2026-03-11") == "2026-02 course 3\n2026-03 running 0\n");
  CHECK(series_lines(files, "2026-03-12") == "2026-02 course 3\n2026-03 running 1\n");
  CHECK(series_lines(files, "2026-03-11", EpisodeKind::near_miss) ==
        "2026-02 course 3\n2026-03 running 0\n");
  const RecordCounts counts = count_records(load_files("series", files), *parse_date("2026-03-11"));
  CHECK(counts.counted == 2);
  CHECK(counts.withdrawn == 1);
  CHECK(counts.unreadable == 0);
}

TEST_CASE("series: what cannot be read is counted as such, and nowhere else") {
  Files files{{"course.yaml", kOneSite}};
  files["episodes/2026/2026-02-10T0800-aaaa.yaml"] = "id: [\n";
  files["episodes/2026/2026-02-11T0800-bbbb.yaml"] =
      "id: 2026-02-11T0800-bbbb\noccurred: yesterday\nkinds: [violence]\n";
  files["episodes/2026/2026-02-12T0800-cccc.yaml"] =
      record("2026-02-12T0800-cccc", "kinds: [quarrel]\n");
  CHECK(series_lines(files, "2026-03-01") == "2026-02 course 0\n2026-03 running 0\n");
  CHECK(count_records(load_files("series", files), *parse_date("2026-03-01")).unreadable == 3);
}

TEST_CASE("series: several sites are added up only where all have the month") {
  std::string course = kOneSite;
  course.replace(
      course.find("[{id: a, name: A, legal_bases: [sel-108]}]"), 42,
      "[{id: a, name: A, legal_bases: [sel-108]}, {id: b, name: B, legal_bases: [sel-108]}]");
  Files files{{"course.yaml", course},
              {"baseline.yaml",
               "baseline:\n  - {month: 2025-12, site: a, violence: 2}\n"
               "  - {month: 2026-01, site: a, violence: 2}\n"
               "  - {month: 2026-01, site: b, violence: 3}\n"},
              {"occupancy.yaml",
               "occupancy:\n  - {month: 2026-01, site: a, resident_days: 300}\n"
               "  - {month: 2026-02, site: a, resident_days: 300}\n"
               "  - {month: 2026-02, site: b, resident_days: 200}\n"}};
  CHECK(series_lines(files, "2026-03-05") ==
        "2025-12 missing\n2026-01 baseline 5\n2026-02 course 0 of 500\n2026-03 running 0\n");
}

TEST_CASE("series: staff and residents kept apart are added where both are there") {
  CHECK(series_lines(
            with_baseline(
                "  - {month: 2026-01, site: a, against: staff, violence: 2, use_of_force: 4}\n"
                "  - {month: 2026-01, site: a, against: resident, violence: 3}\n"),
            "2026-01-20") == "2026-01 baseline 5\n");
  const Files one_side = with_baseline(
      "  - {month: 2026-01, site: a, against: staff, violence: 2, use_of_force: 4}\n");
  CHECK(series_lines(one_side, "2026-01-20") == "2026-01 missing\n");
  CHECK(series_lines(one_side, "2026-01-20", EpisodeKind::use_of_force) == "2026-01 baseline 4\n");
}

TEST_CASE("series: two rows that contradict each other say nothing, equal ones say it once") {
  CHECK(series_lines(with_baseline("  - {month: 2026-01, site: a, violence: 2}\n"
                                   "  - {month: 2026-01, site: a, violence: 3}\n"),
                     "2026-01-20") == "2026-01 missing\n");
  CHECK(series_lines(with_baseline("  - {month: 2026-01, site: a, violence: 2}\n"
                                   "  - {month: 2026-01, site: a, violence: 2}\n"),
                     "2026-01-20") == "2026-01 baseline 2\n");
}

TEST_CASE("series: no rate without resident days, for a running month, or of zero days") {
  Files files{{"course.yaml", kOneSite},
              {"occupancy.yaml",
               "occupancy:\n  - {month: 2026-02, site: a, resident_days: 0}\n"
               "  - {month: 2026-03, site: a, resident_days: 400}\n"
               "  - {month: 2026-04, site: a, resident_days: 400}\n"}};
  add_records(files, {"2026-03", 0, 2, 0});
  add_records(files, {"2026-04", 0, 2, 0});
  const CourseFolder folder = load_files("series", files);
  const MonthlySeries series =
      monthly_series(folder, EpisodeKind::violence, *parse_date("2026-04-20"));
  REQUIRE(series.months.size() == 3);
  CHECK_FALSE(series.months[0].rate());
  CHECK(series.months[1].rate() == doctest::Approx(5.0));
  CHECK_FALSE(series.months[2].rate());
}

TEST_CASE("series: a year mistyped leaves out the oldest months, and says how many") {
  const Files files = with_baseline("  - {month: 1925-01, site: a, violence: 4}\n");
  const CourseFolder folder = load_files("series", files);
  const MonthlySeries series =
      monthly_series(folder, EpisodeKind::violence, *parse_date("2026-03-10"));
  CHECK(series.months.size() == 120);
  CHECK(series.left_out == 101 * 12 + 3 - 120);
}

TEST_CASE("series chart: the baseline's centre stands alone from twelve months on") {
  const auto chart = [](int months) {
    std::string rows;
    for (int i = 0; i < months; ++i) {
      const Month month = std::chrono::year{2026} / std::chrono::January - std::chrono::months{i};
      rows += fmt::format("  - {{month: {}, site: a, violence: {}}}\n", format(month), 4 + i % 2);
    }
    const CourseFolder folder = load_files("series", with_baseline(rows));
    return chart_of(
        plotted(monthly_series(folder, EpisodeKind::violence, *parse_date("2026-05-10"))));
  };
  const SeriesChart twelve = chart(12);
  CHECK(twelve.centre == Centre::baseline);
  CHECK(twelve.baseline_places == 12);
  CHECK(twelve.whole_months == 15);
  CHECK(twelve.chart.centre == 4.5);
  const SeriesChart eleven = chart(11);
  CHECK(eleven.centre == Centre::all);
  CHECK(eleven.baseline_months == 11);
  CHECK(eleven.chart.centre == 3.5);
  const SeriesChart six = chart(6);
  CHECK(six.centre == Centre::none);
  CHECK(six.whole_months == 9);
  CHECK_FALSE(six.chart.centre);
}

TEST_CASE("series: rates of mostly nothing have no chart of their own") {
  Files files = course_files();
  std::string months = "occupancy:\n", counts = "baseline:\n";
  for (int month = 1; month <= 12; ++month) {
    months +=
        fmt::format("  - {{month: 2025-{:02}, site: hyldespiret, resident_days: 600}}\n", month);
    counts += fmt::format(
        "  - {{month: 2025-{:02}, site: hyldespiret, use_of_force: {}, violence: {}}}\n", month,
        month % 2, 5 + month % 4);
  }
  files["occupancy.yaml"] = months;
  files["baseline.yaml"] = counts;
  const StatusReport report = status_of("rare-rates", files, *parse_date("2026-07-20"));
  REQUIRE(report.charts.size() == 2);
  CHECK_FALSE(report.charts[0].rate);
  CHECK(report.charts[1].rate);
  // Whoever asks for them gets the points, and is told why nothing is made of them.
  const ChartedSeries asked =
      charted(load_files("rare-rates", files),
              {{.kind = report.charts[0].series.what.kind}, Step::month, Per::resident_days},
              *parse_date("2026-07-20"));
  CHECK(asked.chart.whole_months >= 12);
  CHECK_FALSE(asked.chart.chart.centre);
  CHECK(verdict_of(asked.chart) == Verdict::small_rates);
  CHECK(verdict_sentence(asked.series, asked.chart).en ==
        "The chart is not judged: of so few, one more or less moves a rate much, and most months "
        "lie below their mean also where nothing changes. The counts tell more: leave per out.");
  CHECK(choice_sentence(asked.series, asked.chart).en ==
        "Drawn as a run chart: 12 of 12 months before the course have 0 to 2, too few for rates.");
}

TEST_CASE("series: a gap says whether count or resident days are missing") {
  Files files{
      {"course.yaml", kOneSite},
      {"occupancy.yaml", "occupancy:\n  - {month: 2026-03, site: a, resident_days: 400}\n"}};
  const auto gaps = [&](Per per, std::string_view today) {
    const CourseFolder folder = load_files("series", files);
    const SeriesKey key{.what = {.kind = EpisodeKind::violence}, .per = per};
    return missing_words(plotted(folder, key, *parse_date(today))).en;
  };
  CHECK(gaps(Per::nothing, "2026-04-20").empty());
  CHECK(gaps(Per::resident_days, "2026-05-20") == "no full count, or no resident days");
  CHECK(gaps(Per::place, "2026-05-20") == "no full count, or places not known");
  files["baseline.yaml"] = "baseline:\n  - {month: 2025-10, site: a, violence: 3}\n";
  CHECK(gaps(Per::nothing, "2026-04-20") == "no full count");
}

TEST_CASE("series: where there is nothing to draw it says why") {
  Files files{{"course.yaml", kOneSite}};
  const auto nothing = [&](Step step, Per per, std::string_view today) {
    const CourseFolder folder = load_files("series", files);
    const SeriesKey key{.what = {.kind = EpisodeKind::violence}, .step = step, .per = per};
    const Date day = *parse_date(today);
    const PlottedSeries series =
        step == Step::event ? between_events(folder, key.what, day) : plotted(folder, key, day);
    return nothing_words(series, general_words(), day);
  };
  CHECK(nothing(Step::month, Per::nothing, "2026-01-05").en ==
        "There is nothing to show on 5 January 2026: no whole month is counted, neither before the "
        "course nor since.");
  CHECK(nothing(Step::week, Per::nothing, "2026-01-05").da ==
        "Der er intet at vise den 5. januar 2026: ingen hel uge er talt, hverken før forløbet "
        "eller siden.");
  CHECK(nothing(Step::month, Per::resident_days, "2026-05-05").da ==
        "Der er intet at vise den 5. maj 2026: der er ingen hel måned, hvor både antal og nævner "
        "kendes (beboerdøgn kendes ikke).");
  CHECK(nothing(Step::event, Per::nothing, "2026-05-05").en ==
        "There is nothing to show on 5 May 2026: no such record is known, so that there are no "
        "days between.");
}
