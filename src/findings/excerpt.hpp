#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace trivsel {

/// A line of a file as a terminal shows it, and the columns of it that are meant.
struct Excerpt {
  std::string text;       ///< safe for a terminal, with "…" where it is cut
  std::size_t begin = 0;  ///< first column of the mark, from 0
  std::size_t end = 0;    ///< one past its last; at least begin + 1, at most one past the text
};

/// The line in at most `columns` terminal columns, cut so that the mark's beginning is seen.
/// `first` and `last`: code points of the line, from 0, `last` exclusive.
Excerpt excerpt_of(std::string_view line, std::size_t first, std::size_t last, std::size_t columns);

}  // namespace trivsel
