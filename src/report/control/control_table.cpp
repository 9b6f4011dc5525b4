#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>

#include "csv/csv_values.hpp"
#include "report/control/control_view.hpp"
#include "text/csv_cell.hpp"

namespace trivsel::report {
namespace {

std::string json_text(const std::string& text) {
  return nlohmann::json(text).dump();
}

std::string json_number(double value) {
  if (std::isnan(value)) return "null";
  return std::isinf(value) ? json_text(shortest_text(value)) : shortest_text(value);
}

std::string facet_csv(const std::optional<std::string>& facet) {
  return facet ? csv_cell(*facet) : "1";
}

std::string facet_json(const std::optional<std::string>& facet) {
  return facet ? json_text(*facet) : "1";
}

struct PointPlace {
  const ControlFacet& facet;
  std::size_t part = 1;
  std::size_t number = 1;  ///< in its facet

  [[nodiscard]] const std::string& x() const { return facet.labels[number - 1].text; }
};

/// In the order of qicharts2: by part, then by the second facet, then by the first.
template <class Print>
void for_points(const ControlView& view, Print print) {
  std::size_t most = 0;
  for (const ControlFacet& facet : view.facets) most = std::max(most, facet.parts.size());
  std::vector<std::size_t> done(view.facets.size(), 0);
  for (std::size_t part = 0; part < most; ++part) {
    for (std::size_t f = 0; f < view.facets.size(); ++f) {
      const ControlFacet& facet = view.facets[f];
      if (part >= facet.parts.size()) continue;
      for (const stats::ChartPoint& point : facet.parts[part].points) {
        print(PointPlace{facet, part + 1, done[f] + 1}, point);
        ++done[f];
      }
    }
  }
}

/// Each part once: by the first facet, then by the second.
template <class Print>
void for_parts(const ControlView& view, Print print) {
  std::vector<const ControlFacet*> facets;
  for (const ControlFacet& facet : view.facets) facets.push_back(&facet);
  std::stable_sort(facets.begin(), facets.end(),
                   [](const auto* a, const auto* b) { return a->first_number < b->first_number; });
  for (const ControlFacet* facet : facets) {
    for (std::size_t part = 0; part < facet->parts.size(); ++part) print(*facet, part);
  }
}

std::string runs_json(const stats::ChartPart& part) {
  const stats::RunsAnalysis runs = part.runs.value_or(stats::RunsAnalysis{});
  const auto known = [&](int value) { return part.runs ? std::to_string(value) : "null"; };
  return fmt::format(
      "\"n_useful\": {}, \"longest_run\": {}, \"longest_run_max\": {}, \"n_crossings\": {}, "
      "\"n_crossings_min\": {}, \"runs_signal\": {}",
      runs.useful, known(runs.longest_run), known(runs.longest_run_max), known(runs.crossings),
      known(runs.crossings_min), runs.signal);
}

/// The lines of an array, set apart by commas.
class JsonLines {
 public:
  template <class... A>
  void add(fmt::format_string<A...> format, A&&... values) {
    out_ += out_.empty() ? "\n    " : ",\n    ";
    fmt::format_to(std::back_inserter(out_), format, std::forward<A>(values)...);
  }
  [[nodiscard]] std::string text() const {
    return out_.empty() ? "[]" : fmt::format("[{}\n  ]", out_);
  }

