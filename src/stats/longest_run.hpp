#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace trivsel::stats {

/// A run of points on one side of the centre line. Points on the line, or missing, may lie within
/// it: they neither break nor lengthen a run.
struct Stretch {
  std::size_t first = 0;  ///< index of its first useful point
  std::size_t last = 0;   ///< of its last
  int length = 0;         ///< useful points in it
  bool above = false;
};

/// Where the longest run of `analyse_runs` lies; the first of equally long ones. Nothing where no
/// point is useful.
std::optional<Stretch> longest_run(std::span<const std::optional<double>> points, double centre);

}  // namespace trivsel::stats
