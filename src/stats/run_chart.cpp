#include "stats/run_chart.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace trivsel::stats {
namespace {

constexpr double crossings_quantile = 0.05;

/// Neumaier's compensated sum: the mean must not depend on how wide the platform's registers are.
double sum(std::span<const double> values) {
  double total = 0.0;
  double lost = 0.0;
  for (const double value : values) {
    const double next = total + value;
    lost += std::abs(total) >= std::abs(value) ? (total - next) + value : (value - next) + total;
    total = next;
  }
  return std::isfinite(total) ? total + lost : total;
}

std::vector<double> known_values(std::span<const std::optional<double>> points) {
  std::vector<double> values;
  for (const auto& point : points) {
    if (point && !std::isnan(*point)) values.push_back(*point);
  }
  return values;
}

/// Which side of the centre each useful point lies on, in order: true above.
std::vector<bool> useful_sides(std::span<const std::optional<double>> points, double centre) {
  std::vector<bool> sides;
  for (const auto& point : points) {
    if (point && (*point > centre || *point < centre)) sides.push_back(*point > centre);
  }
  return sides;
}

}  // namespace

std::optional<double> mean(std::span<const double> values) {
  if (values.empty()) return std::nullopt;
  const auto count = static_cast<double>(values.size());
  const double first = sum(values) / count;
  if (!std::isfinite(first)) return first;
  // Value and mean as terms of their own: their difference would already be rounded.
  std::vector<double> rests;
  rests.reserve(2 * values.size());
  for (const double value : values) rests.insert(rests.end(), {value, -first});
  return first + sum(rests) / count;
}

std::optional<double> median(std::span<const double> values) {
  if (values.empty()) return std::nullopt;
  std::vector<double> sorted(values.begin(), values.end());
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  if (sorted.size() % 2 == 1) return *middle;
  return std::midpoint(*std::max_element(sorted.begin(), middle), *middle);
}

int longest_run_limit(int useful) {
  if (useful < 1) return 0;
  return static_cast<int>(std::lround(std::log2(useful))) + 3;
}

int crossings_limit(int useful) {
  if (useful < 2) return 0;
  // Binomial weights relative to the largest one: nothing overflows, and what underflows far out
  // in the tail is too small to count. The distribution is symmetric, so the lower half will do.
  const int trials = useful - 1;
  const int mode = trials / 2;
  std::vector<double> weights(static_cast<std::size_t>(mode) + 1, 1.0);
  for (int k = mode; k > 0; --k) {
    const auto at = static_cast<std::size_t>(k);
    weights[at - 1] = weights[at] * k / (trials - k + 1);
  }
  const double half = std::accumulate(weights.begin(), weights.end(), 0.0);
  const double total = trials % 2 == 0 ? 2.0 * half - weights.back() : 2.0 * half;
  int k = 0;
  double tail = weights.front();
  while (tail < crossings_quantile * total) tail += weights[static_cast<std::size_t>(++k)];
  return k;
}

std::optional<RunsAnalysis> analyse_runs(std::span<const std::optional<double>> points,
                                         double centre) {
  const std::vector<bool> sides = useful_sides(points, centre);
  if (sides.empty()) return std::nullopt;
  RunsAnalysis result;
  result.useful = static_cast<int>(sides.size());
  int run = 0;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const bool crossed = i > 0 && sides[i] != sides[i - 1];
    result.crossings += crossed ? 1 : 0;
    run = crossed ? 1 : run + 1;
    result.longest_run = std::max(result.longest_run, run);
  }
  result.longest_run_max = longest_run_limit(result.useful);
  result.crossings_min = crossings_limit(result.useful);
  result.signal =
      result.longest_run > result.longest_run_max || result.crossings < result.crossings_min;
  return result;
}

RunChart run_chart(std::vector<std::optional<double>> points, std::size_t baseline) {
  RunChart chart;
  chart.points = std::move(points);
  const std::span<const std::optional<double>> all(chart.points);
  const bool whole = baseline == 0 || baseline > all.size();
  chart.centre = median(known_values(whole ? all : all.first(baseline)));
  if (chart.centre) chart.runs = analyse_runs(all, *chart.centre);
  return chart;
}

}  // namespace trivsel::stats