 private:
  std::string out_;
};

}  // namespace

std::string control_csv(const ControlView& view) {
  std::string out = "facet1,facet2,part,i,x,y,n,cl,lcl,ucl,sigma_signal\n";
  for_points(view, [&](const PointPlace& place, const stats::ChartPoint& point) {
    fmt::format_to(std::back_inserter(out), "{},{},{},{},{},{},{},{},{},{},{}\n",
                   facet_csv(place.facet.first), facet_csv(place.facet.second), place.part,
                   place.number, csv_cell(place.x()), shortest_text(point.y),
                   shortest_text(point.n), shortest_text(point.centre), shortest_text(point.lower),
                   shortest_text(point.upper), point.sigma_signal ? 1 : 0);
  });
  return out;
}

std::string control_json(const ControlView& view) {
  JsonLines points;
  for_points(view, [&](const PointPlace& place, const stats::ChartPoint& point) {
    points.add(
        "{{\"facet1\": {}, \"facet2\": {}, \"part\": {}, \"i\": {}, \"x\": {}, \"y\": {}, "
        "\"n\": {}, \"cl\": {}, \"lcl\": {}, \"ucl\": {}, \"sigma_signal\": {}}}",
        facet_json(place.facet.first), facet_json(place.facet.second), place.part, place.number,
        view.x_is_number ? place.x() : json_text(place.x()), json_number(point.y),
        json_number(point.n), json_number(point.centre), json_number(point.lower),
        json_number(point.upper), point.sigma_signal);
  });
  JsonLines parts;
  for_parts(view, [&](const ControlFacet& facet, std::size_t number) {
    const stats::ChartPart& part = facet.parts[number];
    parts.add(
        "{{\"facet1\": {}, \"facet2\": {}, \"part\": {}, \"n_points\": {}, \"n_obs\": {}, {}}}",
        facet_json(facet.first), facet_json(facet.second), number + 1, part.points.size(),
        part.included, runs_json(part));
  });
  return fmt::format(
      "{{\n  \"version\": 1,\n  \"type\": \"{}\",\n  \"points\": {},\n  \"parts\": {}\n}}\n",
      view.type_key, points.text(), parts.text());
}

std::string mdc_csv(const MdcView& view) {
  std::string out = "i,part,mean,lpl,upl,special_cause_type,point_type\n";
  std::size_t i = 0;
  for (const stats::MdcPoint& point : view.chart.points) {
    fmt::format_to(std::back_inserter(out), "{},{},{},{},{},{},{}\n", ++i, point.group,
                   shortest_text(point.mean), shortest_text(point.lower),
                   shortest_text(point.upper), special_cause_text(point),
                   variation_key(point.variation));
  }
  return out;
}

std::string mdc_json(const MdcView& view) {
  JsonLines points;
  std::size_t i = 0;
  for (const stats::MdcPoint& point : view.chart.points) {
    points.add(
        "{{\"i\": {}, \"part\": {}, \"mean\": {}, \"lpl\": {}, \"upl\": {}, "
        "\"special_cause_type\": \"{}\", \"point_type\": \"{}\"}}",
        ++i, point.group, json_number(point.mean), json_number(point.lower),
        json_number(point.upper), special_cause_text(point), variation_key(point.variation));
  }
  const auto& assurance = view.chart.assurance;
  return fmt::format(
      "{{\n  \"version\": 1,\n  \"type\": \"mdc\",\n  \"variation\": \"{}\",\n"
      "  \"assurance\": {},\n  \"points\": {}\n}}\n",
      variation_key(view.chart.variation),
      assurance ? json_text(std::string(assurance_key(*assurance))) : "null", points.text());
}

std::string pareto_csv(const ParetoView& view) {
  std::string out = "rank,category,y,y_cum,p,p_cum\n";
  std::size_t rank = 0;
  for (const stats::ParetoBar& bar : view.bars) {
    fmt::format_to(std::back_inserter(out), "{},{},{},{},{},{}\n", ++rank,
                   csv_cell(view.names[bar.category]), bar.count, bar.running,
                   shortest_text(bar.share), shortest_text(bar.running_share));
  }
  return out;
}

std::string pareto_json(const ParetoView& view) {
  JsonLines points;
  std::size_t rank = 0;
  for (const stats::ParetoBar& bar : view.bars) {
    const std::string& name = view.names[bar.category];
    points.add(
        "{{\"rank\": {}, \"category\": {}, \"y\": {}, \"y_cum\": {}, \"p\": {}, \"p_cum\": {}}}",
        ++rank, name.empty() ? "null" : json_text(name), bar.count, bar.running,
        json_number(bar.share), json_number(bar.running_share));
  }
  return fmt::format("{{\n  \"version\": 1,\n  \"type\": \"pareto\",\n  \"points\": {}\n}}\n",
                     points.text());
}

}  // namespace trivsel::report
