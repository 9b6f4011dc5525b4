#include <cmath>

#include "stats/limits.hpp"
#include "stats/moments.hpp"

namespace trivsel::stats {
namespace {

constexpr double d2 = 1.128;  // of two values
constexpr double median_of_exponential = 0.693;

std::vector<double> sums_of(const PartInput& part) {
  std::vector<double> sums;
  for (const Subgroup& group : part.groups) sums.push_back(group.sum);
  return sums;
}

PartLines rate_lines(const PartInput& part) {
  PartLines lines = unlimited_lines(part);
  lines.centre = part.options.centre.value_or(sum_of_column(at_base(part, sums_of(part))) /
                                              sum_of_column(at_base(part, lines.n)));
  return lines;
}

/// sigma_i where n_i units of that variance are averaged.
std::vector<double> sigma_of(double variance, std::span<const double> n) {
  std::vector<double> sigma;
  for (const double units : n) sigma.push_back(std::sqrt(variance / units));
  return sigma;
}

double sigma_z(const PartInput& part, std::span<const double> z) {
  if (!part.options.x_is_name) return mean_moving_range(z, part.options.screening) / d2;
  const bool whole = known_values(z).size() == z.size();
  return whole ? standard_deviation(z).value_or(kMissing) : kMissing;
}

/// Laney's correction: sigma grows by how much more the points vary than their model says.
void widen(const PartInput& part, const PartLines& lines, std::vector<double>& sigma) {
  std::vector<double> z;
  for (std::size_t i = 0; i < sigma.size(); ++i) {
    z.push_back((lines.y[i] - lines.centre) / sigma[i]);
  }
  const double factor = sigma_z(part, at_base(part, z));
  for (double& s : sigma) s *= factor;
}

void cap_upper(PartLines& lines) {
  for (double& upper : lines.upper) {
    if (upper > 1.0 && std::isfinite(upper)) upper = 1.0;
  }
}

PartLines count_lines(const PartInput& part, bool prime) {
  PartLines lines = rate_lines(part);
  std::vector<double> sigma = sigma_of(lines.centre, lines.n);
  if (prime) widen(part, lines, sigma);
  put_limits(lines, sigma);
  floor_lower(lines);
  return lines;
}

PartLines proportion_lines(const PartInput& part, bool prime) {
  PartLines lines = rate_lines(part);
  std::vector<double> sigma = sigma_of(lines.centre * (1.0 - lines.centre), lines.n);
  if (prime) widen(part, lines, sigma);
  put_limits(lines, sigma);
  cap_upper(lines);
  floor_lower(lines);
  return lines;
}

}  // namespace

PartLines c_lines(const PartInput& part) {
  PartLines lines = unlimited_lines(part);
  lines.y = sums_of(part);
  lines.centre = part.options.centre.value_or(mean_of_column(at_base(part, lines.y)));
  put_limits(lines, std::sqrt(lines.centre));
  floor_lower(lines);
  return lines;
}

PartLines u_lines(const PartInput& part) {
  return count_lines(part, false);
}

PartLines u_prime_lines(const PartInput& part) {
  return count_lines(part, true);
}

PartLines p_lines(const PartInput& part) {
  return proportion_lines(part, false);
}

PartLines p_prime_lines(const PartInput& part) {
  return proportion_lines(part, true);
}

PartLines g_lines(const PartInput& part) {
  PartLines lines = unlimited_lines(part);
  const std::vector<double> base = at_base(part, lines.y);
  const double m = part.options.centre.value_or(mean_of_column(base));
  lines.centre = m;
  put_limits(lines, std::sqrt(m * (m + 1.0)));
  floor_lower(lines);
  lines.centre = part.options.centre ? median_of_exponential * m : median_of_column(base);
  return lines;
}

}  // namespace trivsel::stats
