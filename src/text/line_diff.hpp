#pragma once

#include <string>
#include <string_view>

namespace trivsel {

/// What an edit changes, as a unified diff with three lines of context. Empty where nothing
/// differs. A change of thousands of lines at once is shown as one piece, and may then not be the
/// shortest.
std::string line_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace trivsel
