#include <doctest/doctest.h>

#include <cmath>

#include "stats/control_chart.hpp"
#include "stats/limits.hpp"
#include "stats/moments.hpp"
#include "stats/run_chart.hpp"

using namespace trivsel::stats;

namespace {

std::vector<double> counted_from_one(std::size_t size) {
  std::vector<double> x;
  for (std::size_t i = 0; i < size; ++i) x.push_back(static_cast<double>(i + 1));
  return x;
}

/// One chart of y at x = 1, 2, …; of one part where no other parts are asked for.
ChartSeries chart_of(const std::vector<double>& y, ChartOptions options,
                     const std::vector<double>& n = {}) {
  const Rows rows{.x = counted_from_one(y.size()), .y = y, .n = n};
  auto charts = control_charts(subgroups(rows, Aggregate::mean), options);
  REQUIRE(charts);
  REQUIRE(charts->size() == 1);
  return charts->front();
}

ChartPoint first_of(const std::vector<double>& y, ChartOptions options,
                    const std::vector<double>& n = {}) {
  return chart_of(y, options, n).front().points.front();
}

bool missing(double value) {
  return std::isnan(value);
}

constexpr ChartType kTypes[] = {ChartType::run, ChartType::i, ChartType::mr, ChartType::ip,
                                ChartType::c,   ChartType::u, ChartType::up, ChartType::p,
                                ChartType::pp,  ChartType::g, ChartType::t,  ChartType::xbar,
                                ChartType::s};

}  // namespace

TEST_CASE("charts: limits by hand") {
  SUBCASE("I: the mean, and 3 times the mean moving range over 1.128") {
    const ChartPoint point = first_of({10, 12, 11, 15}, {.type = ChartType::i});
    CHECK(point.centre == 12.0);
    CHECK(point.upper == doctest::Approx(12.0 + 3.0 * (7.0 / 3.0) / 1.128).epsilon(1e-12));
    CHECK(point.lower == doctest::Approx(12.0 - 3.0 * (7.0 / 3.0) / 1.128).epsilon(1e-12));
  }
  SUBCASE("MR: the first range is missing, the upper limit 3.267 times the mean") {
    const auto points = chart_of({10, 12, 11, 15}, {.type = ChartType::mr}).front().points;
    CHECK(missing(points[0].y));
    CHECK(points[3].y == 4.0);
    CHECK(points[0].upper == doctest::Approx(3.267 * 7.0 / 3.0).epsilon(1e-12));
    CHECK(points[0].lower == 0.0);
  }
  SUBCASE("C: a root of the centre, never below 0") {
    const ChartPoint point = first_of({4, 4, 1, 7}, {.type = ChartType::c});
    CHECK(point.centre == 4.0);
    CHECK(point.upper == 10.0);
    CHECK(point.lower == 0.0);
  }
  SUBCASE("U and P: narrower where n is larger, P never above 1") {
    const auto u = chart_of({8, 8}, {.type = ChartType::u}, {4, 16}).front().points;
    CHECK(u[0].centre == 0.8);
    CHECK(u[1].upper == doctest::Approx(0.8 + 3.0 * std::sqrt(0.8 / 16.0)).epsilon(1e-12));
    CHECK(u[0].upper > u[1].upper);
    CHECK(first_of({9, 9}, {.type = ChartType::p}, {10, 10}).upper == 1.0);
  }
  SUBCASE("G: limits around the mean, the median drawn") {
    const ChartPoint point = first_of({1, 1, 10}, {.type = ChartType::g});
    CHECK(point.centre == 1.0);
    CHECK(point.upper == doctest::Approx(4.0 + 3.0 * std::sqrt(20.0)).epsilon(1e-12));
    CHECK(first_of({1, 1, 10}, {.type = ChartType::g, .centre = 10.0}).centre ==
          doctest::Approx(6.93).epsilon(1e-12));
  }
  SUBCASE("Xbar and S: subgroups of two") {
    const Rows rows{.x = {1, 1, 2, 2}, .y = {1, 3, 5, 7}};
    const auto groups = subgroups(rows, Aggregate::mean);
    const double s = std::sqrt(2.0);
    const auto xbar = control_charts(groups, {.type = ChartType::xbar})->front().front().points;
    CHECK(xbar[0].centre == 4.0);
    CHECK(xbar[0].upper == doctest::Approx(4.0 + 2.659 * s).epsilon(1e-4));  // A3 of 2
    const auto sd = control_charts(groups, {.type = ChartType::s})->front().front().points;
    CHECK(sd[0].centre == doctest::Approx(s).epsilon(1e-12));
    CHECK(sd[0].upper == doctest::Approx(3.267 * s).epsilon(1e-3));  // B4 of 2
    CHECK(sd[0].lower == 0.0);
  }
}

TEST_CASE("charts: c4 as tables have it") {
  CHECK(c4(2) == doctest::Approx(0.7979).epsilon(1e-4));
  CHECK(c4(10) == doctest::Approx(0.9727).epsilon(1e-4));
  CHECK(c4(25) == doctest::Approx(0.9896).epsilon(1e-4));
  CHECK(missing(c4(1)));
}

TEST_CASE("charts: one moving range far above the others is left out once, where asked") {
  const std::vector<double> y{5, 6, 5, 6, 5, 6, 5, 6, 5, 60};
  const double screened = first_of(y, {.type = ChartType::i}).upper;
  const double all = first_of(y, {.type = ChartType::i, .screening = false}).upper;
  const double centre = mean_of_column(y);
  CHECK(screened == doctest::Approx(centre + 3.0 / 1.128).epsilon(1e-12));
  CHECK(all > screened);
}

