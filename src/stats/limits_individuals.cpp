#include <cmath>
#include <numbers>

#include "stats/limits.hpp"
#include "stats/moments.hpp"

namespace trivsel::stats {
namespace {

constexpr double d2 = 1.128;               // of two values
constexpr double d4 = 3.267;               // of two values
constexpr double t_exponent = 3.6;         // makes a Weibull time of rare events nearly symmetric
constexpr double i_prime_screen = 3.2665;  // as its author writes it

/// Centre and limits of an I chart of `lines.y`. The ranges are those of the rests from the centre:
/// the same but for rounding, which decides where a range lies on the screening limit.
void put_individuals_limits(const PartInput& part, PartLines& lines) {
  std::vector<double> rests = at_base(part, lines.y);
  lines.centre = part.options.centre.value_or(mean_of_column(rests));
  for (double& rest : rests) rest -= lines.centre;
  put_limits(lines, mean_moving_range(rests, part.options.screening) / d2);
}

}  // namespace

PartLines individuals_lines(const PartInput& part) {
  PartLines lines = unlimited_lines(part);
  put_individuals_limits(part, lines);
  return lines;
}

PartLines moving_range_lines(const PartInput& part) {
  PartLines lines = unlimited_lines(part);
  std::vector<double> ranges = moving_ranges(lines.y);
  ranges.insert(ranges.begin(), kMissing);
  lines.y = std::move(ranges);
  lines.centre = part.options.centre.value_or(mean_of_column(at_base(part, lines.y)));
  lines.lower.assign(lines.y.size(), 0.0);
  lines.upper.assign(lines.y.size(), d4 * lines.centre);
  return lines;
}

PartLines i_prime_lines(const PartInput& part) {
  PartLines lines = unlimited_lines(part);
  if (known_values(lines.n).empty()) {
    for (std::size_t i = 0; i < lines.n.size(); ++i) lines.n[i] = part.groups[i].count;
  }
  std::vector<double> products;
  for (std::size_t i = 0; i < lines.y.size(); ++i) products.push_back(lines.y[i] * lines.n[i]);
  lines.centre = part.options.centre.value_or(sum_of_column(at_base(part, products)) /
                                              sum_of_column(at_base(part, lines.n)));
  std::vector<double> spreads;
  for (std::size_t i = 1; i < lines.y.size(); ++i) {
    const double range = std::abs(lines.y[i] - lines.y[i - 1]);
    const double scale = std::sqrt(1.0 / lines.n[i] + 1.0 / lines.n[i - 1]);
    spreads.push_back(std::sqrt(std::numbers::pi / 2.0) * range / scale);
  }
  double spread = mean_of_column(spreads);
  if (part.options.screening) {
    const double bound = spread * i_prime_screen;
    std::erase_if(spreads, [bound](double s) { return s >= bound; });
    spread = mean_of_column(spreads);
  }
  std::vector<double> sigma;
  for (const double n : lines.n) sigma.push_back(spread * std::sqrt(1.0 / n));
  put_limits(lines, sigma);
  return lines;
}

PartLines t_lines(const PartInput& part) {
  PartLines lines = unlimited_lines(part);
  for (double& y : lines.y) y = std::pow(y, 1.0 / t_exponent);
  put_individuals_limits(part, lines);
  // There and back for all alike, so that a point on the centre stays on it.
  for (double& y : lines.y) y = std::pow(y, t_exponent);
  lines.centre = std::pow(lines.centre, t_exponent);
  for (double& upper : lines.upper) upper = std::pow(upper, t_exponent);
  for (double& lower : lines.lower) {
    lower = std::pow(lower, t_exponent);
    if (std::isnan(lower)) lower = 0.0;
  }
  return lines;
}

}  // namespace trivsel::stats
