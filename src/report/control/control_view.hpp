#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stats/control_chart.hpp"
#include "stats/making_data_count.hpp"
#include "stats/pareto.hpp"
#include "text/language.hpp"

namespace trivsel::report {

/// How a point stands on the x axis.
struct PointLabel {
  std::string text;   ///< as in a table: 2026-03-01, 12.5, a name
  std::string tick;   ///< short: `Mar`
  std::string group;  ///< what the tick lies within: `2026`; may be empty
};

/// One series: a facet, or all of the table.
struct ControlFacet {
  /// Nothing where the table is not divided by so many columns.
  std::optional<std::string> first{};
  std::optional<std::string> second{};
  std::size_t first_number = 0;  ///< where `first` stands among its column's names
  stats::ChartSeries parts{};
  std::vector<PointLabel> labels{};  ///< of all points, part after part
};

/// A chart as calculated, with what is needed to show it. Texts may hold anything from a table but
/// CPR numbers.
struct ControlView {
  Language language = Language::en;
  stats::ChartType type = stats::ChartType::run;
  std::string type_key;                ///< run, i, …
  std::string x_name, y_name, n_name;  ///< n_name is empty without denominators
  double multiply = 1.0;
  bool x_is_number = false;
  bool x_is_name = false;
  std::optional<double> target{};
  std::vector<ControlFacet> facets{};
};

struct MdcView {
  Language language = Language::en;
  std::string x_name, y_name;
  stats::MdcOptions options{};
  stats::MdcChart chart{};
  std::vector<PointLabel> labels{};
};

struct ParetoView {
  Language language = Language::en;
  std::string category_name;
  std::vector<std::string> names{};  ///< of all categories; empty: missing
  std::vector<std::string> keys{};   ///< the same, as the files write them, where known
  std::vector<stats::ParetoBar> bars{};
  std::string title{};  ///< empty: the category's name tells
};

// Tables, for other programs. CSV with a header line; numbers as the shortest decimals that read
// back to the same double, `Inf` and `-Inf`, empty where missing. JSON has null where missing and
// infinities as text.
std::string control_csv(const ControlView& view);
std::string control_json(const ControlView& view);
std::string mdc_csv(const MdcView& view);
std::string mdc_json(const MdcView& view);
std::string pareto_csv(const ParetoView& view);
std::string pareto_json(const ParetoView& view);

/// `Common Cause`, `7 Points Below CL` …, as NHSRplotthedots calls it.
std::string_view special_cause_text(const stats::MdcPoint& point);
std::string_view variation_key(stats::Variation variation);
std::string_view assurance_key(stats::Assurance assurance);

}  // namespace trivsel::report
