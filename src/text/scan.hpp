#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/utf8.hpp"

/// Looking forward and back from a place in a text; private to the searches for personal data.
/// Every look costs a bounded number of bytes, or no more than the run it measures.
namespace trivsel {

/// What a masked digit becomes. Where only the shape of a number counts, it counts as a digit, so
/// that masking one number never changes what its neighbours are taken for.
inline constexpr std::string_view masked_digit = "\u2022";

/// Digits that touch each other, ASCII or full-width.
struct DigitRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t count = 0;
};

/// Bytes of the digit that begins at `at` (or ends at `end`); 0 where there is none.
std::size_t digit_bytes(std::string_view text, std::size_t at);
std::size_t digit_bytes_before(std::string_view text, std::size_t end);

/// The value of the digit at `at`, which must be one.
unsigned digit_value(std::string_view text, std::size_t at);

/// The same for a digit or a masked digit.
std::size_t figure_bytes(std::string_view text, std::size_t at);
std::size_t figure_bytes_before(std::string_view text, std::size_t end);

/// Offset of the next digit at or after `at`; the size of the text where none is left.
std::size_t next_digit(std::string_view text, std::size_t at);

/// The digits from `begin` on (none: an empty run).
DigitRun digit_run_at(std::string_view text, std::size_t begin);

/// The character that ends before `end`; nothing at the start or after invalid bytes.
std::optional<CodePoint> code_point_before(std::string_view text, std::size_t end);

bool is_blank(char32_t value);  ///< spaces of any width, zero included; neither tab nor line feed
bool is_dash(char32_t value);   ///< hyphens, dashes and the minus sign
bool is_word(char32_t value);   ///< letters, digits and the underscore

/// Offset after (before) at most `most` blanks.
std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t most);
std::size_t skip_blanks_back(std::string_view text, std::size_t end, std::size_t most);

/// Bytes of the dash at `at` (before `end`); 0 where there is none.
std::size_t dash_bytes(std::string_view text, std::size_t at);
std::size_t dash_bytes_before(std::string_view text, std::size_t end);

/// Bytes of the line break at `at` (before `end`), LF, CR LF or CR; 0 where there is none.
std::size_t line_break_bytes(std::string_view text, std::size_t at);
std::size_t line_break_bytes_before(std::string_view text, std::size_t end);

/// Whether a letter, digit or underscore touches the place.
bool word_at(std::string_view text, std::size_t at);
bool word_before(std::string_view text, std::size_t end);

/// Whether the text says that the number before (after) the place is money: `,50`, `,-`, ` kr.`.
bool money_follows(std::string_view text, std::size_t at);
bool money_precedes(std::string_view text, std::size_t end);

}  // namespace trivsel
