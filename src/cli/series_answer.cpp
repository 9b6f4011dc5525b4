#include "cli/series_answer.hpp"

#include <algorithm>

#include "folder/course_list.hpp"
#include "programme/pack_words.hpp"
#include "report/chart/text_chart.hpp"
#include "report/control/figure.hpp"
#include "report/report_text.hpp"
#include "report/series/funnel.hpp"
#include "report/series/series_json.hpp"
#include "report/series/weekday_hour.hpp"
#include "report/status/measures.hpp"
#include "report/svg/run_chart_svg.hpp"
#include "text/fit.hpp"
#include "text/safe_text.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

using report::ControlFigure;
using report::ControlView;
using By = SeriesRequest::By;

constexpr std::size_t kUsualWidth = 80;

std::size_t width_of(const Invocation& invocation) {
  return invocation.width() > 0 ? invocation.width() : kUsualWidth;
}

std::string paragraph(const Message& message, Language language, std::size_t width) {
  std::string out;
  for (const std::string& line : wrap(message.in(language), width)) out += line + "\n";
  return out.empty() ? out : "\n" + out;
}

/// One series, drawn with the course's days beside it.
class SeriesAnswer {
 public:
  SeriesAnswer(Invocation& invocation, const CourseFolder& folder, const Words& words,
               const SeriesRequest& request)
      : invocation_(invocation),
        folder_(folder),
        words_(words),
        charted_(charted(folder, request, invocation.today())),
        landmarks_(report::landmarks(folder, words, invocation.today())) {}

  [[nodiscard]] std::string text() const {
    const Language language = invocation_.language();
    const std::size_t width = width_of(invocation_);
    const report::RunChartView drawn = view();
    std::string out = run_chart_text(drawn, {.width = width});
    if (!has_points(drawn)) return out;
    for (const Message& sentence : sentences()) out += paragraph(sentence, language, width);
    return out + paragraph(rows_hint(), language, width);
  }

  [[nodiscard]] std::string svg() const {
    report::RunChartView drawn = view();
    if (!has_points(drawn)) {
      drawn.description = drawn.nothing;
      return run_chart_svg_file(drawn);
    }
    drawn.description = "";
    std::vector<std::string> lines;
    for (const Message& sentence : sentences()) {
      if (sentence.empty()) continue;
      lines.push_back(sentence.in(drawn.language));
      drawn.description += (drawn.description.empty() ? "" : " ") + lines.back();
    }
    return run_chart_svg_file(drawn, lines);
  }

  [[nodiscard]] std::string json() const {
    nlohmann::ordered_json document = {
        {"version", 1},
        {"tool", {{"name", "trivsel"}, {"version", kVersion}}},
        {"kind", "series"},
        {"name", name()},
        {"unit", report::series_unit(charted_.series.key, words_).in(invocation_.language())},
        {"chart_options", report::chart_options_text(charted_)}};
    report::Trace trace;
    document.update(trace.numbers(
        report::chart_json(charted_, landmarks_, words_, invocation_.language(), trace)));
    return document.dump(2) + "\n";
  }

  [[nodiscard]] std::string csv() const { return report::series_csv(charted_.series); }

 private:
  /// As asked for; where nothing was said, as the rule says.
  static report::ChartedSeries charted(const CourseFolder& folder, const SeriesRequest& request,
                                       Date today) {
    if (!request.by_given) return report::charted(folder, request.key, today);
    if (request.by != By::event) {
      return report::charted_periods(report::plotted(folder, request.key, today));
    }
    const report::SeriesKey months{request.key.what, report::Step::month, report::Per::nothing};
    return report::charted_events(report::plotted(folder, months, today),
                                  report::between_events(folder, request.key.what, today));
  }

  [[nodiscard]] std::string name() const {
    return report::series_name(charted_.series.key, folder_.course, words_)
        .in(invocation_.language());
  }

  [[nodiscard]] report::RunChartView view() const {
    report::RunChartView view = series_view(charted_.series, charted_.chart,
                                            report::series_marks(folder_, invocation_.today()),
                                            words_, invocation_.today(), invocation_.language());
    view.title = name();
    view.axis_label = report::series_unit(charted_.series.key, words_).in(invocation_.language());
    return view;
  }

  /// Of a chart with points.
  [[nodiscard]] std::vector<Message> sentences() const {
    const auto& [series, chart] = charted_;
    return {verdict_sentence(series, chart), beside_sentence(series, chart, landmarks_),
            choice_sentence(series, chart, words_), centre_sentence(series, chart, words_)};
  }

  /// Of use in a terminal only.
  [[nodiscard]] Message rows_hint() const {
    return say("Its rows: --format csv, for trivsel chart - {}",
               "Rækkerne: --format csv, til trivsel chart - {}",
               report::chart_options_text(charted_));
  }

