#include "stats/longest_run.hpp"

namespace trivsel::stats {

std::optional<Stretch> longest_run(std::span<const std::optional<double>> points, double centre) {
  std::optional<Stretch> longest;
  std::optional<Stretch> current;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool above = points[i] && *points[i] > centre;
    const bool below = points[i] && *points[i] < centre;
    if (!above && !below) continue;
    if (!current || current->above != above) current = Stretch{i, i, 0, above};
    current->last = i;
    ++current->length;
    if (!longest || current->length > longest->length) longest = current;
  }
  return longest;
}

}  // namespace trivsel::stats
