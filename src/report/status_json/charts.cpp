#include "report/series/series_json.hpp"
#include "report/status_json/parts.hpp"

namespace trivsel::report {
namespace {

Json drawn_json(const StatusJson& to, const ChartedSeries& charted) {
  return chart_json(charted, to.report.landmarks, to.report.words, to.language, to.trace);
}

}  // namespace

Json charts_json(const StatusJson& to) {
  Json all = Json::array();
  for (const ChartSection& section : to.report.charts) {
    Json json = series_json(to, section.series);
    const Json drawn = drawn_json(to, section.counts);
    json["centre"] = {{"of", drawn["centre_of"]},
                      {"value", drawn["centre"]},
                      {"median", section.counts.chart.has_median() ? drawn["centre"] : Json()},
                      {"whole_months", drawn["known"]},
                      {"baseline_months", drawn["known_before"]}};
    for (const char* key : {"runs", "verdict", "sentence"}) json[key] = drawn[key];
    json["chart"] = drawn;
    json["rate"] = section.rate ? drawn_json(to, *section.rate) : Json();
    all.push_back(std::move(json));
  }
  return all;
}

Json targets_json(const StatusJson& to) {
  Json all = Json::array();
  for (const TargetSection& section : to.report.targets) {
    Json json = series_json(to, section.series);
    json["against"] = key_of(section.against);
    json["chart"] = drawn_json(to, section.counts);
    all.push_back(std::move(json));
  }
  return all;
}

Json series_json(const StatusJson& to, const MonthlySeries& series) {
  Trace& trace = to.trace;
  Json months = Json::array();
  for (const MonthCount& month : series.months) {
    months.push_back(
        {{"month", format(month.month)},
         {"state", key_of(month.state)},
         {"count", trace.figure(month.is_whole() ? Meaning::records_month : Meaning::records_so_far,
                                month.count, month.from)},
         {"resident_days",
          trace.figure(Meaning::occupancy_month, month.resident_days, month.days_from)},
         {"per_1000_resident_days", trace.figure(Meaning::rate_month, month.rate(),
                                                 origin_of(month.from, month.days_from))}});
  }
  const Origin ends = origin_of(to.report.files.course, to.report.files.baseline);
  return {
      {"kind", key_of(series.what.kind)},
      {"months_left_out", trace.figure(Meaning::records_months_left_out, series.left_out, ends)},
      {"months", months}};
}

}  // namespace trivsel::report
