#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "stats/runs.hpp"
#include "stats/subgroups.hpp"

namespace trivsel::stats {

/// What is drawn, and where its limits come from; `limits.hpp` has the formulas.
enum class ChartType {
  run,   ///< any measure, with its median and no limits
  i,     ///< single measurements
  mr,    ///< their moving ranges
  ip,    ///< I prime: measurements with denominators of different size
  c,     ///< counts in equal periods
  u,     ///< counts per denominator
  up,    ///< U prime (Laney): the same, with variation between subgroups
  p,     ///< proportions
  pp,    ///< P prime (Laney)
  g,     ///< opportunities between rare events
  t,     ///< time between rare events
  xbar,  ///< means of subgroups
  s,     ///< standard deviations of subgroups
};

struct ChartOptions {
  ChartType type = ChartType::run;
  /// Centre and limits from the first so many points, carried on through the others; 0: from all.
  /// Has no effect where there are parts.
  std::size_t freeze = 0;
  /// A new part, with centre and limits of its own, starts after each of these points; numbers
  /// outside 1 to points - 1 have no effect.
  std::vector<std::size_t> parts{};
  /// Points (from 1) left out of centre, limits and runs; drawn, and held against the limits.
  std::vector<std::size_t> excluded{};
  /// The centre instead of the one found, before `multiply`. G: the mean, drawn as 0.693 of it. T:
  /// on the scale of y^(1/3.6), on which its limits are found.
  std::optional<double> centre{};
  double multiply = 1.0;  ///< scales y, centre and limits when all is found
  RunsMethod method = RunsMethod::anhoej;
  /// Leaves out moving ranges from 3.267 times their mean on, once (L. S. Nelson, Journal of
  /// Quality Technology 14, 1982, 172-173), for those charts whose limits rest on them.
  bool screening = true;
  /// Lower limits below 0 become 0 where no y of any series is negative.
  bool floor_at_zero = false;
  /// x is a name, not a time or a number: sigma_z of U' and P' is then the standard deviation of z,
  /// and there is never a signal by runs.
  bool x_is_name = false;
};

/// What is missing is `kMissing`.
struct ChartPoint {
  double x = 0.0;
  double y = 0.0;
  double n = 0.0;
  double centre = 0.0;
  double lower = 0.0;  ///< always finite or missing
  double upper = 0.0;
  bool included = true;       ///< not one of `excluded`
  bool sigma_signal = false;  ///< y strictly outside a limit
};

/// A stretch of points with one centre.
struct ChartPart {
  std::vector<ChartPoint> points;
  std::size_t included = 0;  ///< points that are not excluded, missing ones among them
  /// Over the included points, also those after the baseline. Nothing where none is useful. An MR
  /// chart has the counts, but never a signal: neighbouring ranges share a point.
  std::optional<RunsAnalysis> runs;
};

/// The parts of one series, in order.
using ChartSeries = std::vector<ChartPart>;

/// A chart of each series. Nothing (and no chart) only for a T chart in which a y is 0 or negative.
/// No points give no parts. What single points, constant and missing data give stands with each
/// formula in `limits.hpp`.
std::optional<std::vector<ChartSeries>> control_charts(
    std::span<const std::vector<Subgroup>> series, const ChartOptions& options);

}  // namespace trivsel::stats
