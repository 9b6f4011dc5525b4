#pragma once

#include <cstddef>
#include <string>

#include "report/document/table.hpp"

namespace trivsel::report {

/// The table's head and rows in lines of at most `width` columns (40 at least), each ended by a
/// line feed, cells wrapped where they do not fit. Where even that leaves no room, the rows stand
/// one below the other, a line a cell. Without the caption.
std::string text_table(const Table& table, std::size_t width);

}  // namespace trivsel::report
