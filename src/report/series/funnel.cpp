#include "report/series/funnel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "csv/csv_values.hpp"
#include "report/report_text.hpp"
#include "text/csv_cell.hpp"

namespace trivsel::report {
namespace {

void add_sites(const CourseFolder& folder, const std::string& path, Selection what, Date today,
               std::vector<SiteRate>& all) {
  for (const Site& site : folder.course.sites) {
    if (!site.id) continue;
    what.site = std::string(*site.id);
    SiteRate rate;
    rate.key = shown(path.empty() ? what.site : path + "/" + what.site);
    rate.short_name = shown(what.site);
    rate.name = shown(site.name.value_or(*site.id));
    for (const MonthCount& month : monthly_series(folder, what, today).months) {
      if (month.state != MonthState::course || !month.count || !month.resident_days) continue;
      rate.events += static_cast<double>(*month.count);
      rate.resident_days += static_cast<double>(*month.resident_days);
      ++rate.months;
    }
    if (rate.months > 0) all.push_back(std::move(rate));
  }
}

void by_resident_days(std::vector<SiteRate>& all) {
  std::stable_sort(all.begin(), all.end(), [](const SiteRate& a, const SiteRate& b) {
    return a.resident_days < b.resident_days;
  });
}

/// The chart wants names by their bytes, as a table has them; people want the order of the funnel.
stats::ChartSeries funnel_chart(const std::vector<SiteRate>& sites) {
  stats::Rows rows;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    rows.x.push_back(static_cast<double>(i));
    rows.y.push_back(sites[i].events);
    rows.n.push_back(sites[i].resident_days);
  }
  stats::ChartOptions options;
  options.type = stats::ChartType::up;
  options.multiply = 1000.0;
  options.x_is_name = true;
  auto charts = stats::control_charts(stats::subgroups(rows, stats::Aggregate::mean), options);
  return charts ? charts->front() : stats::ChartSeries{};
}

/// Every site with its resident days and rate, for who cannot read them off the chart.
Message order_sentence(const std::vector<SiteRate>& sites) {
  Message list;
  for (const SiteRate& site : sites) {
    const double rate = 1000.0 * site.events / site.resident_days;
    const auto text = [&](Language language) {
      return fmt::format("{} {} ({})", site.short_name, reading_number(rate, language),
                         grouped_text(static_cast<std::int64_t>(site.resident_days), language));
    };
    const Message one{text(Language::en), text(Language::da)};
    list = list.empty() ? one : say("{}; {}", "{}; {}", list, one);
  }
  return say("From left to right, with the resident days: {}.",
             "Fra venstre mod højre, med beboerdøgnene: {}.", list);
}

}  // namespace

std::vector<SiteRate> site_rates(const CourseFolder& folder, const Selection& what, Date today) {
  std::vector<SiteRate> all;
  add_sites(folder, "", what, today, all);
  by_resident_days(all);
  return all;
}

std::vector<SiteRate> site_rates(const PortfolioFolder& portfolio, const Selection& what,
                                 Date today) {
  std::vector<SiteRate> all;
  for (const PortfolioCourse& course : portfolio.courses) {
    if (course.counts()) add_sites(course.folder, course.path, what, today, all);
  }
  by_resident_days(all);
  return all;
}

ControlView funnel_view(const std::vector<SiteRate>& sites, Language language) {
  ControlView view;
  view.language = language;
  view.type = stats::ChartType::up;
  view.type_key = "up";
  view.x_name =
      Text{"site, in the order of resident days", "tilbud, i rækkefølge efter beboerdøgn"}.in(
          language);
  view.y_name = Text{"records", "registreringer"}.in(language);
  view.n_name = Text{"resident days", "beboerdøgn"}.in(language);
  view.multiply = 1000.0;
  view.x_is_name = true;
  if (sites.empty()) return view;
  ControlFacet& facet = view.facets.emplace_back();
  facet.parts = funnel_chart(sites);
  for (const SiteRate& site : sites) facet.labels.push_back({site.key, site.short_name, ""});
  return view;
}

ControlFigure funnel_figure(const std::vector<SiteRate>& sites, const std::string& title,
                            Language language) {
  ControlFigure figure = control_figure(funnel_view(sites, language));
  figure.title = title;
  figure.axis = axis_of(figure, {0.0});
  if (figure.panels.empty()) return figure;
  const auto add = [&](Text text) {
    figure.panels.back().sentences.emplace_back(text.in(language));
  };
  figure.panels.back().sentences.push_back(order_sentence(sites).in(language));
  add(
      {"A funnel: the limits (U′, Laney 2002) narrow with the resident days. Sites stand in the "
       "order of these; it is no ranking.",
       "En tragt: grænserne (U′, Laney 2002) bliver snævrere med beboerdøgnene. Tilbuddene står i "
       "den rækkefølge; det er ingen rangliste."});
  add(
      {"Sites house different people and register differently; a point outside asks to look there "
       "first at how is counted.",
       "Tilbud rummer forskellige mennesker og registrerer forskelligt; ved et punkt udenfor ses "
       "først på, hvordan der er talt."});
  return figure;
}

std::string funnel_csv(const std::vector<SiteRate>& sites) {
  std::string out = "x,y,n,name,months\n";
  for (const SiteRate& site : sites) {
    fmt::format_to(std::back_inserter(out), "{},{},{},{},{}\n", csv_cell(site.key),
                   shortest_text(site.events), shortest_text(site.resident_days),
                   csv_cell(site.name), site.months);
  }
  return out;
}

std::vector<NamedSeries> course_series(const PortfolioFolder& portfolio, const SeriesKey& key,
                                       Date today) {
  std::vector<NamedSeries> all;
  for (const PortfolioCourse& course : portfolio.courses) {
    if (!course.counts()) continue;
    const std::string folder = shown(course.path);
    all.push_back({folder, folder, plotted(course.folder, key, today)});
  }
  return all;
}

}  // namespace trivsel::report
