#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace trivsel {

/// Edits (insert, delete, replace, swap of neighbours) between two texts, counted in code points.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that was probably meant: at most 3 edits and at most a third of the longer word
/// (one edit is always allowed for words of two or more letters); the first of equals. Nothing
/// where none is near.
std::optional<std::string_view> nearest(std::string_view word,
                                        const std::vector<std::string_view>& candidates);

}  // namespace trivsel
