#include "report/series/split.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "report/control/point_label.hpp"
#include "report/report_text.hpp"
#include "report/series/series_json.hpp"
#include "text/csv_cell.hpp"

namespace trivsel::report {
namespace {

bool is_in_course(const CourseFolder& folder, const Episode& episode, Date today) {
  const auto start = folder.course.start();
  if (!start || !is_known_on(episode, today)) return false;
  const Date day = episode.occurred->date();
  return day >= *start && day <= folder.course.end().value_or(today);
}

/// The keys of the values that the record bears.
std::set<std::string> keys_of(const Episode& episode, SplitBy by, const Course& course) {
  std::set<std::string> keys;
  switch (by) {
    case SplitBy::against:
      for (const auto& item : episode.against) keys.emplace(key_of(*item));
      break;
    case SplitBy::site:
      if (episode.site) keys.emplace(*episode.site);
      if (episode.site.absent() && course.sites.size() == 1) {
        keys.emplace(course.sites.items.front().id.value_or({}));
      }
      break;
    case SplitBy::place:
      if (episode.place) keys.emplace(*episode.place);
      break;
    case SplitBy::trigger:
      for (const auto& item : episode.triggers) keys.emplace(*item);
      break;
    case SplitBy::legal_basis:
      for (const Intervention& used : episode.interventions) {
        if (used.legal_basis) keys.emplace(*used.legal_basis);
      }
  }
  return keys;
}

Message name_of(const std::string& key, SplitBy by, const Course& course, const Words& words) {
  if (by == SplitBy::against) {
    for (std::size_t i = 0; i < choices(Against{}).size(); ++i) {
      const auto against = static_cast<Against>(i);
      if (key_of(against) == key) return capitalised(words.label(against));
    }
  }
  if (by == SplitBy::legal_basis && key == "none") return Text{"No legal basis", "Uden hjemmel"};
  if (by == SplitBy::place) {
    const std::string room = shown(course.room_name(key));
    return {room, room};
  }
  const Site* site = by == SplitBy::site ? course.site(key) : nullptr;
  const std::string text =
      shown(site != nullptr && site->name ? *site->name : std::string_view(key));
  return {text, text};
}

/// The one kind of chart for all.
stats::ChartType common_type(const std::vector<NamedSeries>& all) {
  std::optional<stats::ChartType> common;
  for (const NamedSeries& each : all) {
    const stats::ChartType type = chart_of(each.series).choice.type;
    if (common && *common != type) return stats::ChartType::run;
    common = type;
  }
  return common.value_or(stats::ChartType::run);
}

stats::Rows rows_of(const std::vector<NamedSeries>& all) {
  stats::Rows rows;
  rows.facets = static_cast<std::uint32_t>(all.size());
  const bool has_n = !all.empty() && all.front().series.key.per != Per::nothing;
  for (std::uint32_t facet = 0; facet < rows.facets; ++facet) {
    for (const SeriesPoint& point : all[facet].series.points) {
      rows.x.push_back(static_cast<double>(point.first.time_since_epoch().count()));
      rows.y.push_back(point.y);
      if (has_n) rows.n.push_back(point.n);
      if (rows.facets > 1) rows.facet.push_back(facet);
    }
  }
  return rows;
}

PointLabel label_of_point(const SeriesPoint& point, Step step, Language language) {
  XColumn x;
  x.kind = XKind::day;
  return point_label(x, static_cast<double>(point.first.time_since_epoch().count()),
                     step == Step::month ? std::optional(stats::Period::month) : std::nullopt,
                     language);
}

}  // namespace

std::span<const Choice> choices(SplitBy) {
  static constexpr Choice all[] = {{"against", {"against whom", "mod hvem"}},
                                   {"site", {"{site.one}", "{site.one}"}},
                                   {"place", {"place", "sted"}},
                                   {"trigger", {"trigger", "udløser"}},
                                   {"legal-basis", {"legal basis", "hjemmel"}}};
  return all;
}

std::vector<SplitValue> split_values(const CourseFolder& folder, SplitBy by, const Selection& what,
                                     const Words& words, Date today) {
  std::vector<SplitValue> values;
  const auto add = [&](const std::string& key) {
    values.push_back({key, name_of(key, by, folder.course, words)});
  };
  if (by == SplitBy::site) {
    for (const Site& site : folder.course.sites) {
      if (site.id) add(std::string(*site.id));
    }
    return values;
  }
  std::set<std::string> keys;
  for (const Episode& episode : folder.episodes) {
    if (!is_in_course(folder, episode, today) || times(episode, what, folder.course) == 0) continue;
    keys.merge(keys_of(episode, by, folder.course));
  }
  for (const std::string& key : keys) add(key);
  return values;
}

Selection narrowed(Selection what, SplitBy by, const std::string& value) {
  switch (by) {
    case SplitBy::against:
      for (std::size_t i = 0; i < choices(Against{}).size(); ++i) {
        if (key_of(static_cast<Against>(i)) == value) what.against = static_cast<Against>(i);
      }
      break;
    case SplitBy::site:
      what.site = value;
      break;
    case SplitBy::place:
      what.place = value;
      break;
    case SplitBy::trigger:
      what.trigger = value;
      break;
    case SplitBy::legal_basis:
      what.legal_basis = value;
  }
  return what;
}

std::vector<NamedSeries> split_series(const CourseFolder& folder, const SeriesKey& key, SplitBy by,
                                      const Words& words, Date today, Language language) {
  std::vector<NamedSeries> all;
  for (const SplitValue& value : split_values(folder, by, key.what, words, today)) {
    SeriesKey one = key;
    one.what = narrowed(key.what, by, value.key);
    all.push_back({shown(value.key), value.name.in(language), plotted(folder, one, today)});
  }
  return all;
}

ControlView small_multiples(const std::vector<NamedSeries>& all, Language language) {
  ControlView view;
  view.language = language;
  view.type = common_type(all);
  view.type_key = key_of_type(view.type);
  view.x_name = "x";
  view.y_name = "y";
  if (all.empty()) return view;
  const SeriesKey& key = all.front().series.key;
  view.n_name = key.per == Per::nothing ? "" : "n";
  view.multiply = key.multiply();
  stats::ChartOptions options;
  options.type = view.type;
  options.multiply = view.multiply;
  auto charts =
      stats::control_charts(stats::subgroups(rows_of(all), stats::Aggregate::mean), options);
  for (std::size_t i = 0; charts && i < charts->size(); ++i) {
    if ((*charts)[i].empty()) continue;
    ControlFacet& facet = view.facets.emplace_back();
    facet.first = all[i].name;
    facet.first_number = i;
    facet.parts = std::move((*charts)[i]);
    for (const SeriesPoint& point : all[i].series.points) {
      facet.labels.push_back(label_of_point(point, key.step, language));
    }
  }
  return view;
}

std::string small_multiples_csv(const std::vector<NamedSeries>& all, const std::string& column) {
  std::string out;
  for (const NamedSeries& each : all) {
    const std::string rows = series_csv(each.series);
    std::size_t begin = rows.find('\n') + 1;
    if (out.empty()) out = column + "," + rows.substr(0, begin);
    while (begin < rows.size()) {
      const std::size_t end = rows.find('\n', begin) + 1;
      out += csv_cell(each.key) + "," + rows.substr(begin, end - begin);
      begin = end;
    }
  }
  return out.empty() ? column + ",x,y,state,so_far\n" : out;
}

ParetoView pareto_of(const CourseFolder& folder, const Selection& what, SplitBy by,
                     const Words& words, Date today, Language language) {
  ParetoView view;
  view.language = language;
  view.category_name = words.label(by).in(language);
  std::vector<std::int64_t> counts;
  for (const SplitValue& value : split_values(folder, by, what, words, today)) {
    const Selection one = narrowed(what, by, value.key);
    std::int64_t count = 0;
    for (const Episode& episode : folder.episodes) {
      if (is_in_course(folder, episode, today)) count += times(episode, one, folder.course);
    }
    counts.push_back(count);
    view.names.push_back(value.name.in(language));
    view.keys.push_back(value.key);
  }
  view.bars = stats::pareto(counts);
  return view;
}

std::string pareto_rows_csv(const ParetoView& view, const std::string& column) {
  std::string out = column + "\n";
  for (const stats::ParetoBar& bar : view.bars) {
    for (std::int64_t i = 0; i < bar.count; ++i) out += csv_cell(view.names[bar.category]) + "\n";
  }
  return out;
}

}  // namespace trivsel::report
