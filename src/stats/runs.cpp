#include "stats/runs.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "stats/box_bounds.hpp"

namespace trivsel::stats {
namespace {

constexpr double crossings_quantile = 0.05;

bool outside_best(const BoxBounds& box, int crossings, int longest) {
  return crossings < box.best_crossings || longest > box.best_longest;
}

bool outside_cut(const BoxBounds& box, int crossings, int longest) {
  if (!box.has_cut()) return outside_best(box, crossings, longest);
  const bool within = crossings > box.best_crossings && longest < box.best_longest;
  const bool on_left = crossings == box.best_crossings && longest <= box.cut_longest;
  const bool on_top = crossings >= box.cut_crossings && longest <= box.best_longest;
  return !within && !on_left && !on_top;
}

}  // namespace

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

bool is_runs_signal(int useful, int crossings, int longest_run, RunsMethod method) {
  const auto box = box_bounds(useful);
  if (box && method == RunsMethod::bestbox) return outside_best(*box, crossings, longest_run);
  if (box && method == RunsMethod::cutbox) return outside_cut(*box, crossings, longest_run);
  return longest_run > longest_run_limit(useful) || crossings < crossings_limit(useful);
}

std::optional<RunsAnalysis> analyse_runs(std::span<const double> points, double centre,
                                         RunsMethod method) {
  RunsAnalysis result;
  int run = 0;
  bool above = false;
  for (const double point : points) {
    if (!(point > centre) && !(point < centre)) continue;
    const bool now_above = point > centre;
    const bool crossed = result.useful > 0 && now_above != above;
    result.crossings += crossed ? 1 : 0;
    run = crossed ? 1 : run + 1;
    result.longest_run = std::max(result.longest_run, run);
    ++result.useful;
    above = now_above;
  }
  if (result.useful == 0) return std::nullopt;
  result.longest_run_max = longest_run_limit(result.useful);
  result.crossings_min = crossings_limit(result.useful);
  result.signal = is_runs_signal(result.useful, result.crossings, result.longest_run, method);
  return result;
}

}  // namespace trivsel::stats
