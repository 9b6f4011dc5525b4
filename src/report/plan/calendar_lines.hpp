#pragma once

#include <string>
#include <string_view>

namespace trivsel {

// The lines of RFC 5545: CRLF ends, folded at 75 bytes between characters, texts escaped.

/// A TEXT value (3.3.11): backslash, semicolon, comma and line feed escaped; other control
/// characters made visible, CPR numbers masked.
std::string calendar_text(std::string_view text);

/// A quoted parameter value (3.2), as of CN: a double quote becomes an apostrophe.
std::string calendar_parameter(std::string_view text);

/// Appends one content line, folded (3.1).
void add_calendar_line(std::string& out, std::string_view line);

}  // namespace trivsel
