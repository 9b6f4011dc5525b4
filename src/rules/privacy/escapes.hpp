#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trivsel {

/// A text in which each escape of a double-quoted scalar (`\x`, `\u`, `\U`, `\n`, `\t`) is the
/// character it stands for, so that what a file says is searched and not only how it is spelt.
struct Unescaped {
  std::string text;
  std::vector<std::uint32_t> offsets;  ///< by byte of `text`, and one more: where it stood
};

/// Empty where the text holds no escape of a character that could be part of a number.
Unescaped without_escapes(std::string_view text);

}  // namespace trivsel
