#include "text/utf8.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace trivsel {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

/// Bytes of the sequence a lead byte opens; 0 for a byte that opens none.
std::size_t sequence_length(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

bool is_scalar(char32_t value, std::size_t bytes) {
  constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return value >= smallest[bytes] && value <= 0x10FFFF && !surrogate;
}

/// Offset of the first byte at or after `at` that is not ASCII.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  for (; bytes.size() - at >= sizeof(std::uint64_t); at += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & high_bits) != 0) break;
  }
  while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
  return at;
}

bool is_bidirectional_control(char32_t value) {
  return value == 0x061C || value == 0x200E || value == 0x200F ||
         (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

bool is_non_character(char32_t value) {
  return (value >= 0xFDD0 && value <= 0xFDEF) || (value & 0xFFFEU) == 0xFFFE;
}

void append_visible(std::string& out, char32_t control) {
  if (control < 0x20 || control == 0x7F) {
    out += '^';
    out += static_cast<char>(control ^ 0x40U);
    return;
  }
  fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", static_cast<std::uint32_t>(control));
}

}  // namespace

std::optional<CodePoint> code_point_at(std::string_view bytes, std::size_t at) {
  const unsigned lead = byte_at(bytes, at);
  const std::size_t length = sequence_length(lead);
  if (length == 1) return CodePoint{lead, 1};
  if (length == 0 || bytes.size() - at < length) return std::nullopt;
  char32_t value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned next = byte_at(bytes, at + i);
    if ((next & 0xC0U) != 0x80) return std::nullopt;
    value = (value << 6U) | (next & 0x3FU);
  }
  if (!is_scalar(value, length)) return std::nullopt;
  return CodePoint{value, length};
}

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  std::size_t at = skip_ascii(bytes, 0);
  while (at < bytes.size()) {
    const auto point = code_point_at(bytes, at);
    if (!point) return at;
    at = skip_ascii(bytes, at + point->bytes);
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const auto point = code_point_at(text, at);
    at += point ? point->bytes : 1;
  }
  return count;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    at += point ? point->bytes : 1;
    const int columns = point ? utf8proc_charwidth(static_cast<std::int32_t>(point->value)) : 1;
    width += static_cast<std::size_t>(columns > 0 ? columns : 0);
  }
  return width;
}

bool is_control(char32_t value) {
  const bool c0_delete_c1 = value < 0x20 || (value >= 0x7F && value < 0xA0);
  const bool separator = value == 0x2028 || value == 0x2029;
  return c0_delete_c1 || separator || value == 0xFEFF || is_bidirectional_control(value) ||
         is_non_character(value);
}

void append_utf8(std::string& out, char32_t value) {
  const auto tail = [value](unsigned shift) {
    return static_cast<char>(0x80U | ((value >> shift) & 0x3FU));
  };
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += {static_cast<char>(0xC0U | (value >> 6U)), tail(0)};
  } else if (value < 0x10000) {
    out += {static_cast<char>(0xE0U | (value >> 12U)), tail(6), tail(0)};
  } else {
    out += {static_cast<char>(0xF0U | (value >> 18U)), tail(12), tail(6), tail(0)};
  }
}

namespace {

/// `##`, letters, `[`: what build agents look for anywhere in a line.
bool is_log_command(std::string_view text) {
  if (!text.starts_with("##")) return false;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto after = std::find_if_not(text.begin() + 2, text.end(), is_letter);
  return after != text.end() && *after == '[';
}

}  // namespace

std::string terminal_safe(std::string_view text, bool keep_line_feeds) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    const std::size_t length = point ? point->bytes : 1;
    if (!point) {
      fmt::format_to(std::back_inserter(out), "\\x{:02x}", byte_at(text, at));
    } else if (text[at] == '#' && is_log_command(text.substr(at))) {
      out += "#\\";
    } else if (is_control(point->value) && !(keep_line_feeds && point->value == '\n')) {
      append_visible(out, point->value);
    } else {
      out += text.substr(at, length);
    }
    at += length;
  }
  return out;
}

std::string lower_danish(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < out.size(); ++at) {
    const unsigned byte = byte_at(out, at);
    if (byte >= 'A' && byte <= 'Z') out[at] = static_cast<char>(byte + 0x20U);
    // 0xC3 only ever opens a sequence; Å, Æ and Ø lie 0x20 below å, æ and ø.
    if (byte != 0xC3 || at + 1 == out.size()) continue;
    const unsigned next = byte_at(out, at + 1);
    if (next == 0x85 || next == 0x86 || next == 0x98) out[at + 1] = static_cast<char>(next + 0x20U);
  }
  return out;
}

}  // namespace trivsel
