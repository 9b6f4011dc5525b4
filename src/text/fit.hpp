#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace trivsel {

/// The text in at most `columns` terminal columns, cut with `mark` at its end where it is longer.
/// Control characters and invalid bytes come out visible, as terminal_safe writes them.
std::string fit(std::string_view text, std::size_t columns, std::string_view mark = "…");

/// The text in lines of at most `columns`, broken at spaces; a longer word is cut as `fit` does.
/// No lines for a text of nothing but spaces.
std::vector<std::string> wrap(std::string_view text, std::size_t columns,
                              std::string_view mark = "…");

/// The text, which stands behind `used` columns of a line, broken at spaces so that it stays within
/// `columns`; further lines begin with `indent` spaces. Words are never cut: a path stays whole. As
/// it is where `columns` is 0: not on a terminal.
std::string fold(std::string_view text, std::size_t columns, std::size_t used, std::size_t indent);

/// A text of several lines, each folded by itself; `used` columns stand before the first.
std::string fold_lines(std::string_view text, std::size_t columns, std::size_t used = 0);

}  // namespace trivsel
