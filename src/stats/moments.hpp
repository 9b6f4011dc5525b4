#pragma once

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace trivsel::stats {

/// How columns of numbers say that a value is missing: not a number. Every function below that
/// takes a column skips such values.
inline constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

// On rounding: all sums are Neumaier's compensated ones in double (ZAMM 54, 1974, 39-51), so that
// results depend neither on the order of rows nor on how wide the platform's registers are. Sums of
// integers below 2^53 are exact.

/// The sum; 0 of nothing. Infinite values give an infinite sum, or none (`kMissing`) where both
/// signs meet.
double sum(std::span<const double> known);

/// Mean by two passes (m, then m + mean of the rests), so that a constant series has exactly its
/// own value as mean. Nothing of nothing.
std::optional<double> mean(std::span<const double> known);

/// Middle value, or the mean of the two in the middle. Nothing of nothing.
std::optional<double> median(std::span<const double> known);

/// Root of the sum of squared rests from the two-pass mean over n - 1, in the values' own unit.
/// Exactly 0 for a constant series; nothing for fewer than two values.
std::optional<double> standard_deviation(std::span<const double> known);

/// The values that are not missing, in order.
std::vector<double> known_values(std::span<const double> column);

// The same over a column that may have missing values; `kMissing` where nothing is known.
double mean_of_column(std::span<const double> column);
double median_of_column(std::span<const double> column);
double sum_of_column(std::span<const double> column);

/// |x_i - x_(i-1)| of neighbours, one fewer than the column; missing where either is.
std::vector<double> moving_ranges(std::span<const double> column);

}  // namespace trivsel::stats
