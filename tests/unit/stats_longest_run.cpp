#include <doctest/doctest.h>

#include <vector>

#include "stats/longest_run.hpp"
#include "stats/run_chart.hpp"

using namespace trivsel::stats;

namespace {

using Points = std::vector<std::optional<double>>;

}  // namespace

TEST_CASE("longest run: where it lies, and on which side") {
  const auto run = longest_run(Points{1, 9, 1, 1, 1, 9, 9}, 5.0);
  REQUIRE(run);
  CHECK(run->first == 2);
  CHECK(run->last == 4);
  CHECK(run->length == 3);
  CHECK_FALSE(run->above);
}

TEST_CASE("longest run: points on the line and gaps neither break nor lengthen it") {
  const auto run = longest_run(Points{1, 9, 5, std::nullopt, 9, 5, 1}, 5.0);
  REQUIRE(run);
  CHECK(run->first == 1);
  CHECK(run->last == 4);
  CHECK(run->length == 2);
  CHECK(run->above);
}

TEST_CASE("longest run: the first of equals; none without a useful point") {
  const auto run = longest_run(Points{1, 1, 9, 9}, 5.0);
  REQUIRE(run);
  CHECK(run->first == 0);
  CHECK_FALSE(longest_run(Points{5, std::nullopt, 5}, 5.0));
  CHECK_FALSE(longest_run(Points{}, 5.0));
}

TEST_CASE("longest run: as long as the runs analysis says") {
  unsigned state = 7;
  for (int series = 0; series < 200; ++series) {
    Points points;
    for (int i = 0; i < 24; ++i) {
      state = state * 1664525U + 1013904223U;
      points.push_back(static_cast<double>((state >> 24U) % 5U));
    }
    const auto runs = analyse_runs(points, 2.0);
    const auto longest = longest_run(points, 2.0);
    REQUIRE(runs);
    REQUIRE(longest);
    CHECK(longest->length == runs->longest_run);
  }
}
