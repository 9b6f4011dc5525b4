#pragma once

#include "report/series/plotted.hpp"
#include "stats/choose_chart.hpp"
#include "stats/longest_run.hpp"

namespace trivsel::report {

/// What centre and limits were found from.
enum class Centre : std::uint8_t { none, baseline, all };
std::span<const Choice> choices(Centre);

/// What is drawn: of every point of the series, on the scale that is shown.
struct JudgedPoints {
  std::vector<std::optional<double>> points;
  std::optional<double> centre;
  std::vector<std::optional<double>> lower, upper;  ///< nothing where there is no limit
  std::vector<std::size_t> outside;                 ///< which points lie outside them
  std::optional<stats::RunsAnalysis> runs;
};

/// A series' chart with its analysis.
struct SeriesChart {
  stats::ChartChoice choice;
  Centre centre = Centre::none;
  std::size_t baseline_places = 0;  ///< first points before the course, gaps among them
  int baseline_months = 0;          ///< known ones among those
  int whole_months = 0;             ///< known points
  JudgedPoints chart;
  std::optional<stats::Stretch> longest;  ///< where the longest run lies
  bool rests_on_silence = false;          ///< see `rests_on_silence` of the verdict

  /// How many points centre and limits rest on, as `chart --freeze` takes it; 0: all.
  [[nodiscard]] std::size_t freeze() const {
    return centre == Centre::baseline ? baseline_places : 0;
  }
  /// Whether the centre line is a median.
  [[nodiscard]] bool has_median() const {
    return choice.type == stats::ChartType::run || choice.type == stats::ChartType::g;
  }
};

/// The key of a chart's type, as `chart --type` takes it.
std::string_view key_of_type(stats::ChartType type);

/// Whole periods needed before a centre line is drawn and runs are judged.
constexpr int kFewestMonths = 10;

/// Months of baseline needed to stand alone: a whole year, with all its seasons. Then they alone
/// give the centre line and choose the chart. A centre of fewer is itself so uncertain that the
/// rules speak up without cause too often; how often, docs/report.md tells.
constexpr int kFewestBaselineMonths = 12;

/// A series with the chart that the rule of `stats::choose_chart` gives it.
struct ChartedSeries {
  PlottedSeries series;
  SeriesChart chart;
};

/// The chart of these periods; a run chart where the rule asks for events. Of a baseline that
/// stands alone it is chosen by the baseline, so that no fall after it changes the chart.
SeriesChart chart_of(const PlottedSeries& series);

/// The same with that type, whatever the rule says.
SeriesChart chart_of(const PlottedSeries& series, stats::ChartType type);

/// The files of all points, or of those before the course, that are known.
Origin points_from(const ChartedSeries& charted);
Origin points_before_from(const ChartedSeries& charted);
/// Of what centre and limits were found from.
Origin centre_from(const ChartedSeries& charted);

/// By the periods, or by the events where the rule asks for them.
ChartedSeries charted(PlottedSeries periods, PlottedSeries events);
/// Of a folder it is told too whether the verdict rests on months without any record.
ChartedSeries charted(const CourseFolder& folder, PlottedSeries periods, Date today);
ChartedSeries charted(const CourseFolder& folder, const SeriesKey& key, Date today);
/// By the periods, although the rule may ask for the events: then a run chart.
ChartedSeries charted_periods(PlottedSeries periods);
/// By the events whatever the rule says: T, or G where one of the times is 0; a run chart of them
/// where they are too few for limits.
ChartedSeries charted_events(const PlottedSeries& periods, PlottedSeries events);

}  // namespace trivsel::report
