#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "csv/csv_file.hpp"

namespace trivsel {

/// Which column of a file, by its number from 0, and its cells.
struct CsvColumn {
  const CsvFile& file;
  std::size_t number = 0;
  const CsvCells& cells;

  [[nodiscard]] const std::string& name() const { return file.names()[number]; }
};

/// A cell without a value: empty, or NA as R writes it.
bool is_missing_cell(std::string_view cell);

/// A finite number: `12`, `-0.5`, `1e6`; with a decimal comma too where the file may have it (there
/// `12.187` is nothing, since it may mean 12,187 as well). Nothing where it is none.
std::optional<double> parse_number(std::string_view cell, bool decimal_comma = false);

/// The numbers of a column, missing ones as not a number. What is no number, infinite, or negative
/// where it must not be, is a problem.
std::variant<std::vector<double>, CsvProblem> read_numbers(const CsvColumn& column,
                                                           bool may_be_negative = true);

/// What the cells of an x column are; the first that is not missing decides, and the others must
/// be the same.
enum class XKind {
  number,
  day,   ///< 2026-03-14, or with a clock time (2026-03-14T10:30, also with a space or seconds)
  name,  ///< any text
};

struct XColumn {
  XKind kind = XKind::number;
  bool has_times = false;
  /// The number; days since 1970-01-01, clock times as fractions; the name's index. Missing: not a
  /// number.
  std::vector<double> values;
  std::vector<std::string> names;  ///< sorted by their bytes

  /// As it stands in a table: 12.5, 2026-03-14, 2026-03-14T10:30, the name. Empty where missing.
  [[nodiscard]] std::string text(double value) const;
};
std::variant<XColumn, CsvProblem> read_x(const CsvColumn& column);

/// Names in a column of categories, sorted: by number where all are numbers, else by their bytes.
struct CategoryColumn {
  std::vector<std::uint32_t> values;  ///< index into names, of each row
  std::vector<std::string> names;     ///< an empty one for empty cells, last
  [[nodiscard]] bool has_missing() const { return !names.empty() && names.back().empty(); }
};
CategoryColumn read_categories(const CsvCells& cells);

/// The shortest decimals that read back to the same double; Inf, -Inf; empty where not a number.
std::string shortest_text(double value);

}  // namespace trivsel
