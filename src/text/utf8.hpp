#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace trivsel {

/// One Unicode code point read from bytes.
struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;  ///< how many bytes it takes, 1-4
};

/// The code point that begins at `at`; nothing where the bytes are no valid UTF-8 (overlong forms,
/// surrogates and values above U+10FFFF included). `at` must be inside `bytes`.
std::optional<CodePoint> code_point_at(std::string_view bytes, std::size_t at);

/// Offset of the first byte that is not valid UTF-8; nothing where all is valid.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Number of code points; a byte that is no valid UTF-8 counts as one.
std::size_t count_code_points(std::string_view text);

/// How many terminal columns the text takes (combining marks 0, wide characters 2).
std::size_t display_width(std::string_view text);

/// C0 (tab and line feed included), DEL, C1, bidirectional controls, line and paragraph separators,
/// the zero-width no-break space and non-characters: what a file of ours may not hold raw.
bool is_control(char32_t value);

/// Appends the UTF-8 bytes of a code point.
void append_utf8(std::string& out, char32_t value);

/// The text with every control character and invalid byte made visible (`^[`, `\u{202e}`, `\xff`):
/// nothing a file holds can move a cursor, ring a bell or reorder a line. What a build log would
/// take for a command wherever it stands (`##vso[`, `##[`) is broken by a backslash. Line feeds
/// stay when `keep_line_feeds`.
std::string terminal_safe(std::string_view text, bool keep_line_feeds = false);

/// Lower case for ASCII and the Danish letters; other code points as they are.
std::string lower_danish(std::string_view text);

}  // namespace trivsel
