#pragma once

#include "report/control/control_view.hpp"
#include "report/series/series_view.hpp"

namespace trivsel::report {

/// What events can be divided by.
enum class SplitBy : std::uint8_t { against, site, place, trigger, legal_basis };
std::span<const Choice> choices(SplitBy);

/// One of the values that the selected events bear: its key, and what people call it.
struct SplitValue {
  std::string key;
  Message name;
};

/// The values in the order of their keys; sites in the order of the course, also those without
/// events. Those of events until today.
std::vector<SplitValue> split_values(const CourseFolder& folder, SplitBy by, const Selection& what,
                                     const Words& words, Date today);

/// The selection with that value asked for as well.
Selection narrowed(Selection what, SplitBy by, const std::string& value);

/// A series with what tells it from its neighbours.
struct NamedSeries {
  std::string key, name;
  PlottedSeries series;
};

/// One series for each value.
std::vector<NamedSeries> split_series(const CourseFolder& folder, const SeriesKey& key, SplitBy by,
                                      const Words& words, Date today, Language language);

/// Small multiples: a chart each, all of one kind so that they read alike. That kind is what the
/// rule gives all of them, else a run chart.
ControlView small_multiples(const std::vector<NamedSeries>& all, Language language);
/// The same as rows, the name's column first, for `trivsel chart --facet COLUMN`.
std::string small_multiples_csv(const std::vector<NamedSeries>& all, const std::string& column);

/// How often each value occurs among the selected events of the course. A record with two values
/// counts for both.
ParetoView pareto_of(const CourseFolder& folder, const Selection& what, SplitBy by,
                     const Words& words, Date today, Language language);
/// The same as rows for `trivsel chart --type pareto`: a line for each.
std::string pareto_rows_csv(const ParetoView& view, const std::string& column);

}  // namespace trivsel::report
