#pragma once

#include <optional>

namespace trivsel::stats {

/// Bounds of the best box and the cut box of Anhøj and Wentzel-Larsen (PLoS ONE 2020, e0233920,
/// table S1), which keep the rate of false alarms nearest to that of n points' own limits.
struct BoxBounds {
  int best_crossings = 0;  ///< fewest crossings inside the best box
  int best_longest = 0;    ///< longest run inside it
  int cut_crossings = 0;   ///< fewest crossings with a longest run of best_longest; 0: no cut
  int cut_longest = 0;     ///< longest run with best_crossings crossings; 0: no cut

  [[nodiscard]] bool has_cut() const { return cut_crossings > 0; }
};

/// For n = 10 to 100 useful points; nothing outside.
std::optional<BoxBounds> box_bounds(int useful);

}  // namespace trivsel::stats
