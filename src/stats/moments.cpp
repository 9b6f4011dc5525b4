#include "stats/moments.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace trivsel::stats {

double sum(std::span<const double> known) {
  double total = 0.0;
  double lost = 0.0;
  for (const double value : known) {
    const double next = total + value;
    lost += std::abs(total) >= std::abs(value) ? (total - next) + value : (value - next) + total;
    total = next;
  }
  return std::isfinite(total) ? total + lost : total;
}

std::optional<double> mean(std::span<const double> known) {
  if (known.empty()) return std::nullopt;
  const auto count = static_cast<double>(known.size());
  const double first = sum(known) / count;
  if (!std::isfinite(first)) return first;
  // Value and mean as terms of their own: their difference would already be rounded.
  std::vector<double> rests;
  rests.reserve(2 * known.size());
  for (const double value : known) rests.insert(rests.end(), {value, -first});
  return first + sum(rests) / count;
}

std::optional<double> median(std::span<const double> known) {
  if (known.empty()) return std::nullopt;
  std::vector<double> sorted(known.begin(), known.end());
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  if (sorted.size() % 2 == 1) return *middle;
  return std::midpoint(*std::max_element(sorted.begin(), middle), *middle);
}

std::optional<double> standard_deviation(std::span<const double> known) {
  if (known.size() < 2) return std::nullopt;
  const double centre = *mean(known);
  std::vector<double> squares;
  squares.reserve(known.size());
  for (const double value : known) squares.push_back((value - centre) * (value - centre));
  return std::sqrt(sum(squares) / static_cast<double>(known.size() - 1));
}

std::vector<double> known_values(std::span<const double> column) {
  std::vector<double> known;
  known.reserve(column.size());
  std::copy_if(column.begin(), column.end(), std::back_inserter(known),
               [](double value) { return !std::isnan(value); });
  return known;
}

double mean_of_column(std::span<const double> column) {
  return mean(known_values(column)).value_or(kMissing);
}

double median_of_column(std::span<const double> column) {
  return median(known_values(column)).value_or(kMissing);
}

double sum_of_column(std::span<const double> column) {
  return sum(known_values(column));
}

std::vector<double> moving_ranges(std::span<const double> column) {
  std::vector<double> ranges;
  for (std::size_t i = 1; i < column.size(); ++i) {
    ranges.push_back(std::abs(column[i] - column[i - 1]));
  }
  return ranges;
}

}  // namespace trivsel::stats