  Invocation& invocation_;
  const CourseFolder& folder_;
  const Words& words_;
  report::ChartedSeries charted_;
  std::vector<report::Landmark> landmarks_;
};

std::string figure_answer(Invocation& invocation, const ControlView& view,
                          const ControlFigure& figure, const std::string& csv,
                          std::string_view format) {
  if (format == "csv") return csv;
  if (format == "json") return control_json(view);
  return format == "svg" ? figure_svg(figure) : figure_text(figure, width_of(invocation));
}

/// A report judges no chart of so few points, although `chart` does.
void leave_unjudged(ControlFigure& figure, Language language) {
  for (report::FigurePanel& panel : figure.panels) {
    const auto known = std::count_if(panel.points.begin(), panel.points.end(),
                                     [](const report::FigurePoint& p) { return p.y.has_value(); });
    if (known >= report::kFewestMonths) continue;
    panel.shift = false;
    panel.centre_label.clear();
    for (report::FigurePoint& point : panel.points) point.centre.reset();
    panel.sentences = {
        say("{} known: the chart is not judged, which needs {}.",
            "{} kendt: diagrammet bedømmes ikke, det kræver {}.",
            report::counted(known, {"point is", "punkt er"}, {"points are", "punkter er"}),
            report::kFewestMonths)
            .in(language)};
  }
}

/// One of small multiples as a report would judge it: its centre line is that of all its points.
report::SeriesChart chart_of_facet(const report::PlottedSeries& series,
                                   const report::ControlFacet& facet, stats::ChartType type) {
  report::SeriesChart chart = report::chart_of(series, type);
  chart.centre = report::Centre::all;
  const stats::ChartPart& part = facet.parts.front();
  chart.chart.centre = part.points.front().centre;
  chart.chart.runs = part.runs;
  return chart;
}

/// Nor one of rates that are mostly nothing, around a median of 0, or with few points off it. The
/// panels are those of the view's facets.
void leave_unjudged(ControlFigure& figure, const ControlView& view,
                    const std::vector<report::NamedSeries>& all) {
  for (std::size_t i = 0; i < figure.panels.size(); ++i) {
    const report::PlottedSeries& series = all[view.facets[i].first_number].series;
    const report::SeriesChart chart = chart_of_facet(series, view.facets[i], view.type);
    if (is_judged(verdict_of(chart))) continue;
    figure.panels[i].shift = false;
    figure.panels[i].sentences = {report::runs_sentence(series, chart).in(view.language)};
  }
  leave_unjudged(figure, view.language);
}

std::string multiples_answer(Invocation& invocation, const std::vector<report::NamedSeries>& all,
                             const std::string& column, const Message& name,
                             const SeriesRequest& request, const Words& words,
                             std::string_view format) {
  const Language language = invocation.language();
  const ControlView view = report::small_multiples(all, language);
  ControlFigure figure = control_figure(view);
  figure.title = fmt::format("{} ({})", name.in(language), figure.title);
  leave_unjudged(figure, view, all);
  figure.unit = report::series_unit(request.key, words).in(language);
  return figure_answer(invocation, view, figure, report::small_multiples_csv(all, column), format);
}

std::string funnel_answer(Invocation& invocation, const std::vector<report::SiteRate>& sites,
                          const Message& name, std::string_view format) {
  const Language language = invocation.language();
  const std::string title =
      say("{} by site, per 1,000 resident days", "{} efter tilbud, pr. 1.000 beboerdøgn", name)
          .in(language);
  return figure_answer(invocation, funnel_view(sites, language),
                       funnel_figure(sites, title, language), funnel_csv(sites), format);
}

std::string pareto_answer(Invocation& invocation, const report::ParetoView& view,
                          std::string_view format) {
  if (format == "csv") return report::pareto_rows_csv(view, "category");
  if (format == "json") return pareto_json(view);
  return format == "svg" ? pareto_svg(view) : pareto_text(view, width_of(invocation));
}

std::string hours_answer(Invocation& invocation, const CourseFolder& folder, const Words& words,
                         const SeriesRequest& request, std::string_view format) {
  const Language language = invocation.language();
  const report::WeekdayHours hours =
      report::weekday_hours(folder, request.key.what, invocation.today());
  const std::string title = say("{}, by weekday and hour", "{}, efter ugedag og klokkeslæt",
                                report::series_name(request.key, folder.course, words))
                                .in(language);
  if (format == "csv") return weekday_hours_csv(hours);
  if (format == "json") return weekday_hours_json(hours);
  return format == "svg" ? weekday_hours_svg(hours, title, language)
                         : weekday_hours_text(hours, title, width_of(invocation), language);
}

/// `thing` is without an article in English, and with one in Danish.
[[noreturn]] void refuse_unknown(std::string_view key, const Message& thing, const std::string& id,
                                 const std::vector<std::string_view>& ids, const Words& words) {
  refuse_value(key,
               say("{} has no {} {}", "{} har ikke {} med id'et {}", words.course.the, thing,
                   safe_for_terminal(id)),
               id, ids);
}

