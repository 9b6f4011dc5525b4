#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "trivsel/export.hpp"

namespace trivsel::api {

/// A run chart and what the rules of Anhøj and Olesen (PLoS ONE 2014, e113825) say of it.
struct RunChart {
  std::optional<double> centre;  ///< median of the baseline; nothing without a point
  int useful = 0;                ///< points that are neither missing nor on the centre
  int longest_run = 0, longest_run_max = 0;
  int crossings = 0, crossings_min = 0;
  bool signal = false;  ///< a run longer than the maximum, or fewer crossings than the minimum
};

/// `points` in order of time, missing ones as nothing. The centre is the median of the first
/// `baseline` of them; 0: of all.
TRIVSEL_EXPORT RunChart run_chart(const std::vector<std::optional<double>>& points,
                                  std::size_t baseline = 0);

}  // namespace trivsel::api
