#include <doctest/doctest.h>

#include <limits>

#include "stats/run_chart.hpp"

using namespace trivsel::stats;

namespace {

using Points = std::vector<std::optional<double>>;
constexpr auto missing = std::nullopt;

}  // namespace

TEST_CASE("stats: the mean of a constant series is that constant, to the last bit") {
  for (const double value : {0.1, 1.0 / 3.0, 1e-300, 123456789.123, -7.7}) {
    for (const std::size_t n : {1U, 3U, 10U, 57U, 1001U}) {
      CHECK(mean(std::vector<double>(n, value)) == value);
    }
  }
}

TEST_CASE("stats: the mean survives cancellation and infinity") {
  CHECK(mean(std::vector<double>{}) == missing);
  CHECK(mean(std::vector{1e16, 1.0, -1e16, 1.0}) == 0.5);
  CHECK(mean(std::vector{0.1, 0.2, 0.3}) == 0.2);
  const double infinite = std::numeric_limits<double>::infinity();
  CHECK(mean(std::vector{1.0, infinite}) == infinite);
}

TEST_CASE("stats: the median is the middle value, or half way between the two in the middle") {
  CHECK(median(std::vector<double>{}) == missing);
  CHECK(median(std::vector{4.0}) == 4.0);
  CHECK(median(std::vector{9.0, 1.0, 5.0}) == 5.0);
  CHECK(median(std::vector{9.0, 1.0, 6.0, 5.0}) == 5.5);
  CHECK(median(std::vector{1.7e308, 1.7e308}) == 1.7e308);
  CHECK(median(std::vector{0.1, 0.1, 0.1, 0.1}) == 0.1);
}

TEST_CASE("stats: points on the centre line and missing ones neither break nor lengthen a run") {
  const Points points{5, 5, 3, 6, missing, 3, 7, 3, 2, missing, 2};
  const auto runs = analyse_runs(points, 3.0);
  REQUIRE(runs);
  CHECK(runs->useful == 6);
  CHECK(runs->longest_run == 4);
  CHECK(runs->crossings == 1);
  CHECK(runs->longest_run_max == 6);
  CHECK(runs->crossings_min == 1);
  CHECK_FALSE(runs->signal);
}

TEST_CASE("stats: each rule signals alone, and only beyond its limit") {
  // Ten useful points: at most 6 on one side, at least 2 crossings.
  const auto run = [](std::initializer_list<double> values) {
    return *analyse_runs(Points(values.begin(), values.end()), 0.0);
  };
  const RunsAnalysis at_both_limits = run({1, 1, 1, 1, 1, 1, -1, -1, -1, 1});
  CHECK(at_both_limits.longest_run == at_both_limits.longest_run_max);
  CHECK(at_both_limits.crossings == at_both_limits.crossings_min);
  CHECK_FALSE(at_both_limits.signal);
  CHECK(run({1, 1, 1, 1, 1, 1, 1, -1, 1, -1}).signal);
  CHECK(run({1, 1, 1, 1, 1, -1, -1, -1, -1, -1}).signal);
}

TEST_CASE("stats: no useful point, no analysis") {
  CHECK_FALSE(analyse_runs(Points{}, 1.0));
  CHECK_FALSE(analyse_runs(Points{1.0, missing, 1.0}, 1.0));
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_FALSE(analyse_runs(Points{nan, nan}, 1.0));
  CHECK_FALSE(analyse_runs(Points{1.0, 2.0}, nan));
}

TEST_CASE("stats: crossings limit against exact integer arithmetic, also where 2^n overflows") {
  const std::vector<std::pair<int, int>> exact{{1000, 474},  {1076, 511},  {1500, 718},
                                               {2001, 963},  {5000, 2441}, {9999, 4917},
                                               {10000, 4917}};
  for (const auto& [useful, limit] : exact) {
    CAPTURE(useful);
    CHECK(crossings_limit(useful) == limit);
  }
  CHECK(crossings_limit(0) == 0);
  CHECK(crossings_limit(-3) == 0);
  CHECK(longest_run_limit(0) == 0);
  CHECK(longest_run_limit(10000) == 16);
}

TEST_CASE(
    "stats: the centre line rests on the baseline only, and missing months hold their place") {
  const RunChart chart = run_chart({4, missing, 6, 1, 1, 1}, 3);
  CHECK(chart.centre == 5.0);
  CHECK(chart.points.size() == 6);
  CHECK_FALSE(chart.points[1]);
  REQUIRE(chart.runs);
  CHECK(chart.runs->useful == 5);
  CHECK(run_chart({4, 6, 1}, 99).centre == 4.0);
  CHECK(run_chart({4, 6, 1}, 0).centre == 4.0);
}

TEST_CASE("stats: a baseline without a known month gives neither centre line nor analysis") {
  const RunChart chart = run_chart({missing, missing, 3, 4}, 2);
  CHECK_FALSE(chart.centre);
  CHECK_FALSE(chart.runs);
  CHECK_FALSE(run_chart({}).centre);
}
