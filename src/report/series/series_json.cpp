#include "report/series/series_json.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "csv/csv_values.hpp"

namespace trivsel::report {
namespace {

using Json = nlohmann::ordered_json;

Json number_json(double value) {
  return std::isfinite(value) ? Json(value) : Json();
}

/// What is counted at a point.
Meaning counted_at(const SeriesPoint& point, Step step) {
  if (step != Step::event) return point.so_far ? Meaning::records_so_far : Meaning::records_month;
  return point.so_far ? Meaning::between_so_far : Meaning::between_days;
}

Json points_json(const ChartedSeries& charted, Trace& trace) {
  const auto& [series, chart] = charted;
  const Origin centre = centre_from(charted);
  Json points = Json::array();
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    const SeriesPoint& point = series.points[i];
    const auto& outside = chart.chart.outside;
    const Meaning counted = counted_at(point, series.key.step);
    const Origin own = origin_of(point.from, point.n_from);
    const Origin with_n = point.n_from.files().empty() ? Origin() : origin_of(centre, point.n_from);
    const Origin& limits = point.n_from.files().empty() ? centre : with_n;
    points.push_back(
        {{"from", format(point.first)},
         {"to", format(point.last)},
         {"state", key_of(point.state)},
         {"y", trace.figure(counted, number_json(point.y), point.from)},
         {"n", trace.figure(Meaning::occupancy_month, number_json(point.n), point.n_from)},
         {"so_far", trace.figure(counted, point.so_far, point.from)},
         {"value", trace.figure(Meaning::chart_value, chart.chart.points[i], own)},
         {"lower", trace.figure(Meaning::chart_lower, chart.chart.lower[i], limits)},
         {"upper", trace.figure(Meaning::chart_upper, chart.chart.upper[i], limits)},
         {"outside", std::find(outside.begin(), outside.end(), i) != outside.end()}});
  }
  return points;
}

/// A month as YYYY-MM; else the last day of a week, or of a time between.
std::string when_json(const PlottedSeries& series, std::size_t i) {
  const SeriesPoint& point = series.points[i];
  return series.key.step == Step::month ? format(month_of(point.first)) : format(point.last);
}

Json outside_json(const ChartedSeries& charted) {
  Json all = Json::array();
  for (const std::size_t i : charted.chart.chart.outside) {
    all.push_back(when_json(charted.series, i));
  }
  return all;
}

Json runs_json(const ChartedSeries& charted, Trace& trace) {
  const auto& [series, chart] = charted;
  if (!chart.chart.runs) return {};
  const stats::RunsAnalysis& runs = *chart.chart.runs;
  const Origin all = points_from(charted);
  Json json = {
      {"useful", trace.figure(Meaning::runs_useful, runs.useful, all)},
      {"longest_run", trace.figure(Meaning::runs_longest, runs.longest_run, all)},
      {"longest_run_max", trace.figure(Meaning::runs_longest_max, runs.longest_run_max, all)},
      {"crossings", trace.figure(Meaning::runs_crossings, runs.crossings, all)},
      {"crossings_min", trace.figure(Meaning::runs_crossings_min, runs.crossings_min, all)},
      {"signal", runs.signal},
      {"longest_run_side", Json()},
      {"longest_run_from", Json()},
      {"longest_run_to", Json()}};
  if (const auto& run = chart.longest) {
    json["longest_run_side"] = run->above ? "above" : "below";
    json["longest_run_from"] = when_json(series, run->first);
    json["longest_run_to"] = when_json(series, run->last);
  }
  return json;
}

Json beside_json(const ChartedSeries& charted, const std::vector<Landmark>& landmarks,
                 Language language) {
  Json all = Json::array();
  for (const Landmark& landmark : beside(charted.series, charted.chart, landmarks)) {
    all.push_back({{"kind", landmark_kinds()[static_cast<std::size_t>(landmark.kind)]},
                   {"name", landmark.name.in(language)},
                   {"from", format(landmark.from)}});
  }
  return all;
}

}  // namespace

std::span<const std::string_view> chart_reasons() {
  static constexpr std::string_view keys[] = {
      "few-periods",   "few-between",   "rare-before", "rare",         "rare-at-one-time",
      "counts",        "uneven-counts", "rates",       "uneven-rates", "shares",
      "uneven-shares", "small-rates",   "asked-for"};
  return keys;
}

std::span<const std::string_view> landmark_kinds() {
  static constexpr std::string_view keys[] = {"trial", "practice-change", "vacancy"};
  return keys;
}

Json chart_json(const ChartedSeries& charted, const std::vector<Landmark>& landmarks,
                const Words& words, Language language, Trace& trace) {
  const auto& [series, chart] = charted;
  const Origin all = points_from(charted);
  const Origin before = points_before_from(charted);
  const Origin centre = centre_from(charted);
  return {
      {"type", key_of_type(chart.choice.type)},
      {"reason", chart_reasons()[static_cast<std::size_t>(chart.choice.reason)]},
      {"reason_text", choice_sentence(series, chart, words).in(language)},
      {"step", key_of(series.key.step)},
      {"per", key_of(series.key.per)},
      {"multiply", trace.figure(Meaning::chart_multiply, series.key.multiply(), {})},
      {"freeze", trace.figure(Meaning::chart_freeze, chart.freeze(), before)},
      {"known", trace.figure(Meaning::chart_known, chart.whole_months, all)},
      {"known_before", trace.figure(Meaning::chart_known_before, chart.baseline_months, before)},
      {"dispersion",
       trace.figure(Meaning::chart_dispersion, number_json(chart.choice.dispersion), centre)},
      {"dispersion_most",
       trace.figure(Meaning::chart_dispersion_most, number_json(chart.choice.most), centre)},
      {"centre_of", key_of(chart.centre)},
      {"centre", trace.figure(Meaning::chart_centre, chart.chart.centre, centre)},
      {"runs", runs_json(charted, trace)},
      {"verdict", key_of(verdict_of(chart))},
      {"rests_on_silence", chart.rests_on_silence},
      {"sentence", verdict_sentence(series, chart).in(language)},
      {"outside_limits", outside_json(charted)},
      {"beside", beside_json(charted, landmarks, language)},
      {"points", points_json(charted, trace)}};
}

std::string series_csv(const PlottedSeries& series) {
  const bool has_n = series.key.per != Per::nothing;
  const bool events = series.key.step == Step::event;
  std::string out = fmt::format("x,y{},state,so_far{}\n", has_n ? ",n" : "", events ? ",day" : "");
  std::size_t number = 0;
  for (const SeriesPoint& point : series.points) {
    ++number;
    const std::string x = events ? fmt::format("{}", number) : format(point.first);
    fmt::format_to(std::back_inserter(out), "{},{}", x, shortest_text(point.y));
    if (has_n) fmt::format_to(std::back_inserter(out), ",{}", shortest_text(point.n));
    fmt::format_to(std::back_inserter(out), ",{},{}", key_of(point.state),
                   point.so_far ? shortest_text(*point.so_far) : "");
    if (events) fmt::format_to(std::back_inserter(out), ",{}", format(point.last));
    out += '\n';
  }
  return out;
}

std::string chart_options_text(const ChartedSeries& charted) {
  std::string text = fmt::format("--type {}", key_of_type(charted.chart.choice.type));
  if (charted.chart.freeze() > 0) text += fmt::format(" --freeze {}", charted.chart.freeze());
  const double multiply = charted.series.key.multiply();
  if (multiply != 1.0) text += fmt::format(" --multiply {}", shortest_text(multiply));
  return text;
}

}  // namespace trivsel::report
