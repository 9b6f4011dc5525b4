#include "stats/control_chart.hpp"

#include <algorithm>
#include <cmath>

#include "stats/limits.hpp"
#include "stats/moments.hpp"

namespace trivsel::stats {
namespace {

bool contains(const std::vector<std::size_t>& numbers, std::size_t number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

/// Index of the first point of each part, and one past the last point.
std::vector<std::size_t> bounds_of(const ChartOptions& options, std::size_t points) {
  std::vector<std::size_t> bounds{0, points};
  for (const std::size_t after : options.parts) {
    if (after > 0 && after < points) bounds.push_back(after);
  }
  std::sort(bounds.begin(), bounds.end());
  bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
  return bounds;
}

double finite_or_missing(double value) {
  return std::isfinite(value) ? value : kMissing;
}

/// Before scaling, where the points still lie on the same scale as what the centre came from.
void judge_runs(ChartPart& part, const PartLines& lines, const ChartOptions& options) {
  std::vector<double> judged;
  for (std::size_t i = 0; i < lines.y.size(); ++i) {
    if (part.points[i].included) judged.push_back(lines.y[i]);
  }
  part.included = judged.size();
  part.runs = analyse_runs(judged, lines.centre, options.method);
  const bool never = options.type == ChartType::mr || options.x_is_name;
  if (part.runs && never) part.runs->signal = false;
}

ChartPart part_of(std::span<const Subgroup> groups, std::size_t first,
                  const ChartOptions& options) {
  const bool frozen = options.freeze > 0 && options.parts.empty();
  ChartPart part;
  PartInput input{groups, {}, options};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::size_t number = first + i + 1;
    const bool included = !contains(options.excluded, number);
    part.points.push_back({.x = groups[i].x, .included = included});
    input.base.push_back(included && (!frozen || number <= options.freeze));
  }
  const PartLines lines = lines_of(input);
  judge_runs(part, lines, options);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    ChartPoint& point = part.points[i];
    point.y = lines.y[i] * options.multiply;
    point.n = lines.n[i];
    point.centre = lines.centre * options.multiply;
    point.lower = finite_or_missing(lines.lower[i] * options.multiply);
    point.upper = finite_or_missing(lines.upper[i] * options.multiply);
    point.sigma_signal = point.y > point.upper || point.y < point.lower;
  }
  return part;
}

template <class Change>
void for_points(std::vector<ChartSeries>& charts, Change change) {
  for (ChartSeries& chart : charts) {
    for (ChartPart& part : chart) std::for_each(part.points.begin(), part.points.end(), change);
  }
}

void floor_all_at_zero(std::vector<ChartSeries>& charts) {
  bool any_negative = false;
  for_points(charts, [&](const ChartPoint& point) { any_negative |= point.y < 0.0; });
  if (any_negative) return;
  for_points(charts, [](ChartPoint& point) {
    if (point.lower < 0.0) point.lower = 0.0;
  });
}

bool has_time_of_zero(std::span<const std::vector<Subgroup>> series) {
  return std::any_of(series.begin(), series.end(), [](const std::vector<Subgroup>& groups) {
    return std::any_of(groups.begin(), groups.end(), [](const Subgroup& g) { return g.y <= 0.0; });
  });
}

}  // namespace

std::optional<std::vector<ChartSeries>> control_charts(
    std::span<const std::vector<Subgroup>> series, const ChartOptions& options) {
  if (options.type == ChartType::t && has_time_of_zero(series)) return std::nullopt;
  std::vector<ChartSeries> charts;
  for (const std::vector<Subgroup>& groups : series) {
    ChartSeries& chart = charts.emplace_back();
    const std::vector<std::size_t> bounds = bounds_of(options, groups.size());
    for (std::size_t i = 1; i < bounds.size(); ++i) {
      const std::span<const Subgroup> all(groups);
      chart.push_back(
          part_of(all.subspan(bounds[i - 1], bounds[i] - bounds[i - 1]), bounds[i - 1], options));
    }
  }
  if (options.floor_at_zero) floor_all_at_zero(charts);
  return charts;
}

}  // namespace trivsel::stats
