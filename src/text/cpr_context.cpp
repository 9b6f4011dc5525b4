#include "text/cpr_context.hpp"

#include <array>
#include <optional>

#include "text/scan.hpp"

namespace trivsel {
namespace {

constexpr std::size_t widest_gap = 32;     // blanks between the columns of a table
constexpr std::size_t shortest_hash = 16;  // hexadecimal digits

bool is_hex_letter(char byte) {
  return (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

std::size_t hex_bytes(std::string_view text, std::size_t at) {
  return at < text.size() && is_hex_letter(text[at]) ? 1 : figure_bytes(text, at);
}

std::size_t hex_bytes_before(std::string_view text, std::size_t end) {
  return end > 0 && is_hex_letter(text[end - 1]) ? 1 : figure_bytes_before(text, end);
}

/// Offset after the shape that begins at `at`: `9` stands for a figure, all else for itself.
std::optional<std::size_t> shape_after(std::string_view text, std::size_t at,
                                       std::string_view shape) {
  for (const char expected : shape) {
    const bool same = at < text.size() && text[at] == expected;
    const std::size_t bytes = expected == '9' ? figure_bytes(text, at) : std::size_t{same};
    if (bytes == 0) return std::nullopt;
    at += bytes;
  }
  return at;
}

/// Offset where the shape that ends before `end` begins.
std::optional<std::size_t> shape_before(std::string_view text, std::size_t end,
                                        std::string_view shape) {
  for (; !shape.empty(); shape.remove_suffix(1)) {
    const bool same = end > 0 && text[end - 1] == shape.back();
    const std::size_t bytes =
        shape.back() == '9' ? figure_bytes_before(text, end) : std::size_t{same};
    if (bytes == 0) return std::nullopt;
    end -= bytes;
  }
  return end;
}

constexpr std::array<std::string_view, 2> date_shapes = {"9999-99-99", "99999999"};

bool century_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  return rest.starts_with("19") || rest.starts_with("20") || rest.starts_with(masked_digit);
}

bool iso_date_at(std::string_view text, std::size_t at) {
  for (const std::string_view shape : date_shapes) {
    const auto end = shape_after(text, at, shape);
    if (end && century_at(text, at) && figure_bytes(text, *end) == 0) return true;
  }
  return false;
}

bool iso_date_before(std::string_view text, std::size_t end) {
  for (const std::string_view shape : date_shapes) {
    const auto begin = shape_before(text, end, shape);
    if (begin && century_at(text, *begin) && figure_bytes_before(text, *begin) == 0) return true;
  }
  return false;
}

unsigned number_at(std::string_view text, std::size_t at, unsigned digits) {
  unsigned value = 0;
  for (; digits > 0; --digits) {
    value = 10 * value + digit_value(text, at);
    at += digit_bytes(text, at);
  }
  return value;
}

/// HHMMSS with a fraction or with an offset from UTC.
bool reads_as_time(std::string_view text, const CprShape& shape) {
  const unsigned time = number_at(text, shape.begin, 6);
  if (time >= 240000 || time / 100 % 100 >= 60 || time % 100 > 60) return false;
  if (shape.joint == Joint::dot) return true;
  const unsigned offset = number_at(text, shape.rest_begin, 4);
  const bool tight = shape.half_end + dash_bytes(text, shape.half_end) == shape.rest_begin;
  return shape.joint == Joint::dash && tight && offset <= 1400 && offset % 100 % 15 == 0 &&
         offset % 100 < 60;
}

/// What joins an ISO date before the number to it: `T`, `_`, a blank, a dash; 0 for no date.
char32_t joint_to_date_before(std::string_view text, std::size_t begin) {
  const auto joint = code_point_before(text, begin);
  if (!joint) return 0;
  const char32_t value = joint->value;
  const bool joins =
      value == 'T' || value == 't' || value == '_' || is_blank(value) || is_dash(value);
  return joins && iso_date_before(text, begin - joint->bytes) ? value : 0;
}

bool in_uuid(std::string_view text, const CprShape& shape) {
  if (shape.joint != Joint::dash) return false;
  std::size_t at = shape.begin;
  for (int back = 0; back < 2; ++back) {
    const std::size_t bytes = hex_bytes_before(text, at);
    if (bytes == 0) return false;
    at -= bytes;
  }
  if (hex_bytes_before(text, at) != 0) return false;
  constexpr std::string_view uuid = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  for (const char expected : uuid) {
    const bool hyphen = at < text.size() && text[at] == '-';
    const std::size_t bytes = expected == 'x' ? hex_bytes(text, at) : std::size_t{hyphen};
    if (bytes == 0) return false;
    at += bytes;
  }
  return hex_bytes(text, at) == 0;
}

bool in_hash(std::string_view text, const CprShape& shape) {
  const bool before = shape.begin > 0 && is_hex_letter(text[shape.begin - 1]);
  const bool after = shape.end < text.size() && is_hex_letter(text[shape.end]);
  if (!before && !after) return false;
  std::size_t length = 10;
  std::size_t begin = shape.begin;
  std::size_t end = shape.end;
  while (length < shortest_hash) {
    const std::size_t left = hex_bytes_before(text, begin);
    const std::size_t right = hex_bytes(text, end);
    if (left == 0 && right == 0) return false;
    length += (left != 0 ? 1U : 0U) + (right != 0 ? 1U : 0U);
    begin -= left;
    end += right;
  }
  return true;
}

bool decimal_fraction(std::string_view text, const CprShape& shape) {
  return shape.begin > 0 && text[shape.begin - 1] == '.' &&
         figure_bytes_before(text, shape.begin - 1) != 0;
}

bool figure_joined_before(std::string_view text, std::size_t begin) {
  const bool dot = begin > 0 && text[begin - 1] == '.';
  const std::size_t joint = dot ? 1 : dash_bytes_before(text, begin);
  return joint != 0 && figure_bytes_before(text, begin - joint) != 0;
}

bool figure_joined_after(std::string_view text, std::size_t end) {
  const bool dot = end < text.size() && text[end] == '.';
  const std::size_t joint = dot ? 1 : dash_bytes(text, end);
  return joint != 0 && figure_bytes(text, end + joint) != 0 && !iso_date_at(text, end + joint);
}

constexpr std::string_view inner_marks = ".,:/";

/// A number of two or more figures, nothing but figures, a blank before (with `lines` also on the
/// line before).
bool number_before(std::string_view text, std::size_t begin, bool lines) {
  std::size_t at = skip_blanks_back(text, begin, lines ? widest_gap : 2);
  if (const std::size_t line_break = lines ? line_break_bytes_before(text, at) : 0) {
    at = skip_blanks_back(text, at - line_break, 2);
  }
  if (at == begin) return false;
  std::size_t figures = 0;
  for (std::size_t bytes = 0; (bytes = figure_bytes_before(text, at)) != 0; ++figures) at -= bytes;
  if (figures < 2) return false;
  const bool inner = at > 0 && inner_marks.find(text[at - 1]) != std::string_view::npos;
  return !inner && !word_before(text, at) && dash_bytes_before(text, at) == 0;
}

bool number_after(std::string_view text, std::size_t end, bool lines) {
  std::size_t at = skip_blanks(text, end, lines ? widest_gap : 2);
  if (const std::size_t line_break = lines ? line_break_bytes(text, at) : 0) {
    at = skip_blanks(text, at + line_break, widest_gap);
  }
  if (at == end) return false;
  std::size_t figures = 0;
  for (std::size_t bytes = 0; (bytes = figure_bytes(text, at)) != 0; ++figures) at += bytes;
  if (figures < 2 || word_at(text, at)) return false;
  const bool inner = at < text.size() && inner_marks.find(text[at]) != std::string_view::npos;
  const std::size_t mark = inner ? 1 : dash_bytes(text, at);
  return mark == 0 || figure_bytes(text, at + mark) == 0;
}

/// The four digits open a row of their own: `2026: 5`, `2026;5`, `| 2026 |`.
bool opens_row(std::string_view text, std::size_t end) {
  const std::size_t at = skip_blanks(text, end, widest_gap);
  if (at < text.size() && (text[at] == '|' || text[at] == '=' || text[at] == '\t')) return true;
  if (end >= text.size()) return false;
  if (text[end] == ':') return true;
  const bool cell = text[end] == ';' || text[end] == ',';
  return cell && (word_at(text, end + 1) || (end + 1 < text.size() && text[end + 1] == '"'));
}

/// HHMM or a year of ours: a day and what belongs to it, as often as a CPR number.
bool reads_as_hour_or_year(std::string_view text, std::size_t at) {
  const unsigned number = number_at(text, at, 4);
  return (number < 2400 && number % 100 < 60) || number / 100 == 19 || number / 100 == 20;
}

/// Day, month and year apart. Blanks or dashes between all of them are how people write the number;
/// dots and slashes are how they write a day.
Standing parted_standing(std::string_view text, const CprShape& shape) {
  if (iso_date_at(text, shape.rest_begin)) return Standing::other_number;
  const bool usual = (shape.parting == ' ' || shape.parting == '-') &&
                     (shape.joint == Joint::blank || shape.joint == Joint::dash);
  const bool chained =
      figure_joined_before(text, shape.begin) || figure_joined_after(text, shape.end) ||
      number_before(text, shape.begin, false) || number_after(text, shape.end, false) ||
      money_precedes(text, shape.begin) || money_follows(text, shape.end);
  const bool doubtful = !usual || chained || reads_as_hour_or_year(text, shape.rest_begin);
  return doubtful ? Standing::in_chain : Standing::alone;
}

Standing bare_standing(std::string_view text, const CprShape& shape) {
  const bool other = decimal_fraction(text, shape) || in_hash(text, shape);
  return other ? Standing::other_number : Standing::in_chain;
}

}  // namespace

Standing standing_of(std::string_view text, const CprShape& shape) {
  if (shape.joint == Joint::none) return bare_standing(text, shape);
  if (shape.parting != 0) return parted_standing(text, shape);
  const bool lines = shape.joint == Joint::line_break;
  const bool loose = lines || shape.joint == Joint::blank;
  const char32_t date_joint = joint_to_date_before(text, shape.begin);
  if (date_joint != 0 && reads_as_time(text, shape)) {
    return date_joint == 'T' || date_joint == 't' ? Standing::other_number : Standing::in_chain;
  }
  if (in_uuid(text, shape) || iso_date_at(text, shape.rest_begin)) return Standing::other_number;
  if (lines && opens_row(text, shape.end)) return Standing::other_number;
  if (shape.joint == Joint::mark) return Standing::in_chain;

  const bool joined_before = date_joint == 0 && figure_joined_before(text, shape.begin);
  const bool listed_before =
      loose && (number_before(text, shape.begin, lines) || money_precedes(text, shape.begin));
  const bool joined_after = figure_joined_after(text, shape.end);
  const bool listed_after =
      loose && (number_after(text, shape.end, lines) || money_follows(text, shape.end));
  if (lines && listed_before && listed_after) return Standing::other_number;
  const bool chained = joined_before || listed_before || joined_after || listed_after;
  return chained ? Standing::in_chain : Standing::alone;
}

}  // namespace trivsel
