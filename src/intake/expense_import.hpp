#pragma once

#include "folder/course_folder.hpp"
#include "intake/import_rows.hpp"
#include "model/words.hpp"

namespace trivsel {

/// What an import of expenses can fill: the keys of an entry, but its id and what it corrects.
const ImportKind& expense_import_kind();

/// A row taken: its entry on one line, `{id: u7, …}`.
struct ImportedExpense {
  std::size_t line = 0;
  std::string id;
  std::string entry;
  std::string budget_line;
  Amount amount;
};

struct ExpenseImport : ImportRows {
  std::vector<ImportedExpense> taken;
  std::vector<CsvProblem> told;  ///< of rows taken: pay at a rate that is not in force that day
};

/// Reads a table's rows as entries of the ledger, each known by its voucher. `next_number` is that
/// of the first new id. A new row is refused where hours × rate + supplement is not its amount.
/// Nothing is written.
ExpenseImport import_expenses(const CourseFolder& folder, const Words& words, Date today,
                              int next_number, const CsvFile& table, const RowReader& reader);

}  // namespace trivsel
