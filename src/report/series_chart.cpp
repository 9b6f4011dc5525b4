#include <algorithm>

#include "report/series.hpp"

namespace trivsel::report {

std::span<const Choice> choices(Centre) {
  static constexpr Choice all[] = {
      {"none", {"no median", "ingen median"}},
      {"baseline", {"months before {course.the}", "måneder før {course.the}"}},
      {"all", {"all months", "alle måneder"}}};
  return all;
}

SeriesChart chart_of(const MonthlySeries& series) {
  SeriesChart result;
  std::vector<std::optional<double>> points;
  for (const MonthCount& month : series.months) {
    points.emplace_back();
    if (month.is_whole()) points.back() = static_cast<double>(*month.count);
    result.whole_months += month.is_whole() ? 1 : 0;
  }
  const auto own = std::find_if(series.months.begin(), series.months.end(), [](const auto& month) {
    return month.state != MonthState::baseline && month.state != MonthState::missing;
  });
  result.baseline_places = static_cast<std::size_t>(own - series.months.begin());
  result.baseline_months = static_cast<int>(std::count_if(
      series.months.begin(), own, [](const auto& month) { return month.is_whole(); }));
  if (result.whole_months < kFewestMonths) {
    result.chart.points = std::move(points);
    return result;
  }
  const bool alone = result.baseline_months >= kFewestBaselineMonths;
  result.centre = alone ? Centre::baseline : Centre::all;
  result.chart = stats::run_chart(std::move(points), alone ? result.baseline_places : 0);
  if (result.chart.centre) {
    result.longest = stats::longest_run(result.chart.points, *result.chart.centre);
  }
  return result;
}

}  // namespace trivsel::report
