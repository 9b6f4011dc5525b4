#include <doctest/doctest.h>

#include <cmath>

#include "stats/silence.hpp"

using namespace trivsel;

namespace {

double choose(int n, int k) {
  return std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0));
}

}  // namespace

TEST_CASE("the probability of a silence is that of the arrangements in which the end is empty") {
  // 8 of 30 days, then 10 days: C(30, 8) / C(40, 8) = 5,852,925 / 76,904,685.
  CHECK(*probability_of_silence({30, 8, 10}) == doctest::Approx(5'852'925.0 / 76'904'685.0));
  // Every day, then a week: one of the C(35, 7) arrangements.
  CHECK(*probability_of_silence({28, 28, 7}) == doctest::Approx(1.0 / 6'724'520.0));
  for (int n = 8; n <= 60; n += 13) {
    for (int d = 7; d <= 90; d += 11) {
      CAPTURE(n);
      CAPTURE(d);
      CHECK(*probability_of_silence({90, n, d}) ==
            doctest::Approx(choose(90, n) / choose(90 + d, n)).epsilon(1e-9));
    }
  }
}

TEST_CASE("rare reports come near the Poisson process of unknown rate") {
  const double m = 100'000, d = 30'000;
  CHECK(*probability_of_silence({100'000, 10, 30'000}) ==
        doctest::Approx(std::pow(m / (m + d), 10)).epsilon(1e-3));
}

TEST_CASE("a longer silence is less probable, and so is one after more reports") {
  for (int d = 7; d < 200; ++d) {
    CHECK(*probability_of_silence({60, 10, d + 1}) < *probability_of_silence({60, 10, d}));
  }
  for (int n = 8; n < 60; ++n) {
    CHECK(*probability_of_silence({60, n + 1, 14}) < *probability_of_silence({60, n, 14}));
  }
}

TEST_CASE("nothing is said where too little is known") {
  CHECK_FALSE(probability_of_silence({60, kFewestReportingDays - 1, 60}));
  CHECK(probability_of_silence({60, kFewestReportingDays, 60}));
  CHECK_FALSE(probability_of_silence({kShortestBaseline - 1, 8, 60}));
  CHECK(probability_of_silence({kShortestBaseline, 8, 60}));
  CHECK_FALSE(probability_of_silence({60, 40, kShortestSilence - 1}));
  CHECK(probability_of_silence({60, 40, kShortestSilence}));
  CHECK_FALSE(probability_of_silence({60, 61, 30}));  // more days with a report than days
  CHECK_FALSE(probability_of_silence({0, 0, 30}));
}
