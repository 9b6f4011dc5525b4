#include "text/scan.hpp"

#include <algorithm>
#include <array>

namespace trivsel {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_ascii_digit(unsigned char byte) {
  return byte >= '0' && byte <= '9';
}

constexpr unsigned char full_width_lead = 0xEF;

constexpr std::array<bool, 256> make_digit_leads() {
  std::array<bool, 256> leads{};
  for (std::size_t digit = '0'; digit <= '9'; ++digit) leads[digit] = true;
  leads[full_width_lead] = true;
  return leads;
}

constexpr std::array<bool, 256> digit_leads = make_digit_leads();

bool full_width_digit_at(std::string_view text, std::size_t at) {
  return text.size() - at >= 3 && byte_at(text, at) == full_width_lead &&
         byte_at(text, at + 1) == 0xBC && byte_at(text, at + 2) >= 0x90 &&
         byte_at(text, at + 2) <= 0x99;
}

/// Bytes of the character at `at` when it passes the test, else 0.
template <class Test>
std::size_t bytes_if(std::string_view text, std::size_t at, Test passes) {
  if (at >= text.size()) return 0;
  const auto point = code_point_at(text, at);
  return point && passes(point->value) ? point->bytes : 0;
}

template <class Test>
std::size_t bytes_before_if(std::string_view text, std::size_t end, Test passes) {
  const auto point = code_point_before(text, end);
  return point && passes(point->value) ? point->bytes : 0;
}

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 0x20) : letter;
}

bool same_word(std::string_view text, std::string_view lower_case) {
  return std::ranges::equal(text, lower_case, {}, lower);
}

constexpr std::array<std::string_view, 5> currencies = {"kr", "dkk", "eur", "€", "$"};

bool cents_follow(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != ',' && text[at] != '.')) return false;
  if (text[at] == ',' && at + 1 < text.size() && text[at + 1] == '-') return true;
  const DigitRun cents = digit_run_at(text, at + 1);
  return cents.count == 2 && !word_at(text, cents.end);
}

}  // namespace

std::size_t digit_bytes(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (is_ascii_digit(byte_at(text, at))) return 1;
  return full_width_digit_at(text, at) ? 3 : 0;
}

std::size_t digit_bytes_before(std::string_view text, std::size_t end) {
  if (end == 0) return 0;
  if (is_ascii_digit(byte_at(text, end - 1))) return 1;
  return end >= 3 && full_width_digit_at(text, end - 3) ? 3 : 0;
}

unsigned digit_value(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  return first == full_width_lead ? byte_at(text, at + 2) - 0x90U : first - unsigned{'0'};
}

std::size_t figure_bytes(std::string_view text, std::size_t at) {
  if (const std::size_t bytes = digit_bytes(text, at)) return bytes;
  const bool masked = at < text.size() && text.substr(at).starts_with(masked_digit);
  return masked ? masked_digit.size() : 0;
}

std::size_t figure_bytes_before(std::string_view text, std::size_t end) {
  if (const std::size_t bytes = digit_bytes_before(text, end)) return bytes;
  return text.substr(0, end).ends_with(masked_digit) ? masked_digit.size() : 0;
}

std::size_t next_digit(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (digit_leads[byte_at(text, at)] && digit_bytes(text, at) != 0) return at;
  }
  return text.size();
}

DigitRun digit_run_at(std::string_view text, std::size_t begin) {
  DigitRun run{begin, begin, 0};
  while (const std::size_t bytes = digit_bytes(text, run.end)) {
    run.end += bytes;
    ++run.count;
  }
  return run;
}

std::optional<CodePoint> code_point_before(std::string_view text, std::size_t end) {
  for (std::size_t length = 1; length <= 4 && length <= end; ++length) {
    if ((byte_at(text, end - length) & 0xC0U) == 0x80) continue;
    const auto point = code_point_at(text, end - length);
    return point && point->bytes == length ? point : std::nullopt;
  }
  return std::nullopt;
}

bool is_blank(char32_t value) {
  return value == ' ' || value == 0xA0 || (value >= 0x2000 && value <= 0x200D) || value == 0x202F ||
         value == 0x205F || value == 0x2060 || value == 0x3000 || value == 0xFEFF;
}

bool is_dash(char32_t value) {
  return value == '-' || value == 0xAD || (value >= 0x2010 && value <= 0x2015) || value == 0x2043 ||
         value == 0x2212 || value == 0xFE58 || value == 0xFE63 || value == 0xFF0D;
}

bool is_word(char32_t value) {
  if (value < 0x80) {
    const bool letter = (value | 0x20U) >= 'a' && (value | 0x20U) <= 'z';
    return letter || value == '_' || (value >= '0' && value <= '9');
  }
  const bool sign = value < 0xC0 || value == 0xD7 || value == 0xF7;
  const bool punctuation = value >= 0x2000 && value <= 0x303F;
  return !sign && !punctuation && !is_blank(value) && !is_dash(value);
}

std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t most) {
  for (; most > 0; --most) {
    const std::size_t bytes = bytes_if(text, at, is_blank);
    if (bytes == 0) break;
    at += bytes;
  }
  return at;
}

std::size_t skip_blanks_back(std::string_view text, std::size_t end, std::size_t most) {
  for (; most > 0; --most) {
    const std::size_t bytes = bytes_before_if(text, end, is_blank);
    if (bytes == 0) break;
    end -= bytes;
  }
  return end;
}

std::size_t dash_bytes(std::string_view text, std::size_t at) {
  return bytes_if(text, at, is_dash);
}

std::size_t dash_bytes_before(std::string_view text, std::size_t end) {
  return bytes_before_if(text, end, is_dash);
}

std::size_t line_break_bytes(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\n') return 1;
  if (text[at] != '\r') return 0;
  return text.substr(at).starts_with("\r\n") ? 2 : 1;
}

std::size_t line_break_bytes_before(std::string_view text, std::size_t end) {
  if (end == 0) return 0;
  if (text.substr(0, end).ends_with("\r\n")) return 2;
  return text[end - 1] == '\n' || text[end - 1] == '\r' ? 1 : 0;
}

bool word_at(std::string_view text, std::size_t at) {
  return bytes_if(text, at, is_word) != 0;
}

bool word_before(std::string_view text, std::size_t end) {
  return bytes_before_if(text, end, is_word) != 0;
}

bool money_follows(std::string_view text, std::size_t at) {
  if (cents_follow(text, at)) return true;
  const std::string_view rest = text.substr(skip_blanks(text, at, 1));
  return std::ranges::any_of(currencies, [rest](std::string_view unit) {
    return same_word(rest.substr(0, unit.size()), unit) && !word_at(rest, unit.size());
  });
}

bool money_precedes(std::string_view text, std::size_t end) {
  std::string_view front = text.substr(0, skip_blanks_back(text, end, 1));
  if (front.ends_with('.')) front.remove_suffix(1);
  return std::ranges::any_of(currencies, [front](std::string_view unit) {
    if (front.size() < unit.size()) return false;
    const std::size_t from = front.size() - unit.size();
    return same_word(front.substr(from), unit) && !word_before(front, from);
  });
}

}  // namespace trivsel
