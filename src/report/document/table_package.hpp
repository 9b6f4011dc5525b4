#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/language.hpp"

namespace trivsel::report {

/// What a data package says of one column of a table.
struct TableColumn {
  std::string_view name;
  std::string_view type;    ///< of a Frictionless table schema
  std::string_view format;  ///< where the type needs one
  Text help;
};

/// A table as a CSV file, and where it comes from.
struct TablePackage {
  std::string name;        ///< of the package, as an id
  std::string title;       ///< of the course or portfolio
  std::string_view table;  ///< what its rows are: episodes
  std::string_view path;   ///< the file's, beside the package
  std::vector<std::string_view> primary_key;
};

/// The `datapackage.json` (Frictionless) of one table.
std::string datapackage_json(const TablePackage& package, const std::vector<TableColumn>& columns,
                             Language language);

}  // namespace trivsel::report