std::string measure_answer(Invocation& invocation, const CourseFolder& folder, const Words& words,
                           const std::string& id, std::string_view format) {
  const auto all = report::measure_views(folder.plan, invocation.today());
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const report::MeasureView& view) { return view.id == id; });
  if (found == all.end()) {
    std::vector<std::string_view> ids;
    for (const report::MeasureView& view : all) ids.push_back(view.id);
    refuse_unknown("measure", Text{"measure", "en måling"}, id, ids, words);
  }
  const Language language = invocation.language();
  const ControlView view = report::measure_chart(*found, language);
  ControlFigure figure = control_figure(view);
  figure.title = found->title;
  if (found->low && found->high) figure.axis = axis_of(figure, {*found->low, *found->high});
  leave_unjudged(figure, language);
  figure.unit = report::measure_unit(*found, words).in(language);
  return figure_answer(invocation, view, figure, report::measure_csv(*found), format);
}

report::SplitBy split_of(By by) {
  return static_cast<report::SplitBy>(static_cast<int>(by) - static_cast<int>(By::against));
}

void refuse_unknown_site(const CourseFolder& folder, const std::string& site, const Words& words) {
  if (site.empty() || folder.course.site(site) != nullptr) return;
  std::vector<std::string_view> ids;
  for (const Site& each : folder.course.sites) ids.push_back(each.id.value_or({}));
  refuse_unknown("site", {words.site.one.en, words.site.a.da}, site, ids, words);
}

std::string course_series(Invocation& invocation, const CourseFolder& folder, const Words& words,
                          const SeriesRequest& request, std::string_view format) {
  if (!request.measure.empty()) {
    return measure_answer(invocation, folder, words, request.measure, format);
  }
  const report::SeriesKey& key = request.key;
  refuse_unknown_site(folder, key.what.site, words);
  const Message name = report::series_name(key, folder.course, words);
  const Date today = invocation.today();
  if (request.split) {
    const auto all =
        report::split_series(folder, key, *request.split, words, today, invocation.language());
    return multiples_answer(invocation, all, std::string(key_of(*request.split)), name, request,
                            words, format);
  }
  if (request.by == By::weekday_hour) {
    return hours_answer(invocation, folder, words, request, format);
  }
  if (request.by == By::site && key.per == report::Per::resident_days) {
    return funnel_answer(invocation, report::site_rates(folder, key.what, today), name, format);
  }
  if (!request.is_time()) {
    return pareto_answer(invocation,
                         report::pareto_of(folder, key.what, split_of(request.by), words, today,
                                           invocation.language()),
                         format);
  }
  const SeriesAnswer answer(invocation, folder, words, request);
  if (format == "csv") return answer.csv();
  if (format == "json") return answer.json();
  return format == "svg" ? answer.svg() : answer.text();
}

std::string portfolio_series(Invocation& invocation, const PortfolioFolder& portfolio,
                             const SeriesRequest& request, std::string_view format) {
  const report::SeriesKey& key = request.key;
  const Words& words = general_words();
  const bool fits = request.measure.empty() && !request.split && key.what.site.empty();
  const bool funnel = request.by == By::site && key.per == report::Per::resident_days;
  const bool months = request.by == By::month || request.by == By::week;
  if (!fits || (!funnel && !months)) {
    refuse(
        Text{"a portfolio has series by month or week, a chart for each course, and by=site with "
             "per=resident-days",
             "en portefølje har serier efter måned eller uge, et diagram for hvert forløb, og "
             "by=site med per=resident-days"},
        Text{"go into the course's folder for others", "gå ind i forløbets mappe for andre"});
  }
  const Message name = report::series_name(key, portfolio.own.course, words);
  if (funnel) {
    return funnel_answer(invocation, report::site_rates(portfolio, key.what, invocation.today()),
                         name, format);
  }
  return multiples_answer(invocation, report::course_series(portfolio, key, invocation.today()),
                          "course", name, request, words, format);
}

}  // namespace

std::string series_answer(Invocation& invocation, std::string_view format) {
  const SeriesRequest request = read_series_request(invocation.args());
  const Directory directory = invocation.open_any_folder();
  if (kind_of_folder(directory) == FolderKind::portfolio) {
    PortfolioFolder portfolio = invocation.load_portfolio(directory);
    refuse_other_format(portfolio.own, "portfolio.yaml");
    return portfolio_series(invocation, portfolio, request, format);
  }
  CourseFolder folder = invocation.load(directory);
  refuse_other_format(folder, "course.yaml");
  const auto [pack, demands] = programme_of(folder, invocation.programme_sources());
  return course_series(invocation, folder, words_of(pack ? &pack->pack : nullptr), request, format);
}

}  // namespace trivsel
