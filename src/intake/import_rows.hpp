#pragma once

#include "intake/row_reader.hpp"

namespace trivsel {

/// How many rows of one table are read.
inline constexpr std::size_t kMostRows = 100'000;

/// A row that was imported before, and says something else now.
struct ChangedRow {
  std::size_t line = 0;
  std::string id;                 ///< of the record in the folder
  std::vector<std::string> keys;  ///< what differs
};

/// What became of a table's rows that were not taken.
struct ImportRows {
  std::vector<RowRefusal> refused;
  std::vector<ChangedRow> changed;
  std::size_t there = 0;             ///< imported before, and the same
  std::size_t left_out = 0;          ///< by the map
  std::optional<CsvProblem> broken;  ///< from here on the table could not be read

  [[nodiscard]] bool holds_personal_data() const;
  /// Whether the rows taken may be written; without `partial` all or none.
  [[nodiscard]] bool may_write(bool partial) const {
    return !broken && (partial || refused.empty());
  }
};

/// Gives the rows that the reader takes, one after the other; the others are noted.
void read_rows(const CsvFile& table, const RowReader& reader, ImportRows& rows,
               const std::function<void(const CsvRow&, RowValues)>& take);

}  // namespace trivsel
