#pragma once

#include <string>
#include <string_view>

namespace trivsel {

/// A text from an argument or a file as a person's own terminal may show it: harmless, on one line
/// (a line feed comes out visible), and without a CPR number's digits. Citizens' codes stay; what
/// leaves the course goes through report::shown.
std::string safe_for_terminal(std::string_view text);

/// The same for a text of several lines.
std::string safe_lines_for_terminal(std::string_view text);

}  // namespace trivsel
