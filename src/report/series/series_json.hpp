#pragma once

#include <nlohmann/json.hpp>

#include "report/series/series_view.hpp"
#include "report/trace/trace.hpp"

namespace trivsel::report {

/// The chart of a series: its type and why, what its centre rests on, the points as drawn, the runs
/// analysis and the verdict. Numbers are those that `trivsel chart` gives for `series_csv`,
/// as marks of the trace.
nlohmann::ordered_json chart_json(const ChartedSeries& charted,
                                  const std::vector<Landmark>& landmarks, const Words& words,
                                  Language language, Trace& trace);

/// The keys of why a chart was chosen, and of what falls beside it.
std::span<const std::string_view> chart_reasons();
std::span<const std::string_view> landmark_kinds();

/// The rows for `trivsel chart`: x, y and, with a denominator, n; then state and so_far. A period
/// that is not whole has no y. x is a period's first day; of events their number, with day as well.
std::string series_csv(const PlottedSeries& series);

/// The options of `trivsel chart` that draw those rows as the report does: "--type c --freeze 12".
std::string chart_options_text(const ChartedSeries& charted);

}  // namespace trivsel::report
