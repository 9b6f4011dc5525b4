#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "stats/moments.hpp"
#include "stats/runs.hpp"

namespace trivsel::stats {

/// `analyse_runs` of points that say by themselves that they are missing.
std::optional<RunsAnalysis> analyse_runs(std::span<const std::optional<double>> points,
                                         double centre);

struct RunChart {
  std::vector<std::optional<double>> points;  ///< as given: missing periods stay as gaps
  std::optional<double> centre;               ///< median of the points in the baseline
  std::optional<RunsAnalysis> runs;           ///< over the whole series
};

/// A run chart whose centre line is the median of the first `baseline` points (all where 0, or
/// where there are fewer). Missing points count as places in the baseline, not in its median.
RunChart run_chart(std::vector<std::optional<double>> points, std::size_t baseline = 0);

}  // namespace trivsel::stats
