#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/invocation.hpp"

namespace trivsel {

/// Writes a table to a file named on the command line, and beside it the `datapackage.json` that
/// `package` gives for the file's name. CommandError (usage) where a data package of other tables
/// than `table` lies there: it would be lost.
void write_table(const Invocation& invocation, const std::string& file, std::string_view table,
                 const std::string& csv,
                 const std::function<std::string(std::string_view)>& package);

}  // namespace trivsel
