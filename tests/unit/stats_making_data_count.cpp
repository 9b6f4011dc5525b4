#include <doctest/doctest.h>

#include <cmath>

#include "stats/making_data_count.hpp"
#include "stats/moments.hpp"

using namespace trivsel::stats;

namespace {

std::vector<SpecialCause> causes(const std::vector<double>& y, const MdcOptions& options = {}) {
  const auto chart = making_data_count(y, options);
  REQUIRE(chart);
  std::vector<SpecialCause> all;
  for (const MdcPoint& point : chart->points) all.push_back(point.cause);
  return all;
}

std::size_t count(const std::vector<SpecialCause>& all, SpecialCause cause) {
  return static_cast<std::size_t>(std::count(all.begin(), all.end(), cause));
}

}  // namespace

TEST_CASE("mdc: no points, one point, a constant series") {
  const auto none = making_data_count({}, {.target = 1.0});
  REQUIRE(none);
  CHECK(none->points.empty());
  CHECK_FALSE(none->assurance);
  CHECK(count(causes({5}), SpecialCause::none) == 1);
  const auto constant = making_data_count(std::vector<double>(20, 0.1), {});
  CHECK(std::isnan(constant->points[0].upper));
  CHECK(constant->variation == Variation::common_cause);
}

TEST_CASE("mdc: seven points rising or falling are a trend, six are none") {
  const std::vector<double> level{5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4};
  std::vector<double> six = level;
  for (const double y : {4.1, 4.2, 4.3, 4.4, 4.5}) six.push_back(y);
  six.push_back(4.0);
  CHECK(count(causes(six), SpecialCause::trend) == 0);
  std::vector<double> seven = six;
  seven.back() = 4.6;
  CHECK(count(causes(seven), SpecialCause::trend) == 7);  // with the 4 they rise from
  const auto chart = making_data_count(seven, {.improvement = Improvement::decrease});
  CHECK(chart->variation == Variation::concern);
}

TEST_CASE("mdc: seven points on one side of the mean are a shift; one on the mean breaks it") {
  const std::vector<double> low{0, 5, 0, 5, 0, 5, 0, 12, 7, 12, 7, 12, 7, 12};
  CHECK(count(causes(low, {.screening = false}), SpecialCause::shift) == 14);
  const std::vector<double> broken{0, 2, 0, 6, 2, 0, 2, 0, 10, 12, 10, 6, 12, 10, 12, 12};
  CHECK(mean_of_column(broken) == 6.0);
  CHECK(count(causes(broken, {.screening = false}), SpecialCause::shift) == 0);
}

TEST_CASE("mdc: of a direction neither way nothing is better") {
  std::vector<double> y;
  for (int i = 0; i < 20; ++i) y.push_back(i % 2);
  y.push_back(50);
  CHECK(making_data_count(y, {})->variation == Variation::neutral_high);
  CHECK_FALSE(making_data_count(y, {.target = 3.0})->assurance);
  const auto more = making_data_count(y, {.improvement = Improvement::increase, .target = 90.0});
  CHECK(more->variation == Variation::improvement);
  CHECK(*more->assurance == Assurance::consistent_fail);
  const auto less = making_data_count(y, {.improvement = Improvement::decrease, .target = 90.0});
  CHECK(less->variation == Variation::concern);
  CHECK(*less->assurance == Assurance::consistent_pass);
}

TEST_CASE("mdc: a new group from each point named; limits from its first points") {
  const std::vector<double> y{1, 3, 1, 3, 21, 23, 21, 99};
  const auto chart = making_data_count(y, {.rebase = {5}, .fix_after = 2});
  CHECK(chart->points[3].group == 1);
  CHECK(chart->points[4].group == 2);
  CHECK(chart->points[0].mean == 2.0);
  CHECK(chart->points[7].mean == 22.0);
  CHECK(chart->points[7].cause == SpecialCause::outside_limits);
}

TEST_CASE("mdc: a gap where a trend might be refuses the series, elsewhere it does not") {
  const std::vector<double> rising{1, 2, 3, kMissing, 5, 6, 7};
  CHECK_FALSE(making_data_count(rising, {}));
  const std::vector<double> level{1, 2, 1, kMissing, 2, 1, 2};
  CHECK(making_data_count(level, {}));
  CHECK(making_data_count(std::vector<double>{1, kMissing, 2}, {}));
}
