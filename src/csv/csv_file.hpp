#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/language.hpp"

namespace trivsel {

/// What is wrong in a table, and where: lines and columns from 1, columns in code points.
struct CsvProblem {
  std::size_t line = 1;
  std::size_t column = 1;
  Message message;
  Message help{};  ///< what to write instead; may be empty
};

/// The cells of one column, without the spaces around them and the quotes. Row 0 is the first one
/// below the header.
class CsvCells {
 public:
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t row) const {
    const std::size_t begin = row == 0 ? 0 : ends_[row - 1];
    return std::string_view(bytes_).substr(begin, ends_[row] - begin);
  }
  void add(std::string_view cell) {
    bytes_.append(cell);
    ends_.push_back(bytes_.size());
  }
  void clear() {
    bytes_.clear();
    ends_.clear();
  }

 private:
  std::string bytes_;
  std::vector<std::size_t> ends_;
};

/// One row as it stands in its file, with however many cells it has.
struct CsvRow {
  std::size_t line = 1;    ///< where it begins
  std::size_t offset = 0;  ///< of that line, in bytes
  CsvCells cells;
};

/// A table as spreadsheets write it: a header with the columns' names, quotes as in RFC 4180, UTF-8
/// with or without a byte order mark. Cells are set apart by what the header has most of: commas,
/// semicolons or tabs. Empty lines are no rows, but where there is only one column they are rows
/// with a missing cell. The only place that knows libcsv.
class CsvFile {
 public:
  /// Reads the header. Where no delimiter is given, the header tells it.
  static std::variant<CsvFile, CsvProblem> open(std::string text, char delimiter = 0);

  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  /// Whether numbers may have a decimal comma: where semicolons set cells apart.
  [[nodiscard]] bool decimal_comma() const { return delimiter_ == ';'; }

  /// The columns with those numbers, in that order. Every row must have as many cells as the
  /// header.
  [[nodiscard]] std::variant<std::vector<CsvCells>, CsvProblem> read(
      const std::vector<std::size_t>& columns) const;

  /// Gives the rows one after the other, ragged ones too, until `take` returns false. A problem
  /// where quotes stand so that nobody can say where a row ends.
  [[nodiscard]] std::optional<CsvProblem> for_each_row(
      const std::function<bool(const CsvRow&)>& take) const;

  /// A problem with that cell of a row that was given.
  [[nodiscard]] CsvProblem problem_in(const CsvRow& row, std::size_t column, Message message,
                                      Message help = {}) const;

  /// A problem with the cell of that row and column. Reads the text once more to find its place.
  [[nodiscard]] CsvProblem problem_at(std::size_t row, std::size_t column, Message message,
                                      Message help = {}) const;

 private:
  [[nodiscard]] std::size_t offset_of(std::size_t record, std::size_t column) const;
  /// The same, counted from the beginning of a record.
  [[nodiscard]] std::size_t offset_from(std::size_t begin, std::size_t record,
                                        std::size_t column) const;
  [[nodiscard]] CsvProblem problem_at_offset(std::size_t offset, Message message,
                                             Message help = {}) const;
  [[nodiscard]] CsvProblem bad_quotes(std::size_t offset) const;

  std::string text_;
  std::vector<std::string> names_;
  char delimiter_ = ',';
};

}  // namespace trivsel