TEST_CASE("charts: no points, one point, nothing known") {
  for (const ChartType type : kTypes) {
    CAPTURE(static_cast<int>(type));
    CHECK(chart_of({}, {.type = type}).empty());
    const ChartSeries one = chart_of({5}, {.type = type}, {10});
    REQUIRE(one.size() == 1);
    CHECK(one.front().points.size() == 1);
    CHECK_FALSE(one.front().points.front().sigma_signal);
    const ChartPart unknown = chart_of({kMissing, kMissing}, {.type = type}, {1, 1}).front();
    CHECK(missing(unknown.points[0].y));
    CHECK(missing(unknown.points[0].centre));
    CHECK_FALSE(unknown.runs);
    CHECK(unknown.included == 2);
  }
  CHECK(first_of({5}, {.type = ChartType::c}).centre == 5.0);
  CHECK(missing(first_of({5}, {.type = ChartType::i}).upper));
}

TEST_CASE("charts: a constant series never signals") {
  const std::vector<double> tenths(31, 0.1);
  for (const ChartType type : {ChartType::run, ChartType::i, ChartType::c, ChartType::t}) {
    for (const bool screening : {true, false}) {
      const ChartPart part = chart_of(tenths, {.type = type, .screening = screening}).front();
      CAPTURE(static_cast<int>(type));
      CHECK_FALSE(part.runs);
      for (const ChartPoint& point : part.points) CHECK_FALSE(point.sigma_signal);
    }
  }
  CHECK(missing(first_of(tenths, {.type = ChartType::i}).upper));
  CHECK(first_of(tenths, {.type = ChartType::i, .screening = false}).upper == 0.1);
}

TEST_CASE("charts: freeze takes the baseline, parts switch it off, excluded points are judged") {
  const std::vector<double> y{2, 4, 20, 22, 24, 26};
  CHECK(first_of(y, {.type = ChartType::run, .freeze = 2}).centre == 3.0);
  const ChartSeries parts = chart_of(y, {.type = ChartType::run, .freeze = 1, .parts = {0, 2, 6}});
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].points.front().centre == 3.0);
  CHECK(parts[1].points.front().centre == 23.0);
  const ChartPart without =
      chart_of({3, 3, 90, 3, 3}, {.type = ChartType::c, .excluded = {3, 99}}).front();
  CHECK(without.points[2].centre == 3.0);
  CHECK(without.points[2].sigma_signal);
  CHECK_FALSE(without.points[2].included);
  CHECK(without.included == 4);
}

TEST_CASE("charts: a missing point costs both its ranges, an excluded one is bridged") {
  const ChartOptions plain{.type = ChartType::i, .screening = false};
  const ChartPoint gap = first_of({1, kMissing, 9, 11}, plain);
  CHECK(gap.upper - gap.centre == doctest::Approx(3.0 * 2.0 / 1.128).epsilon(1e-12));
  ChartOptions options = plain;
  options.excluded = {2};
  const ChartPoint bridged = first_of({1, 500, 9, 11}, options);
  CHECK(bridged.upper - bridged.centre == doctest::Approx(3.0 * 5.0 / 1.128).epsilon(1e-12));
}

TEST_CASE("charts: a T chart refuses times that are not above 0") {
  const Rows rows{.x = {1, 2}, .y = {3, 0}};
  CHECK_FALSE(control_charts(subgroups(rows, Aggregate::mean), {.type = ChartType::t}));
}

TEST_CASE("charts: limits below 0 are floored only where no value of any series is negative") {
  const ChartOptions options{.type = ChartType::i, .floor_at_zero = true};
  CHECK(first_of({0, 9, 0, 9}, options).lower == 0.0);
  CHECK(first_of({-1, 9, 0, 9}, options).lower < 0.0);
}

TEST_CASE("charts: multiply scales what is drawn and changes no verdict") {
  const std::vector<double> y{1, 2, 1, 3, 1, 2};
  const ChartPart one = chart_of(y, {.type = ChartType::i}).front();
  const ChartPart thousand = chart_of(y, {.type = ChartType::i, .multiply = 1000.0}).front();
  CHECK(thousand.points[3].y == 3000.0);
  CHECK(thousand.points[0].upper == doctest::Approx(1000.0 * one.points[0].upper));
  CHECK(thousand.runs->crossings == one.runs->crossings);
}

TEST_CASE("charts: names on the x axis give no runs signal, and Laney's factor from all of z") {
  std::vector<double> y(20, 1.0);
  std::fill(y.begin() + 10, y.end(), 9.0);
  const std::vector<double> n(20, 10.0);
  const ChartPart times = chart_of(y, {.type = ChartType::up}, n).front();
  const ChartPart names = chart_of(y, {.type = ChartType::up, .x_is_name = true}, n).front();
  CHECK(times.runs->signal);
  CHECK_FALSE(names.runs->signal);
  CHECK(names.points[0].upper > times.points[0].upper);
}

TEST_CASE("charts: a run chart of control_charts is that of run_chart") {
  const std::vector<double> y{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4};
  const ChartPart part = chart_of(y, {.type = ChartType::run, .freeze = 12}).front();
  const RunChart plain = run_chart({y.begin(), y.end()}, 12);
  CHECK(part.points.front().centre == *plain.centre);
  CHECK(part.runs->longest_run == plain.runs->longest_run);
  CHECK(part.runs->crossings == plain.runs->crossings);
  CHECK(part.runs->signal == plain.runs->signal);
}
