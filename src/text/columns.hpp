#pragma once

#include <string>
#include <vector>

namespace trivsel {

/// Rows of cells in columns as wide as their widest cell (by display width), two spaces between,
/// nothing behind the last. Columns in `right` are aligned to the right. All rows of equal length.
/// A row with nothing but its first cell is a heading, and widens no column. Where `width` is not
/// 0, the last column is folded at it.
std::string in_columns(const std::vector<std::vector<std::string>>& rows,
                       const std::vector<std::size_t>& right = {}, std::size_t width = 0);

}  // namespace trivsel
