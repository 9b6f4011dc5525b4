#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <set>
#include <vector>

#include "stats/random.hpp"

using namespace trivsel::stats;

TEST_CASE("random: the numbers are those of the published generator") {
  // The authors' own program prints these for the state 1, 2, 3, 4.
  Random random(std::array<std::uint64_t, 4>{1, 2, 3, 4});
  CHECK(random.next() == 11520U);
  CHECK(random.next() == 0U);
  CHECK(random.next() == 1509978240U);
  CHECK(random.next() == 1215971899390074240U);
}

TEST_CASE("random: a seed and a sequence give the same numbers everywhere and always") {
  // Found by another program that has the two algorithms from their papers.
  Random first(1, 0);
  CHECK(first.next() == 17154914556750032435U);
  CHECK(first.next() == 15481925071032317162U);
  CHECK(first.next() == 3049712571244418729U);
  Random eighth(1, 7);
  CHECK(eighth.next() == 1643048376164816837U);
  CHECK(Random(0, 0).next() == 18110106563157542208U);
}

TEST_CASE("random: sequences of neighbouring numbers and seeds share nothing") {
  std::set<std::uint64_t> seen;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    for (std::uint64_t sequence = 0; sequence < 500; ++sequence) {
      Random random(seed, sequence);
      for (int i = 0; i < 10; ++i) seen.insert(random.next());
    }
  }
  CHECK(seen.size() == 100'000);
}

TEST_CASE("random: the unit interval is filled evenly, within a sequence and across sequences") {
  constexpr int draws = 200'000;
  constexpr int bins = 100;
  for (const bool across : {false, true}) {
    CAPTURE(across);
    std::vector<int> counts(bins);
    double sum = 0.0;
    Random one(42, 0);
    for (int i = 0; i < draws; ++i) {
      Random own(42, static_cast<std::uint64_t>(i));
      const double u = across ? own.unit() : one.unit();
      REQUIRE(u >= 0.0);
      REQUIRE(u < 1.0);
      sum += u;
      ++counts[static_cast<std::size_t>(u * bins)];
    }
    // Four standard errors of the mean of an even distribution.
    CHECK(std::abs(sum / draws - 0.5) < 4.0 * std::sqrt(1.0 / 12.0 / draws));
    double chi_square = 0.0;
    for (const int count : counts) {
      const double expected = static_cast<double>(draws) / bins;
      chi_square += (count - expected) * (count - expected) / expected;
    }
    // 99 degrees of freedom: below 0.1 % and above 99.9 %.
    CHECK(chi_square > 60.0);
    CHECK(chi_square < 149.0);
  }
}

TEST_CASE("random: what follows does not hang on what came before") {
  constexpr int draws = 200'000;
  Random random(7, 0);
  double before = random.unit() - 0.5;
  double sum = 0.0;
  for (int i = 0; i < draws; ++i) {
    const double now = random.unit() - 0.5;
    sum += before * now;
    before = now;
  }
  CHECK(std::abs(12.0 * sum / draws) < 4.0 / std::sqrt(draws));
}
