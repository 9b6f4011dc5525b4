#pragma once

#include <string>
#include <string_view>

namespace trivsel {

/// What an edit changes, as one hunk of a unified diff with three lines of context: the lines
/// between the common beginning and the common end. Empty where nothing differs.
std::string line_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace trivsel
