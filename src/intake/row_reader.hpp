#pragma once

#include <variant>

#include "csv/csv_file.hpp"
#include "folder/key_file.hpp"
#include "intake/import_file.hpp"

namespace trivsel {

/// Why a row is not taken, and where.
struct RowRefusal {
  CsvProblem problem;
  bool personal = false;  ///< it would bring data about a person into the folder
};

/// A row that the map leaves out.
struct RowSkipped {};

using RowResult = std::variant<RowValues, RowSkipped, RowRefusal>;

/// The people whose names no record may hold, and their codes.
struct KnownPeople {
  KnownNames names;
  std::vector<CodeOwner> owners;
};

/// The longest cell that is taken, in bytes.
inline constexpr std::size_t kLongestCell = 65'536;

/// Reads the rows of one table by a map. Everything given must outlive it.
class RowReader {
 public:
  /// Columns that the table has not, or has twice, become findings in the file of the map.
  RowReader(ImportFile& file, const ImportKind& kind, const CsvFile& table,
            const KnownPeople& people);

  [[nodiscard]] RowResult read(const CsvRow& row) const;

  /// The column that fills a field; the first where none does.
  [[nodiscard]] std::size_t cell_of(std::string_view field) const;

  /// Whether a text has a name of the key file, or a CPR number.
  [[nodiscard]] bool names_anybody(std::string_view text) const;

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  struct Bound {
    const ImportColumn* column = nullptr;
    const Target* target = nullptr;
    std::size_t index = 0;  ///< of the target
    std::size_t cell = kNone;
    std::size_t time = kNone;
  };
  struct BoundSkip {
    const ImportSkip* skip = nullptr;
    std::size_t cell = kNone;
  };
  /// What came of one cell: values, or a reason.
  struct CellResult {
    std::vector<std::string> values{};
    Message problem{};
    Message help{};
    bool personal = false;
    bool in_time = false;  ///< the cell of the clock time is meant
  };

  std::size_t find_column(const At<std::string_view>& name, ImportFile& file);
  [[nodiscard]] RowRefusal refusal(const CsvRow& row, std::size_t cell, CellResult why) const;
  [[nodiscard]] std::optional<CellResult> hostile(const Bound& bound, std::string_view cell) const;
  [[nodiscard]] bool is_personal(const Bound& bound, std::string_view text) const;
  [[nodiscard]] CellResult take(const Bound& bound, const CsvRow& row) const;
  [[nodiscard]] CellResult take_piece(const Bound& bound, std::string_view text) const;
  [[nodiscard]] CellResult take_code(const Bound& bound, std::string_view text) const;
  [[nodiscard]] CellResult take_name(std::string_view text) const;
  [[nodiscard]] CellResult take_value(const Bound& bound, std::string_view text) const;
  [[nodiscard]] CellResult take_time(const Bound& bound, std::string_view day,
                                     std::string_view clock) const;

  const ImportMap& map_;
  const CsvFile& table_;
  const KnownPeople& people_;
  std::size_t target_count_;
  bool on_one_line_;
  std::vector<Bound> bound_;
  std::vector<BoundSkip> skips_;
};

}  // namespace trivsel
