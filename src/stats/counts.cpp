#include "stats/counts.hpp"

#include <algorithm>
#include <cmath>

namespace trivsel::stats {
namespace {

constexpr double kSmallest = 1e-18;  ///< relative to the most probable count

}  // namespace

CountDistribution::CountDistribution(double slope, double rise, int mode) : first_(mode) {
  std::vector<double> below;
  double weight = 1.0;
  for (int k = mode; k > 0; --k) {
    weight *= k / (slope * (k - 1) + rise);
    if (weight < kSmallest) break;
    below.push_back(weight);
  }
  first_ -= static_cast<int>(below.size());
  std::vector<double> weights(below.rbegin(), below.rend());
  weight = 1.0;
  for (int k = mode; weight >= kSmallest; ++k) {
    weights.push_back(weight);
    weight *= (slope * k + rise) / (k + 1);
  }
  double sum = 0.0;
  for (const double one : weights) cumulative_.push_back(sum += one);
  for (double& value : cumulative_) value /= sum;
}

CountDistribution CountDistribution::poisson(double mean) {
  return {0.0, std::max(mean, 0.0), static_cast<int>(std::max(mean, 0.0))};
}

CountDistribution CountDistribution::overdispersed(double mean, double dispersion) {
  if (!(dispersion > 1.0) || !(mean > 0.0)) return poisson(mean);
  const double size = mean / (dispersion - 1.0);
  const double slope = 1.0 - 1.0 / dispersion;
  const double mode = size > 1.0 ? (size - 1.0) * (dispersion - 1.0) : 0.0;
  return {slope, size * slope, static_cast<int>(mode)};
}

int CountDistribution::draw(Random& random) const {
  const auto at = std::upper_bound(cumulative_.begin(), cumulative_.end(), random.unit());
  // The last of them is 1, but for what dividing by the sum may round away.
  const auto last = cumulative_.end() - 1;
  return first_ + static_cast<int>(std::min(at, last) - cumulative_.begin());
}

double CountDistribution::up_to(int k) const {
  if (k < first_) return 0.0;
  const auto at = static_cast<std::size_t>(k - first_);
  return at < cumulative_.size() ? cumulative_[at] : 1.0;
}

double CountDistribution::probability(int k) const {
  return up_to(k) - up_to(k - 1);
}

}  // namespace trivsel::stats
