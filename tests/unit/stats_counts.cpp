#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "stats/counts.hpp"

using namespace trivsel::stats;

namespace {

double poisson_by_gamma(double mean, int k) {
  return std::exp(k * std::log(mean) - mean - std::lgamma(k + 1.0));
}

/// With r = mean / (dispersion - 1) and success probability 1 / dispersion.
double negative_binomial_by_gamma(double mean, double dispersion, int k) {
  const double r = mean / (dispersion - 1.0);
  const double p = 1.0 / dispersion;
  return std::exp(std::lgamma(k + r) - std::lgamma(r) - std::lgamma(k + 1.0) + r * std::log(p) +
                  k * std::log1p(-p));
}

/// Of the distribution's own table.
struct Moments {
  double mean = 0.0, variance = 0.0, whole = 0.0;
};

Moments moments_of(const CountDistribution& counts, int most) {
  Moments m;
  double squares = 0.0;
  for (int k = 0; k <= most; ++k) {
    const double p = counts.probability(k);
    m.whole += p;
    m.mean += k * p;
    squares += static_cast<double>(k) * k * p;
  }
  m.variance = squares - m.mean * m.mean;
  return m;
}

struct Drawn {
  double mean = 0.0, variance = 0.0, chi_square = 0.0;
  int freedom = -1;
};

/// Cells of fewer than 20 expected draws are joined.
Drawn draw_many(const CountDistribution& counts, int draws, int most) {
  std::vector<int> seen(static_cast<std::size_t>(most) + 1);
  Random random(2026, 0);
  Drawn drawn;
  double squares = 0.0;
  for (int i = 0; i < draws; ++i) {
    const int k = counts.draw(random);
    REQUIRE(k >= 0);
    REQUIRE(k <= most);
    ++seen[static_cast<std::size_t>(k)];
    drawn.mean += static_cast<double>(k) / draws;
    squares += static_cast<double>(k) * k / draws;
  }
  drawn.variance = squares - drawn.mean * drawn.mean;
  double expected = 0.0, found = 0.0;
  for (int k = 0; k <= most; ++k) {
    expected += draws * counts.probability(k);
    found += seen[static_cast<std::size_t>(k)];
    const double rest = draws * (1.0 - counts.up_to(k));
    if (expected < 20.0 || (rest < 20.0 && k < most)) continue;
    drawn.chi_square += (found - expected) * (found - expected) / expected;
    ++drawn.freedom;
    expected = found = 0.0;
  }
  return drawn;
}

}  // namespace

TEST_CASE("counts: Poisson probabilities are those of the formula") {
  for (const double mean : {0.01, 0.5, 1.0, 2.0, 4.0, 6.3, 29.0, 400.0}) {
    CAPTURE(mean);
    const CountDistribution counts = CountDistribution::poisson(mean);
    const int far = static_cast<int>(mean + 12.0 * std::sqrt(mean) + 20.0);
    for (int k = 0; k <= far; ++k) {
      CAPTURE(k);
      CHECK(std::abs(counts.probability(k) - poisson_by_gamma(mean, k)) < 1e-12);
    }
    const Moments m = moments_of(counts, far);
    CHECK(m.whole == doctest::Approx(1.0).epsilon(1e-12));
    CHECK(m.mean == doctest::Approx(mean).epsilon(1e-9));
    CHECK(m.variance == doctest::Approx(mean).epsilon(1e-8));
  }
}

TEST_CASE("counts: overdispersed ones have the mean, and the variance that was asked for") {
  for (const double mean : {0.3, 2.0, 6.3, 40.0}) {
    for (const double dispersion : {1.05, 1.5, 3.0, 12.0}) {
      CAPTURE(mean);
      CAPTURE(dispersion);
      const CountDistribution counts = CountDistribution::overdispersed(mean, dispersion);
      for (int k = 0; k <= 60; ++k) {
        CAPTURE(k);
        CHECK(std::abs(counts.probability(k) - negative_binomial_by_gamma(mean, dispersion, k)) <
              1e-11);
      }
      const Moments m = moments_of(counts, 3000);
      CHECK(m.mean == doctest::Approx(mean).epsilon(1e-9));
      CHECK(m.variance == doctest::Approx(mean * dispersion).epsilon(1e-8));
    }
  }
}

TEST_CASE("counts: dispersion of 1 or less is Poisson, a mean of 0 is always 0") {
  for (const double dispersion : {1.0, 0.4, -1.0, std::nan("")}) {
    CHECK(CountDistribution::overdispersed(3.0, dispersion).probability(2) ==
          CountDistribution::poisson(3.0).probability(2));
  }
  Random random(1, 0);
  for (int i = 0; i < 1000; ++i) {
    CHECK(CountDistribution::poisson(0.0).draw(random) == 0);
    CHECK(CountDistribution::overdispersed(0.0, 2.0).draw(random) == 0);
    CHECK(CountDistribution::poisson(-1.0).draw(random) == 0);
  }
}

TEST_CASE("counts: draws are distributed as the probabilities say") {
  constexpr int draws = 200'000;
  struct Asked {
    double mean, dispersion;
  };
  for (const auto& [mean, dispersion] :
       {Asked{0.4, 1.0}, Asked{2.0, 1.0}, Asked{6.3, 1.0}, Asked{55.0, 1.0}, Asked{2.0, 2.5}}) {
    CAPTURE(mean);
    CAPTURE(dispersion);
    const Drawn drawn = draw_many(CountDistribution::overdispersed(mean, dispersion), draws, 400);
    const double variance = mean * dispersion;
    CHECK(std::abs(drawn.mean - mean) < 4.0 * std::sqrt(variance / draws));
    // The variance of a variance is about (kurtosis - 1) variance^2 / draws; kurtosis at most 11.
    CHECK(std::abs(drawn.variance - variance) < 4.0 * variance * std::sqrt(10.0 / draws));
    // Chi-square: mean f, variance 2 f.
    REQUIRE(drawn.freedom > 2);
    CHECK(std::abs(drawn.chi_square - drawn.freedom) < 4.0 * std::sqrt(2.0 * drawn.freedom));
  }
}

TEST_CASE("counts: the largest mean is drawn about itself") {
  const CountDistribution counts = CountDistribution::poisson(CountDistribution::kLargestMean);
  Random random(3, 0);
  double sum = 0.0;
  for (int i = 0; i < 1000; ++i) sum += counts.draw(random);
  CHECK(std::abs(sum / 1000 - 1e6) < 4.0 * std::sqrt(1e6 / 1000));
}
