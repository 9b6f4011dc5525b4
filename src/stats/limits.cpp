#include "stats/limits.hpp"

#include <cmath>

#include "stats/moments.hpp"

namespace trivsel::stats {

std::vector<double> at_base(const PartInput& part, std::span<const double> column) {
  std::vector<double> values;
  for (std::size_t i = 0; i < column.size(); ++i) {
    if (part.base[i]) values.push_back(column[i]);
  }
  return values;
}

double mean_moving_range(std::span<const double> column, bool screening) {
  constexpr double d4 = 3.267;
  std::vector<double> ranges = known_values(moving_ranges(column));
  const double all = mean(ranges).value_or(kMissing);
  if (!screening) return all;
  std::erase_if(ranges, [all](double range) { return !(range < d4 * all); });
  return mean(ranges).value_or(kMissing);
}

PartLines unlimited_lines(const PartInput& part) {
  PartLines lines;
  for (const Subgroup& group : part.groups) {
    lines.y.push_back(group.y);
    lines.n.push_back(group.n);
  }
  lines.centre = kMissing;
  lines.lower.assign(part.groups.size(), kMissing);
  lines.upper = lines.lower;
  return lines;
}

void put_limits(PartLines& lines, std::span<const double> sigma) {
  for (std::size_t i = 0; i < sigma.size(); ++i) {
    lines.lower[i] = lines.centre - 3.0 * sigma[i];
    lines.upper[i] = lines.centre + 3.0 * sigma[i];
  }
}

void put_limits(PartLines& lines, double sigma) {
  put_limits(lines, std::vector<double>(lines.y.size(), sigma));
}

void floor_lower(PartLines& lines) {
  for (double& lower : lines.lower) {
    if (lower < 0.0 && std::isfinite(lower)) lower = 0.0;
  }
}

PartLines run_lines(const PartInput& part) {
  PartLines lines = unlimited_lines(part);
  lines.centre = part.options.centre.value_or(median_of_column(at_base(part, lines.y)));
  return lines;
}

PartLines lines_of(const PartInput& part) {
  switch (part.options.type) {
    case ChartType::run:
      return run_lines(part);
    case ChartType::i:
      return individuals_lines(part);
    case ChartType::mr:
      return moving_range_lines(part);
    case ChartType::ip:
      return i_prime_lines(part);
    case ChartType::c:
      return c_lines(part);
    case ChartType::u:
      return u_lines(part);
    case ChartType::up:
      return u_prime_lines(part);
    case ChartType::p:
      return p_lines(part);
    case ChartType::pp:
      return p_prime_lines(part);
    case ChartType::g:
      return g_lines(part);
    case ChartType::t:
      return t_lines(part);
    case ChartType::xbar:
      return xbar_lines(part);
    case ChartType::s:
      break;
  }
  return s_lines(part);
}

}  // namespace trivsel::stats
