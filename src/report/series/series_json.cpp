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

Json number_json(std::optional<double> value) {
  return value ? Json(*value) : Json();
}

Json points_json(const ChartedSeries& charted) {
  const auto& [series, chart] = charted;
  Json points = Json::array();
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    const SeriesPoint& point = series.points[i];
    const auto& outside = chart.chart.outside;
    points.push_back({{"from", format(point.first)},
                      {"to", format(point.last)},
                      {"state", key_of(point.state)},
                      {"y", number_json(point.y)},
                      {"n", number_json(point.n)},
                      {"so_far", number_json(point.so_far)},
                      {"value", number_json(chart.chart.points[i])},
                      {"lower", number_json(chart.chart.lower[i])},
                      {"upper", number_json(chart.chart.upper[i])},
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

Json runs_json(const ChartedSeries& charted) {
  const auto& [series, chart] = charted;
  if (!chart.chart.runs) return {};
  const stats::RunsAnalysis& runs = *chart.chart.runs;
  Json json = {{"useful", runs.useful},
               {"longest_run", runs.longest_run},
               {"longest_run_max", runs.longest_run_max},
               {"crossings", runs.crossings},
               {"crossings_min", runs.crossings_min},
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

std::string_view reason_key(stats::ChartReason reason) {
  constexpr std::string_view keys[] = {
      "few-periods",   "few-between",   "rare-before", "rare",         "rare-at-one-time",
      "counts",        "uneven-counts", "rates",       "uneven-rates", "shares",
      "uneven-shares", "small-rates",   "asked-for"};
  return keys[static_cast<std::size_t>(reason)];
}

Json beside_json(const ChartedSeries& charted, const std::vector<Landmark>& landmarks,
                 Language language) {
  constexpr std::string_view kinds[] = {"trial", "practice-change", "vacancy"};
  Json all = Json::array();
  for (const Landmark& landmark : beside(charted.series, charted.chart, landmarks)) {
    all.push_back({{"kind", kinds[static_cast<std::size_t>(landmark.kind)]},
                   {"name", landmark.name.in(language)},
                   {"from", format(landmark.from)}});
  }
  return all;
}

}  // namespace

Json chart_json(const ChartedSeries& charted, const std::vector<Landmark>& landmarks,
                const Words& words, Language language) {
  const auto& [series, chart] = charted;
  return {{"type", key_of_type(chart.choice.type)},
          {"reason", reason_key(chart.choice.reason)},
          {"reason_text", choice_sentence(series, chart, words).in(language)},
          {"step", key_of(series.key.step)},
          {"per", key_of(series.key.per)},
          {"multiply", series.key.multiply()},
          {"freeze", chart.freeze()},
          {"known", chart.whole_months},
          {"known_before", chart.baseline_months},
          {"dispersion", number_json(chart.choice.dispersion)},
          {"dispersion_most", number_json(chart.choice.most)},
          {"centre_of", key_of(chart.centre)},
          {"centre", number_json(chart.chart.centre)},
          {"runs", runs_json(charted)},
          {"verdict", key_of(verdict_of(chart))},
          {"sentence", verdict_sentence(series, chart).in(language)},
          {"outside_limits", outside_json(charted)},
          {"beside", beside_json(charted, landmarks, language)},
          {"points", points_json(charted)}};
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
