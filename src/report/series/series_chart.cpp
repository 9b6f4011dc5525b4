#include "report/series/series_chart.hpp"

#include <algorithm>
#include <cmath>

#include "report/series/verdict.hpp"

namespace trivsel::report {
namespace {

std::optional<double> known(double value) {
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::vector<double> column_of(const PlottedSeries& series, double SeriesPoint::* value) {
  std::vector<double> column;
  for (const SeriesPoint& point : series.points) column.push_back(point.*value);
  return column;
}

std::size_t baseline_places(const PlottedSeries& series) {
  const auto own = std::find_if(series.points.begin(), series.points.end(), [](const auto& point) {
    return point.state != MonthState::baseline && point.state != MonthState::missing;
  });
  return static_cast<std::size_t>(own - series.points.begin());
}

int known_points(const PlottedSeries& series, std::size_t first_so_many) {
  int count = 0;
  for (std::size_t i = 0; i < first_so_many; ++i) {
    count += std::isnan(series.points[i].y) ? 0 : 1;
  }
  return count;
}

SeriesChart sizes_of(const PlottedSeries& series) {
  SeriesChart chart;
  chart.baseline_places = baseline_places(series);
  chart.baseline_months = known_points(series, chart.baseline_places);
  chart.whole_months = known_points(series, series.points.size());
  if (chart.whole_months < kFewestMonths) return chart;
  chart.centre = chart.baseline_months >= kFewestBaselineMonths ? Centre::baseline : Centre::all;
  return chart;
}

stats::ChartChoice choice_of(const PlottedSeries& series, const SeriesChart& sizes,
                             std::span<const double> days_between) {
  const std::vector<double> counts = column_of(series, &SeriesPoint::y);
  std::vector<double> n;
  if (series.key.per != Per::nothing) n = column_of(series, &SeriesPoint::n);
  return stats::choose_chart({.counts = counts,
                              .denominators = n,
                              .proportion = series.key.per == Per::report,
                              .before = sizes.baseline_places,
                              .alone = sizes.centre == Centre::baseline,
                              .days_between = days_between});
}

/// Nothing but the points is drawn of rates that are mostly nothing.
void take(stats::ChartChoice choice, SeriesChart& chart) {
  chart.choice = choice;
  if (choice.reason == stats::ChartReason::small_rates) chart.centre = Centre::none;
}

stats::ChartPart part_of(const PlottedSeries& series, const SeriesChart& chart) {
  stats::Rows rows;
  rows.y = column_of(series, &SeriesPoint::y);
  if (series.key.per != Per::nothing) rows.n = column_of(series, &SeriesPoint::n);
  for (std::size_t i = 0; i < rows.y.size(); ++i) rows.x.push_back(static_cast<double>(i + 1));
  stats::ChartOptions options;
  options.type = chart.choice.type;
  options.freeze = chart.freeze();
  options.multiply = series.key.multiply();
  const auto charts =
      stats::control_charts(stats::subgroups(rows, stats::Aggregate::mean), options);
  return charts && !charts->front().empty() ? charts->front().front() : stats::ChartPart{};
}

void judge(const PlottedSeries& series, SeriesChart& chart) {
  const stats::ChartPart part = part_of(series, chart);
  for (std::size_t i = 0; i < part.points.size(); ++i) {
    const stats::ChartPoint& point = part.points[i];
    chart.chart.points.push_back(known(point.y));
    const bool draws = chart.centre != Centre::none;
    chart.chart.lower.push_back(draws ? known(point.lower) : std::nullopt);
    chart.chart.upper.push_back(draws ? known(point.upper) : std::nullopt);
    if (draws && point.sigma_signal) chart.chart.outside.push_back(i);
  }
  if (chart.centre == Centre::none || part.points.empty()) return;
  chart.chart.centre = known(part.points.front().centre);
  chart.chart.runs = part.runs;
  if (chart.chart.centre) {
    chart.longest = stats::longest_run(chart.chart.points, *chart.chart.centre);
  }
}

/// A G chart counts opportunities, which are whole: the nights between. That it is one comes of all
/// events.
void count_whole_days(PlottedSeries& events) {
  Origin all;
  for (const SeriesPoint& point : events.points) all.add(point.from);
  for (SeriesPoint& point : events.points) {
    if (std::isnan(point.y)) continue;
    point.y = static_cast<double>((point.last - point.first).count());
    point.from = all;
  }
}

bool is_by_event(stats::ChartType type) {
  return type == stats::ChartType::g || type == stats::ChartType::t;
}

std::vector<double> times_between(const PlottedSeries& events) {
  std::vector<double> between;
  for (const SeriesPoint& point : events.points) {
    if (!std::isnan(point.y)) between.push_back(point.y);
  }
  return between;
}

ChartedSeries by_events(const stats::ChartChoice& choice, PlottedSeries events) {
  if (choice.type == stats::ChartType::g) count_whole_days(events);
  SeriesChart chart = sizes_of(events);
  if (chart.centre == Centre::baseline) chart.centre = Centre::all;
  chart.baseline_places = 0;
  chart.choice = choice;
  judge(events, chart);
  return {std::move(events), std::move(chart)};
}

}  // namespace

std::span<const Choice> choices(Centre) {
  static constexpr Choice all[] = {
      {"none", {"no centre line", "ingen midterlinje"}},
      {"baseline", {"months before {course.the}", "måneder før {course.the}"}},
      {"all", {"all months", "alle måneder"}}};
  return all;
}

namespace {

Origin first_points_from(const ChartedSeries& charted, std::size_t count) {
  Origin origin;
  for (std::size_t i = 0; i < std::min(count, charted.series.points.size()); ++i) {
    const SeriesPoint& point = charted.series.points[i];
    if (std::isnan(point.y)) continue;
    origin.add(point.from);
    origin.add(point.n_from);
  }
  return origin;
}

}  // namespace

Origin points_from(const ChartedSeries& charted) {
  return first_points_from(charted, charted.series.points.size());
}

Origin points_before_from(const ChartedSeries& charted) {
  return first_points_from(charted, charted.chart.baseline_places);
}

Origin centre_from(const ChartedSeries& charted) {
  return charted.chart.centre == Centre::baseline ? points_before_from(charted)
                                                  : points_from(charted);
}

std::string_view key_of_type(stats::ChartType type) {
  constexpr std::string_view keys[] = {"run", "i",  "mr", "ip", "c",    "u", "up",
                                       "p",   "pp", "g",  "t",  "xbar", "s"};
  return keys[static_cast<std::size_t>(type)];
}

SeriesChart chart_of(const PlottedSeries& series) {
  SeriesChart chart = sizes_of(series);
  take(choice_of(series, chart, {}), chart);
  judge(series, chart);
  return chart;
}

SeriesChart chart_of(const PlottedSeries& series, stats::ChartType type) {
  SeriesChart chart = sizes_of(series);
  chart.choice = choice_of(series, chart, {});
  chart.choice.type = type;
  judge(series, chart);
  return chart;
}

ChartedSeries charted(PlottedSeries periods, PlottedSeries events) {
  SeriesChart chart = sizes_of(periods);
  take(choice_of(periods, chart, times_between(events)), chart);
  if (is_by_event(chart.choice.type)) return by_events(chart.choice, std::move(events));
  judge(periods, chart);
  return {std::move(periods), std::move(chart)};
}

ChartedSeries charted_periods(PlottedSeries periods) {
  SeriesChart chart = sizes_of(periods);
  take(choice_of(periods, chart, {}), chart);
  if (chart.choice.reason == stats::ChartReason::few_between) {
    chart.choice.reason = stats::ChartReason::asked_for;
  }
  judge(periods, chart);
  return {std::move(periods), std::move(chart)};
}

ChartedSeries charted_events(const PlottedSeries& periods, PlottedSeries events) {
  const std::vector<double> between = times_between(events);
  stats::ChartChoice choice = choice_of(periods, sizes_of(periods), between);
  if (!is_by_event(choice.type)) {
    const bool few = between.size() < static_cast<std::size_t>(stats::kFewestForLimits);
    const bool zero = std::find(between.begin(), between.end(), 0.0) != between.end();
    choice.type = few ? stats::ChartType::run : zero ? stats::ChartType::g : stats::ChartType::t;
    choice.reason = stats::ChartReason::asked_for;
  }
  return by_events(choice, std::move(events));
}

ChartedSeries charted(const CourseFolder& folder, const SeriesKey& key, Date today) {
  return charted(folder, plotted(folder, key, today), today);
}

ChartedSeries charted(const CourseFolder& folder, PlottedSeries periods, Date today) {
  PlottedSeries events = between_events(folder, periods.key.what, today);
  ChartedSeries all = charted(std::move(periods), std::move(events));
  if (is_signal(verdict_of(all.chart)))
    all.chart.rests_on_silence = rests_on_silence(all, silent_months(folder, today));
  return all;
}

}  // namespace trivsel::report
