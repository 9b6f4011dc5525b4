#include <doctest/doctest.h>

#include <array>
#include <map>
#include <set>
#include <string>

#include "report/share/shared_report.hpp"
#include "support/report_course.hpp"
#include "values/date.hpp"

using namespace trivsel;
using namespace trivsel::report;

namespace {

using std::chrono::months;

const Month kFirst = *parse_month("2025-01");

/// Months from January 2025 on: those of the baseline, then those of the course.
MonthlySeries series_of(std::vector<std::int64_t> before, std::vector<std::int64_t> course,
                        EpisodeKind kind = EpisodeKind::violence) {
  MonthlySeries series{.what = {.kind = kind}, .months = {}};
  Month month = kFirst;
  const auto add = [&](const std::vector<std::int64_t>& counts, MonthState state) {
    for (const std::int64_t count : counts) {
      series.months.push_back({month, state, count, 310});
      month += months{1};
    }
  };
  add(before, MonthState::baseline);
  add(course, MonthState::course);
  return series;
}

Date start_after(std::size_t before) {
  return first_day(kFirst + months{static_cast<int>(before)});
}

std::string printed(const SharedSeries& series) {
  std::string line;
  for (const SharedPeriod& period : series.periods) {
    line += line.empty() ? "" : " ";
    line += period.before ? "" : "*";
    line += format(period.first) + "+" + std::to_string(period.months()) + ":";
    line += period.count                               ? std::to_string(*period.count)
            : period.state == SharedPeriod::State::few ? "few"
                                                       : "?";
  }
  return line;
}

std::string shared(std::vector<std::int64_t> before, std::vector<std::int64_t> course,
                   int fewest = 5) {
  const Date start = start_after(before.size());
  return printed(share_series(series_of(std::move(before), std::move(course)), start, fewest));
}

const std::vector<std::int64_t> kFours(12, 4);

}  // namespace

TEST_CASE("a site with four episodes a month gets its quarters") {
  CHECK(shared(kFours, {3, 4, 2, 1, 3, 2, 5}) ==
        "2025-01+3:12 2025-04+3:12 2025-07+3:12 2025-10+3:12 *2026-01+3:9 *2026-04+3:6");
  const SharedSeries series = share_series(series_of(kFours, {}), start_after(12), 5);
  CHECK(series.step == SharedStep::months_small);
  CHECK(!series.is_widened());
  CHECK(series.periods.front().resident_days == 950);  // 930, in fifties
  CHECK(series.periods.front().a_month() == doctest::Approx(4.0));
}

TEST_CASE("months are told where each of the baseline's holds, and widened in the course") {
  CHECK(shared(std::vector<std::int64_t>(12, 9), {6, 2, 2, 7, 0, 3}, 5).substr(12 * 12) ==
        "*2026-01+1:6 *2026-02+3:11 *2026-05+1:0 *2026-06+1:few");
  const SharedSeries series =
      share_series(series_of(std::vector<std::int64_t>(12, 9), {}), start_after(12), 5);
  CHECK(series.step == SharedStep::months);
}

TEST_CASE("months that no quarter tells have no say in the step") {
  std::vector<std::int64_t> before(14, 9);
  before[0] = before[1] = 1;
  CHECK(share_series(series_of(before, {}), start_after(14), 5).step == SharedStep::months);
  before[2] = 1;
  CHECK(share_series(series_of(before, {}), start_after(14), 5).step == SharedStep::months_small);
}

TEST_CASE("periods reach from the start both ways, and rests are left out") {
  CHECK(shared({9, 9, 9, 9, 1, 1, 1, 9}, {1, 1, 1, 9}) ==
        "2025-03+3:19 2025-06+3:11 *2025-09+3:few");
  CHECK(shared({1, 1, 1, 9, 9, 9}, {}) == "2025-01+3:few 2025-04+3:27");
  CHECK(shared({}, {}).empty());
  CHECK(shared({9, 9}, {9, 9}).empty());
}

TEST_CASE("the start of a course that begins inside a month belongs to neither side") {
  const SharedAnchor whole = anchor_of(*parse_date("2026-02-04"));
  CHECK(format(whole.course) == "2026-02");
  CHECK(format(whole.after_baseline) == "2026-02");
  const SharedAnchor part = anchor_of(*parse_date("2026-02-05"));
  CHECK(format(part.course) == "2026-03");
  CHECK(format(part.after_baseline) == "2026-02");
}

TEST_CASE("a month that nobody counted makes its period unknown, and ends what is open") {
  MonthlySeries series = series_of({}, {1, 1, 1, 4, 4, 4, 2, 2, 2});
  series.months[4].count.reset();
  series.months[4].state = MonthState::missing;
  CHECK(printed(share_series(series, start_after(0), 5)) ==
        "*2025-01+3:few *2025-04+3:? *2025-07+3:6");
}

TEST_CASE("what lies between is told of a side with a withheld period") {
  const SharedSeries series =
      share_series(series_of(kFours, {9, 0, 0, 1, 1, 1}), start_after(12), 5);
  const SharedSum before = sum_of(series, true, 5);
  CHECK(!before.withheld);
  CHECK(before.count == 48);
  CHECK(before.months == 12);
  const SharedSum own = sum_of(series, false, 5);
  CHECK(own.withheld);
  CHECK(own.least == 10);
  CHECK(own.most == 13);
  CHECK(own.months == 6);
}

