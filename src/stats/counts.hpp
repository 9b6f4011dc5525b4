#pragma once

#include <cstddef>
#include <vector>

#include "stats/random.hpp"

namespace trivsel::stats {

/// The distribution of a count, and draws from it by inversion: with u even over [0, 1), the
/// smallest k with P(count <= k) > u. The probabilities come from the recursions below, outwards
/// from the most probable count and relative to it, by the four operations of arithmetic alone; so
/// draws differ neither between machines nor between standard libraries. Counts of less than 1e-18
/// of the most probable one are left out: no double in [0, 1) can tell them.
class CountDistribution {
 public:
  /// Poisson: P(k + 1) = P(k) mean / (k + 1). 0 gives always 0.
  static CountDistribution poisson(double mean);

  /// Counts that vary more than chance alone, as those of a house with good and bad spells do:
  /// negative binomial with that mean and variance mean * dispersion, P(k + 1) = P(k) (r + k) /
  /// (k + 1) * (1 - 1 / dispersion), r = mean / (dispersion - 1) (J. M. Hilbe, Negative Binomial
  /// Regression, 2nd ed., 2011). Poisson where dispersion is 1 or less.
  static CountDistribution overdispersed(double mean, double dispersion);

  /// The largest mean that is taken: the table has about 18 standard deviations of entries.
  static constexpr double kLargestMean = 1e6;

  [[nodiscard]] int draw(Random& random) const;
  /// P(count = k).
  [[nodiscard]] double probability(int k) const;
  /// P(count <= k).
  [[nodiscard]] double up_to(int k) const;

 private:
  /// P(k + 1) / P(k) = (slope * k + rise) / (k + 1).
  CountDistribution(double slope, double rise, int mode);

  int first_ = 0;                   ///< the smallest count kept
  std::vector<double> cumulative_;  ///< of it and those after it, up to 1
};

}  // namespace trivsel::stats
