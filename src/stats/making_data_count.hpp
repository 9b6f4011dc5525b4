#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace trivsel::stats {

// XmR charts as NHS England's Making Data Count draws them: rules and icons of NHSRplotthedots
// 0.2.2, against which the results are tested.

/// Which way is better.
enum class Improvement { increase, decrease, neutral };

/// Why a point is called special, the first that holds in this order.
enum class SpecialCause {
  none,
  outside_limits,
  trend,         ///< one of 7 points each higher (or lower) than the one before
  two_in_three,  ///< beyond 2/3 of the way to the limit, as 2 of 3 on one side of the mean are
  shift,         ///< one of 7 points in a row on one side of the mean
};

/// What a special point means. Of the last point: the variation icon.
enum class Variation { common_cause, improvement, concern, neutral_high, neutral_low };

/// What the limits of the last point say of the target.
enum class Assurance {
  inconsistent,  ///< within the limits: hit and miss
  consistent_pass,
  consistent_fail,
};

struct MdcOptions {
  Improvement improvement = Improvement::neutral;
  std::optional<double> target{};
  std::vector<std::size_t> rebase{};  ///< a new group starts at each of these points, from 1
  std::size_t fix_after = 0;          ///< mean and limits from a group's first points; 0: all
  bool screening = true;              ///< of moving ranges, as in `ChartOptions`
};

struct MdcPoint {
  double y = 0.0;
  std::size_t group = 1;
  double mean = 0.0;
  double lower = 0.0;  ///< mean - 2.66 mean moving range; missing for a constant group
  double upper = 0.0;
  SpecialCause cause = SpecialCause::none;
  bool high = false;  ///< which way: above the mean or limit, or rising
  Variation variation = Variation::common_cause;
};

struct MdcChart {
  std::vector<MdcPoint> points;
  Variation variation = Variation::common_cause;
  std::optional<Assurance> assurance;  ///< nothing without a target, or where no way is better
};

/// Groups of fewer points have limits that are only a trial.
constexpr std::size_t kFewestMdcPoints = 13;

/// y in order of time; missing ones are not a number. Nothing where a stretch of 7 points with a
/// missing one among them would be a trend but for it: whether it is one cannot be said, and the
/// reference refuses the whole series. No points give none.
std::optional<MdcChart> making_data_count(std::span<const double> y, const MdcOptions& options);

}  // namespace trivsel::stats
