#include "stats/pareto.hpp"

#include <algorithm>

namespace trivsel::stats {

std::vector<ParetoBar> pareto(std::span<const std::int64_t> counts) {
  std::vector<ParetoBar> bars;
  std::int64_t total = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    total += counts[i];
    if (counts[i] > 0) bars.push_back({.category = i, .count = counts[i]});
  }
  std::stable_sort(bars.begin(), bars.end(),
                   [](const ParetoBar& a, const ParetoBar& b) { return a.count > b.count; });
  std::int64_t running = 0;
  for (ParetoBar& bar : bars) {
    running += bar.count;
    bar.running = running;
    bar.share = static_cast<double>(bar.count) / static_cast<double>(total);
    bar.running_share = static_cast<double>(running) / static_cast<double>(total);
  }
  return bars;
}

}  // namespace trivsel::stats
