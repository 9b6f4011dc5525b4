#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace trivsel::stats {

/// Mean by two passes (m, then m + mean of the rests), so that a constant series has exactly its
/// own value as mean. Nothing of nothing.
std::optional<double> mean(std::span<const double> values);

/// Middle value, or the mean of the two in the middle. Nothing of nothing.
std::optional<double> median(std::span<const double> values);

/// The longest stretch on one side of the centre line that chance explains: round(log2(n)) + 3
/// for n useful points. 0 where n < 1.
int longest_run_limit(int useful);

/// The fewest crossings of the centre line that chance explains: the smallest k with
/// P(Bin(n - 1, 1/2) <= k) >= 0.05 for n useful points. 0 where n < 1.
int crossings_limit(int useful);

/// What the runs analysis of Anhøj and Olesen (PLoS ONE 2014, e113825) says of a series against a
/// centre line. Points on the centre, or missing, are not useful and the sequence closes up.
struct RunsAnalysis {
  int useful = 0;
  int longest_run = 0;
  int longest_run_max = 0;  ///< longest_run_limit(useful)
  int crossings = 0;
  int crossings_min = 0;  ///< crossings_limit(useful)
  bool signal = false;    ///< longest_run > max, or crossings < min
};

/// Nothing where no point is useful. "On the centre" is equality of doubles: pass the centre as
/// `mean` or `median` gives it, never rounded. An infinite point counts as above (below if
/// negative); one that is not a number is missing.
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
