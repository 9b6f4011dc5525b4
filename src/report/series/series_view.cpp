#include "report/series/series_view.hpp"

#include <algorithm>

#include "report/control/figure.hpp"
#include "report/report_text.hpp"
#include "report/series/missing_words.hpp"

namespace trivsel::report {
namespace {

double day_number(Date day) {
  return static_cast<double>(day.time_since_epoch().count());
}

/// Where the beginning of a day lies among the points: within the period it falls in; of events,
/// between the one before and the one after.
double place_of(const PlottedSeries& series, double day) {
  const auto& points = series.points;
  if (points.empty()) return 0.0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double first = day_number(points[i].first);
    const double length = day_number(points[i].last) + 1.0 - first;
    if (day >= first + length) continue;
    const double share = std::max(0.0, day - first) / length;
    const double begin = static_cast<double>(i) - 0.5;
    return day < first && i == 0 ? begin - 1.0 : begin + share;
  }
  return static_cast<double>(points.size()) - 0.5 + (day > day_number(points.back().last) ? 1 : 0);
}

ChartPoint point_label(const PlottedSeries& series, std::size_t i, Language language) {
  const SeriesPoint& at = series.points[i];
  const Date day = series.key.step == Step::event ? at.last : at.first;
  ChartPoint point = month_point(month_of(day), language, std::nullopt);
  if (series.key.step == Step::month) return point;
  const std::chrono::year_month_day civil{day};
  const auto number = static_cast<unsigned>(civil.day());
  point.label = language == Language::da
                    ? fmt::format("{}/{}", number, static_cast<unsigned>(civil.month()))
                    : fmt::format("{} {}", number, point.label);
  return point;
}

std::string label(Text what, std::optional<double> value, Language language) {
  if (!value) return {};
  return say("{} {}", "{} {}", what, series_number(*value, language)).in(language);
}

void add_points(RunChartView& view, const PlottedSeries& series, const SeriesChart& chart) {
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    ChartPoint& point = view.points.emplace_back(point_label(series, i, view.language));
    point.value = chart.chart.points[i];
    point.lower = chart.chart.lower[i];
    point.upper = chart.chart.upper[i];
    const auto& outside = chart.chart.outside;
    point.outside = std::find(outside.begin(), outside.end(), i) != outside.end();
    const bool runs = series.points[i].state == MonthState::running;
    if (runs && series.points[i].so_far) point.value = series.points[i].so_far;
    point.incomplete = runs;
  }
}

void label_lines(RunChartView& view, const PlottedSeries& series, const SeriesChart& chart,
                 const Words& words, Date today) {
  const Language language = view.language;
  view.median = chart.chart.centre;
  view.baseline = chart.freeze();
  view.baseline_label = say("before {}", "før {}", words.course.the).in(language);
  view.median_label = label(chart.has_median() ? Text{"median", "median"} : Text{"centre", "midte"},
                            view.median, language);
  view.upper_label = label({"upper", "øvre"}, last_limit(view, &ChartPoint::upper), language);
  view.lower_label = label({"lower", "nedre"}, last_limit(view, &ChartPoint::lower), language);
  view.outside_label = Text{"outside the limits", "uden for grænserne"}.in(language);
  view.missing_label = missing_words(series).in(language);
  view.nothing = nothing_words(series, words, today).in(language);
  const bool events = series.key.step == Step::event;
  view.incomplete_label = (events ? say("since then, {}", "siden da, {}", long_date(today))
                                  : say("so far, {}", "hidtil, {}", long_date(today)))
                              .in(language);
}

}  // namespace

SeriesMarks series_marks(const CourseFolder& folder, Date today) {
  SeriesMarks marks;
  for (const Trial& trial : folder.plan.trials) {
    if (!trial.from || *trial.from > today) continue;
    ChartTrial& mark = marks.trials.emplace_back();
    mark.label = shown(trial.title ? *trial.title : trial.id.value_or({}));
    mark.from = day_number(*trial.from);
    if (trial.to) mark.to = day_number(*trial.to) + 1.0;
  }
  std::stable_sort(marks.trials.begin(), marks.trials.end(),
                   [](const ChartTrial& a, const ChartTrial& b) { return a.from < b.from; });
  for (const PracticeChange& change : folder.baseline.practice_changes) {
    if (!change.date || *change.date > today) continue;
    marks.changes.push_back({shown(change.what.value_or({})), day_number(*change.date)});
  }
  std::stable_sort(marks.changes.begin(), marks.changes.end(),
                   [](const ChartChange& a, const ChartChange& b) { return a.at < b.at; });
  return marks;
}

Message series_name(const SeriesKey& key, const Course& course, const Words& words) {
  const Selection& what = key.what;
  Message name = capitalised(words.label(what.kind));
  if (key.per == Per::report) {
    name = say("{} among {} and violence", "{} blandt {} og vold",
               capitalised(words.near_miss.many), words.near_miss.many);
  }
  if (what.against) name = say("{} against {}", "{} mod {}", name, words.label(*what.against));
  if (!what.site.empty()) {
    const Site* site = course.site(what.site);
    name = say("{}, {}", "{}, {}", name,
               shown(site != nullptr && site->name ? *site->name : std::string_view(what.site)));
  }
  for (const std::string& part : {what.place, what.trigger, what.legal_basis}) {
    if (!part.empty()) name = say("{}, {}", "{}, {}", name, shown(part));
  }
  return name;
}

Message series_unit(const SeriesKey& key, const Words& words) {
  if (key.step == Step::event) {
    return Text{"Days from the one before", "Dage siden den forrige"};
  }
  const Message period = label_of(key.step);
  switch (key.per) {
    case Per::nothing:
      return say("Records a {}", "Registreringer pr. {}", period);
    case Per::resident_days:
      return say("Records per 1,000 resident days, by {}",
                 "Registreringer pr. 1.000 beboerdøgn, "
                 "efter {}",
                 period);
    case Per::place:
      return say("Records a {} per place of {}", "Registreringer pr. {} og plads på {}", period,
                 words.site.the);
    case Per::report:
      break;
  }
  return say("Per cent, by {}", "Procent, efter {}", period);
}

RunChartView series_view(const PlottedSeries& series, const SeriesChart& chart,
                         const SeriesMarks& marks, const Words& words, Date today,
                         Language language) {
  RunChartView view;
  view.language = language;
  view.description = series_sentence(series, chart).in(language);
  add_points(view, series, chart);
  label_lines(view, series, chart, words, today);
  if (series.points.empty()) return view;
  for (ChartTrial trial : marks.trials) {
    trial.from = place_of(series, trial.from);
    if (trial.to) trial.to = place_of(series, *trial.to);
    view.trials.push_back(std::move(trial));
  }
  for (ChartChange change : marks.changes) {
    change.at = place_of(series, change.at);
    view.changes.push_back(std::move(change));
  }
  return view;
}

std::string series_number(double value, Language language) {
  return reading_number(value, language);
}

}  // namespace trivsel::report
