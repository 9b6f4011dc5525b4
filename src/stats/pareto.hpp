#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace trivsel::stats {

/// A bar of a Pareto chart.
struct ParetoBar {
  std::size_t category = 0;    ///< its number as given
  std::int64_t count = 0;      ///< y
  std::int64_t running = 0;    ///< count of this and all larger ones: y_cum
  double share = 0.0;          ///< of all: p
  double running_share = 0.0;  ///< p_cum; exactly 1 at the last
};

/// Categories by falling count, those of equal count in the order given. `counts[i]` is how often
/// category i occurs; categories that do not occur get no bar. Nothing counted gives no bars.
std::vector<ParetoBar> pareto(std::span<const std::int64_t> counts);

}  // namespace trivsel::stats