TEST_CASE("the rules of runs are asked only of ten periods of one length") {
  const std::vector<std::int64_t> three_years(36, 4);
  const auto chart_of_course = [](const std::vector<std::int64_t>& course) {
    return shared_chart(share_series(series_of({}, course), start_after(0), 5));
  };
  CHECK(chart_of_course(three_years));
  CHECK(!chart_of_course(std::vector<std::int64_t>(27, 4)));
  std::vector<std::int64_t> uneven = three_years;
  uneven[0] = uneven[1] = uneven[2] = 1;
  CHECK(!chart_of_course(uneven));
}

TEST_CASE("violence against staff and residents is told together, or not at all") {
  const auto told = [](std::int64_t violence, std::int64_t staff, std::int64_t residents) {
    const auto half_year = [](std::int64_t n) { return series_of({}, {n, 0, 0, 5, 0, 0}); };
    const SharedSeries all = share_series(half_year(violence - 5), start_after(0), 5);
    const auto targets = share_targets(all, half_year(staff - 5), half_year(residents - 5), 5);
    REQUIRE(targets.size() == 1);
    CHECK(targets.front().violence == violence);
    CHECK(targets.front().staff.has_value() == targets.front().residents.has_value());
    return targets.front().staff.has_value();
  };
  CHECK(told(20, 15, 5));
  CHECK(told(20, 20, 10));
  CHECK(told(20, 13, 12));   // 5 against both
  CHECK(!told(20, 16, 5));   // 4 that are not against staff
  CHECK(!told(20, 17, 17));  // 3 that are not against them
  CHECK(!told(20, 12, 12));  // 4 against both, where none is against others
  CHECK(!told(20, 8, 9));    // 3 against neither, where none is against both
}

/// Two quarters, each with violence and how much of it was against whom and both: everything that
/// can be, by what the report says of it. No violence is against neither.
TEST_CASE("of no small number against staff or residents only one value is possible") {
  // Violence, staff, residents, both of either quarter; both of the half-year.
  using Numbers = std::array<std::int64_t, 9>;
  constexpr std::int64_t kMost = 7;
  constexpr int kFewest = 3;
  std::vector<std::array<std::int64_t, 3>> quarters;
  for (std::int64_t v = 0; v <= kMost; ++v) {
    for (std::int64_t s = 0; s <= v; ++s) {
      for (std::int64_t r = v - s; r <= v; ++r) quarters.push_back({v, s, r});
    }
  }
  const auto series = [](std::int64_t a, std::int64_t b) {
    return series_of({}, {a, 0, 0, b, 0, 0});
  };
  std::map<std::string, std::vector<Numbers>> by_print;
  for (const auto& a : quarters) {
    for (const auto& b : quarters) {
      const SharedSeries all = share_series(series(a[0], b[0]), start_after(0), kFewest);
      std::string print = printed(all);
      for (const SharedTarget& target :
           share_targets(all, series(a[1], b[1]), series(a[2], b[2]), kFewest)) {
        print += target.staff
                     ? " " + std::to_string(*target.staff) + "," + std::to_string(*target.residents)
                     : " withheld";
      }
      const std::int64_t both_a = a[1] + a[2] - a[0], both_b = b[1] + b[2] - b[0];
      by_print[print].push_back(
          {a[0], a[1], a[2], both_a, b[0], b[1], b[2], both_b, both_a + both_b});
    }
  }
  CHECK(by_print.size() > 100);
  for (const auto& [print, all] : by_print) {
    const Numbers& any = all.front();
    const bool joined = print.find("+6:") != std::string::npos;
    if (joined && any[0] + any[4] > kMost) continue;  // numbers beyond kMost were not drawn
    for (std::size_t i = 0; i < any.size(); ++i) {
      std::set<std::int64_t> possible;
      for (const Numbers& numbers : all) possible.insert(numbers[i]);
      CAPTURE(print);
      CAPTURE(i);
      if (possible.size() == 1) CHECK(stats::holds(*possible.begin(), kFewest));
    }
  }
}

TEST_CASE(
    "a mean so near an end that one of them would know what the others answered is withheld") {
  const auto told = [](double mean, int answered) {
    tests::Files files = tests::course_files();
    files["plan.yaml"] = fmt::format(
        "measures:\n  - {{id: m, for: staff, title: T, scale: [1, 5], values: [{{date: 2026-05-01, "
        "value: {:.2f}, n: {}}}]}}\n",
        mean, answered);
    const StatusReport status = tests::status_of("share-mean", files, tests::kDayOfCourse);
    const CourseFolder folder = tests::load_files("share-mean", files);
    const SharedReport shared = shared_report(folder, status, true, 5);
    REQUIRE(shared.measures.size() == 1);
    REQUIRE(shared.measures[0].values.size() == 1);
    return shared.measures[0].values[0].value.has_value();
  };
  CHECK(told(3.0, 5));
  CHECK(!told(3.0, 4));
  CHECK(!told(1.8, 5));  // one 5, and 1 of all others
  CHECK(told(2.0, 5));
  CHECK(!told(4.2, 5));
  CHECK(told(4.0, 5));
  CHECK(!told(1.25, 16));
  CHECK(!told(1.2, 20));
  CHECK(!told(1.17, 24));  // told as 1.2, and 4 above the end
  CHECK(told(1.3, 20));
  CHECK(!told(5.0, 200));
}
