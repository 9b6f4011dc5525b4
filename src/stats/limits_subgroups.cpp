#include <algorithm>
#include <cmath>

#include "stats/limits.hpp"
#include "stats/moments.hpp"

namespace trivsel::stats {
namespace {

template <class Value>
std::vector<double> column_of(const PartInput& part, Value value) {
  std::vector<double> column;
  for (const Subgroup& group : part.groups) column.push_back(value(group));
  return column;
}

bool equal_sizes(std::span<const Subgroup> groups) {
  return std::all_of(groups.begin(), groups.end(),
                     [&](const Subgroup& group) { return group.count == groups.front().count; });
}

/// The standard deviation within subgroups.
double common_deviation(const PartInput& part) {
  const auto deviations = column_of(part, [](const Subgroup& g) { return g.deviation; });
  if (equal_sizes(part.groups)) return mean_of_column(at_base(part, deviations));
  const auto squares =
      column_of(part, [](const Subgroup& g) { return (g.count - 1) * g.deviation * g.deviation; });
  const auto freedom = column_of(part, [](const Subgroup& g) { return g.count - 1.0; });
  return std::sqrt(sum_of_column(at_base(part, squares)) / sum_of_column(at_base(part, freedom)));
}

}  // namespace

double c4(int n) {
  if (n < 2) return kMissing;
  return std::sqrt(2.0 / (n - 1)) * std::exp(std::lgamma(n / 2.0) - std::lgamma((n - 1) / 2.0));
}

PartLines xbar_lines(const PartInput& part) {
  PartLines lines = unlimited_lines(part);
  const auto totals = column_of(part, [](const Subgroup& g) { return g.count * g.mean; });
  const auto sizes = column_of(part, [](const Subgroup& g) { return g.count; });
  lines.centre = part.options.centre.value_or(sum_of_column(at_base(part, totals)) /
                                              sum_of_column(at_base(part, sizes)));
  const double deviation = common_deviation(part);
  put_limits(lines, column_of(part, [deviation](const Subgroup& g) {
               return deviation / (c4(g.count) * std::sqrt(g.count));
             }));
  return lines;
}

PartLines s_lines(const PartInput& part) {
  PartLines lines = unlimited_lines(part);
  lines.y = column_of(part, [](const Subgroup& g) { return g.deviation; });
  lines.centre = part.options.centre ? *part.options.centre : common_deviation(part);
  for (std::size_t i = 0; i < lines.y.size(); ++i) {
    const double c = c4(part.groups[i].count);
    const double share = 3.0 * std::sqrt(1.0 - c * c) / c;
    lines.lower[i] = std::isnan(share) ? kMissing : std::max(0.0, 1.0 - share) * lines.centre;
    lines.upper[i] = (1.0 + share) * lines.centre;
  }
  return lines;
}

}  // namespace trivsel::stats
