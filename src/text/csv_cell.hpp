#pragma once

#include <string>
#include <string_view>

namespace trivsel {

/// The text as one cell of a CSV file (RFC 4180): in quotes where it needs them. A text that a
/// spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@` and is no number) gets a
/// `'` before it.
std::string csv_cell(std::string_view text);

}  // namespace trivsel
