#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "csv/csv_values.hpp"
#include "stats/control_chart.hpp"
#include "stats/making_data_count.hpp"
#include "stats/period.hpp"

namespace trivsel {

/// What `chart` was asked for.
struct ChartRequest {
  std::string type;    ///< run, i, … pareto, mdc
  std::string format;  ///< text, json, csv, svg
  std::string file;    ///< - for stdin
  std::string x = "x", y = "y", n = "n", category = "category";
  bool x_named = false, n_named = false, category_named = false;  ///< by an option
  bool no_denominator = false;
  bool with_missing = false;
  std::vector<std::string> facets{};
  std::optional<stats::Period> period{};
  stats::Aggregate aggregate = stats::Aggregate::mean;
  stats::ChartOptions chart{};
  stats::MdcOptions mdc{};
  std::optional<double> target{};

  [[nodiscard]] bool is_pareto() const { return type == "pareto"; }
  [[nodiscard]] bool is_mdc() const { return type == "mdc"; }
  /// Whether centre and limits rest on a denominator, so that there is no chart without one.
  [[nodiscard]] bool needs_denominator() const;
};

/// The options of the command table.
std::vector<Option> chart_option_rows();

/// Reads them; CommandError (usage) for a value that cannot be, or an option that the type has not.
ChartRequest read_chart_request(const Arguments& arguments);

}  // namespace trivsel
