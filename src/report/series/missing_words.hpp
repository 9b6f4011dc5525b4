#pragma once

#include "model/words.hpp"
#include "report/series/plotted.hpp"

namespace trivsel::report {

/// What stands in the gaps of a series: that there is no full count, or no denominator. Empty where
/// it has no gap.
Message missing_words(const PlottedSeries& series);

/// Why not one point of a series can be drawn.
Message nothing_words(const PlottedSeries& series, const Words& words, Date today);

}  // namespace trivsel::report
