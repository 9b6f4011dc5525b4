#include <doctest/doctest.h>

#include <cmath>

#include "stats/moments.hpp"
#include "stats/pareto.hpp"
#include "stats/period.hpp"
#include "stats/subgroups.hpp"

using namespace trivsel::stats;
using namespace std::chrono;

TEST_CASE("subgroups: sorted by series and x, in whatever order the rows come") {
  const Rows rows{.x = {3, 1, 3, kMissing, 2.5, 1},
                  .y = {30, 10, 50, 99, 25, 11},
                  .facet = {0, 1, 0, 0, 0, 0},
                  .facets = 2};
  const auto series = subgroups(rows, Aggregate::mean);
  REQUIRE(series.size() == 2);
  REQUIRE(series[0].size() == 3);
  CHECK(series[0][0].x == 1.0);
  CHECK(series[0][1].x == 2.5);
  CHECK(series[0][2].sum == 80.0);
  CHECK(series[0][2].y == 40.0);
  CHECK(series[0][2].count == 2);
  REQUIRE(series[1].size() == 1);
  CHECK(series[1][0].y == 10.0);
}

TEST_CASE("subgroups: whole numbers far apart, and close together, sort alike") {
  for (const double step : {1.0, 1e9}) {
    Rows rows;
    for (int i = 0; i < 500; ++i) {
      rows.x.push_back(step * ((i * 7) % 50));
      rows.y.push_back(i);
    }
    const auto groups = subgroups(rows, Aggregate::sum).front();
    REQUIRE(groups.size() == 50);
    CHECK(groups[0].x == 0.0);
    CHECK(groups[49].x == 49.0 * step);
    CHECK(groups[0].sum == 2250.0);  // 0 + 50 + … + 450
  }
}

TEST_CASE("subgroups: mean, median, sum and sd of what is known") {
  const Rows rows{.x = {1, 1, 1, 1}, .y = {1, kMissing, 2, 6}};
  CHECK(subgroups(rows, Aggregate::mean)[0][0].y == 3.0);
  CHECK(subgroups(rows, Aggregate::median)[0][0].y == 2.0);
  CHECK(subgroups(rows, Aggregate::sum)[0][0].y == 9.0);
  CHECK(subgroups(rows, Aggregate::sd)[0][0].y == doctest::Approx(std::sqrt(7.0)));
}

TEST_CASE("subgroups: nothing known") {
  const Rows one{.x = {1}, .y = {kMissing}};
  const Rows two{.x = {1, 1}, .y = {kMissing, kMissing}};
  CHECK(std::isnan(subgroups(one, Aggregate::mean)[0][0].y));
  CHECK(subgroups(one, Aggregate::sum)[0][0].y == 0.0);
  CHECK(std::isnan(subgroups(one, Aggregate::mean)[0][0].sum));
  CHECK(subgroups(two, Aggregate::mean)[0][0].sum == 0.0);
}

TEST_CASE("subgroups: denominators of 0, and rows that lack one of the two") {
  const Rows rows{.x = {1, 2, 3, 3}, .y = {2, 0, 4, 5}, .n = {0, 0, 8, kMissing}};
  const auto groups = subgroups(rows, Aggregate::mean).front();
  CHECK(std::isinf(groups[0].y));
  CHECK(std::isnan(groups[1].y));
  CHECK(groups[2].y == 0.5);
  CHECK(groups[2].count == 1);
}

TEST_CASE("period: weeks begin on Mondays, quarters in January, April, July and October") {
  const sys_days sunday{2024y / 12 / 29};
  CHECK(period_start(sunday, Period::week) == sys_days{2024y / 12 / 23});
  CHECK(period_start(sunday + days{1}, Period::week) == sys_days{2024y / 12 / 30});
  CHECK(period_start(sys_days{2025y / 1 / 1}, Period::week) == sys_days{2024y / 12 / 30});
  CHECK(period_start(sys_days{2024y / 2 / 29}, Period::month) == sys_days{2024y / 2 / 1});
  CHECK(period_start(sys_days{2024y / 3 / 31}, Period::quarter) == sys_days{2024y / 1 / 1});
  CHECK(period_start(sys_days{2024y / 4 / 1}, Period::quarter) == sys_days{2024y / 4 / 1});
  CHECK(period_start(sunday, Period::year) == sys_days{2024y / 1 / 1});
  CHECK(period_start(sys_days{1969y / 12 / 31}, Period::week) == sys_days{1969y / 12 / 29});
}

TEST_CASE("pareto: by falling count, ties in the order given, ending in exactly 1") {
  const std::vector<std::int64_t> counts{3, 5, 0, 3, 5};
  const auto bars = pareto(counts);
  REQUIRE(bars.size() == 4);
  CHECK(bars[0].category == 1);
  CHECK(bars[1].category == 4);
  CHECK(bars[2].category == 0);
  CHECK(bars[3].category == 3);
  CHECK(bars[2].running == 13);
  CHECK(bars[3].running_share == 1.0);
  CHECK(pareto(std::vector<std::int64_t>{}).empty());
  CHECK(pareto(std::vector<std::int64_t>{0, 0}).empty());
}

TEST_CASE("standard deviation: two passes hold against a large mean") {
  CHECK(*standard_deviation(std::vector{1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}) ==
        doctest::Approx(std::sqrt(30.0)).epsilon(1e-12));
  CHECK(*standard_deviation(std::vector{0.1, 0.1, 0.1}) == 0.0);
  CHECK_FALSE(standard_deviation(std::vector{5.0}));
}
