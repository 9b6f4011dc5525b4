#pragma once

#include <optional>
#include <span>

namespace trivsel::stats {

/// The longest stretch on one side of the centre line that chance explains: round(log2(n)) + 3
/// for n useful points. 0 where n < 1.
int longest_run_limit(int useful);

/// The fewest crossings of the centre line that chance explains: the smallest k with
/// P(Bin(n - 1, 1/2) <= k) >= 0.05 for n useful points. 0 where n < 1.
int crossings_limit(int useful);

/// Which bounds decide on a signal.
enum class RunsMethod {
  anhoej,   ///< Anhøj and Olesen (PLoS ONE 2014, e113825): the two limits above, each by itself
  bestbox,  ///< Anhøj and Wentzel-Larsen (PLoS ONE 2020, e0233920): the best pair of bounds for n
  cutbox,   ///< the same, with corners cut off the box
};

/// Whether so many useful points with so many crossings and such a longest run are a signal. The
/// boxes are known for 10 to 100 useful points; outside, anhoej decides.
bool is_runs_signal(int useful, int crossings, int longest_run, RunsMethod method);

/// What the runs analysis says of a series against a centre line. Points on the centre, or missing,
/// are not useful and the sequence closes up.
struct RunsAnalysis {
  int useful = 0;
  int longest_run = 0;
  int longest_run_max = 0;  ///< longest_run_limit(useful), whatever the method
  int crossings = 0;
  int crossings_min = 0;  ///< crossings_limit(useful), whatever the method
  bool signal = false;
};

/// Nothing where no point is useful, be it that the centre is missing. "On the centre" is equality
/// of doubles: pass the centre as `mean` or `median` gives it, never rounded. An infinite point
/// counts as above (below if negative); one that is not a number is missing.
std::optional<RunsAnalysis> analyse_runs(std::span<const double> points, double centre,
                                         RunsMethod method = RunsMethod::anhoej);

}  // namespace trivsel::stats
