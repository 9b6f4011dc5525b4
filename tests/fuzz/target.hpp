#pragma once

#include <string_view>

namespace trivsel::fuzz {

/// Reads the bytes as every kind of file, edits them, and writes them as a value. Aborts where a
/// promise of the reader does not hold: places inside the file, children inside their parents, an
/// edit that reads back, a text that reads back as itself.
void read_edit_quote(std::string_view bytes);

}  // namespace trivsel::fuzz
