#include "stats/run_chart.hpp"

#include <utility>

namespace trivsel::stats {
namespace {

std::vector<double> column_of(std::span<const std::optional<double>> points) {
  std::vector<double> column;
  column.reserve(points.size());
  for (const auto& point : points) column.push_back(point.value_or(kMissing));
  return column;
}

}  // namespace

std::optional<RunsAnalysis> analyse_runs(std::span<const std::optional<double>> points,
                                         double centre) {
  return analyse_runs(column_of(points), centre);
}

RunChart run_chart(std::vector<std::optional<double>> points, std::size_t baseline) {
  RunChart chart;
  chart.points = std::move(points);
  const std::span<const std::optional<double>> all(chart.points);
  const bool whole = baseline == 0 || baseline > all.size();
  chart.centre = median(known_values(column_of(whole ? all : all.first(baseline))));
  if (chart.centre) chart.runs = analyse_runs(all, *chart.centre);
  return chart;
}

}  // namespace trivsel::stats
