#pragma once

#include "cli/chart_options.hpp"

namespace trivsel {

/// Ends the command: what is wrong in the table, with line and column. CommandError (io).
[[noreturn]] void refuse_place(const ChartRequest& request, const CsvProblem& problem);

/// The columns of a table that a request names. Both must outlive it.
class ChartColumns {
 public:
  ChartColumns(const ChartRequest& request, const CsvFile& file) : request_(request), file_(file) {}

  [[nodiscard]] bool has(const std::string& name) const;
  /// The number of the column; CommandError (usage) that names the option where there is none, or
  /// more than one.
  [[nodiscard]] std::size_t number_of(const std::string& name, std::string_view option) const;
  [[nodiscard]] std::vector<CsvCells> read(const std::vector<std::size_t>& columns) const;
  [[nodiscard]] CsvColumn column(std::size_t number, const CsvCells& cells) const {
    return {file_, number, cells};
  }

  /// The value; `refuse_place` where it could not be read.
  template <class Value>
  Value need(std::variant<Value, CsvProblem> result) const {
    if (const auto* problem = std::get_if<CsvProblem>(&result)) refuse_place(request_, *problem);
    return std::get<Value>(std::move(result));
  }

 private:
  const ChartRequest& request_;
  const CsvFile& file_;
};

}  // namespace trivsel
