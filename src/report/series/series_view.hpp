#pragma once

#include "report/chart/chart_view.hpp"
#include "report/series/beside.hpp"

namespace trivsel::report {

/// The course's days that a chart shows beside its points.
struct SeriesMarks {
  std::vector<ChartTrial> trials;    ///< `from` and `to` are days since 1970, `to` exclusive
  std::vector<ChartChange> changes;  ///< `at` likewise
};
SeriesMarks series_marks(const CourseFolder& folder, Date today);

/// What is counted: "Violence against staff, at Kastanjehuset".
Message series_name(const SeriesKey& key, const Course& course, const Words& words);

/// In what unit: "Records a month", "Records a month per 1,000 resident days", "Days between".
Message series_unit(const SeriesKey& key, const Words& words);

/// The chart ready to draw. Running and partly covered periods stand apart.
RunChartView series_view(const PlottedSeries& series, const SeriesChart& chart,
                         const SeriesMarks& marks, const Words& words, Date today,
                         Language language);

/// The number as charts and tables of series show it: as short as tells it apart.
std::string series_number(double value, Language language);

}  // namespace trivsel::report
