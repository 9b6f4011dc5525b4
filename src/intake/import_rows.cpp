#include "intake/import_rows.hpp"

#include <algorithm>

namespace trivsel {

bool ImportRows::holds_personal_data() const {
  return std::any_of(refused.begin(), refused.end(),
                     [](const RowRefusal& refusal) { return refusal.personal; });
}

void read_rows(const CsvFile& table, const RowReader& reader, ImportRows& rows,
               const std::function<void(const CsvRow&, RowValues)>& take) {
  std::size_t count = 0;
  rows.broken = table.for_each_row([&](const CsvRow& row) {
    if (count++ == kMostRows) return false;
    RowResult result = reader.read(row);
    if (auto* values = std::get_if<RowValues>(&result)) {
      take(row, std::move(*values));
    } else if (auto* refusal = std::get_if<RowRefusal>(&result)) {
      rows.refused.push_back(std::move(*refusal));
    } else {
      ++rows.left_out;
    }
    return true;
  });
  if (count <= kMostRows) return;
  rows.broken = CsvProblem{
      1, 1, say("the table has more than {} rows", "tabellen har flere end {} rækker", kMostRows),
      Text{"export it a year at a time", "eksportér den et år ad gangen"}};
}

}  // namespace trivsel
