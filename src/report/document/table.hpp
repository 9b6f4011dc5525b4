#pragma once

#include <string>
#include <vector>

namespace trivsel::report {

struct Column {
  std::string name;
  bool is_number = false;
};
/// The first column names the row. Rows are as long as the columns.
struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  bool is_narrow = false;  ///< many narrow columns, as of twelve months
};

}  // namespace trivsel::report
