#pragma once

#include <optional>
#include <span>
#include <vector>

namespace trivsel::stats {

/// Mean by two passes (m, then m + mean of the rests), so that a constant series has exactly its
/// own value as mean. Nothing of nothing.
std::optional<double> mean(std::span<const double> values);

/// Middle value, or the mean of the two in the middle. Nothing of nothing.
std::optional<double> median(std::span<const double> values);

/// What the runs analysis of Anhøj and Olesen (PLoS ONE 2014, e113825) says of a series against a
/// centre line. Points on the centre, or missing, are not useful and the sequence closes up.
struct RunsAnalysis {
  int useful = 0;
  int longest_run = 0;
  int longest_run_max = 0;   ///< round(log2(useful)) + 3
  int crossings = 0;
  int crossings_min = 0;     ///< 5 % quantile of Bin(useful - 1, 1/2)
  bool signal = false;       ///< longest_run > max, or crossings < min
};

/// Nothing where no point is useful.
std::optional<RunsAnalysis> analyse_runs(std::span<const std::optional<double>> points,
                                         double centre);

struct RunChart {
  std::vector<std::optional<double>> points;  ///< missing periods stay as gaps
  std::optional<double> centre;               ///< median of the points in the baseline
  std::optional<RunsAnalysis> runs;           ///< over the whole series
};

/// A run chart whose centre line is the median of the first `baseline` points (all where 0).
RunChart run_chart(std::vector<std::optional<double>> points, std::size_t baseline = 0);

}  // namespace trivsel::stats
