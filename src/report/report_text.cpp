#include "report/report_text.hpp"

#include <algorithm>
#include <cmath>

#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr std::string_view kHiddenCode = "\u2022-\u2022\u2022";

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Letters, digits, and every byte of a character beyond ASCII.
bool is_word(char c) {
  return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Bytes of the citizen's code at `at`: one or two capitals, a hyphen, two to four digits, and no
/// word around it. 0 where there is none.
std::size_t code_bytes(std::string_view text, std::size_t at) {
  if (at > 0 && is_word(text[at - 1])) return 0;
  std::size_t end = at;
  while (end < text.size() && is_capital(text[end])) ++end;
  const std::size_t capitals = end - at;
  if (capitals < 1 || capitals > 2 || end == text.size() || text[end] != '-') return 0;
  const std::size_t digits_begin = ++end;
  while (end < text.size() && is_digit(text[end])) ++end;
  const std::size_t digits = end - digits_begin;
  const bool alone = end == text.size() || !is_word(text[end]);
  return digits >= 2 && digits <= 4 && alone ? end - at : 0;
}

std::string hide_codes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t code = code_bytes(text, at);
    out += code != 0 ? kHiddenCode : text.substr(at, 1);
    at += std::max<std::size_t>(code, 1);
  }
  return out;
}

/// Line feeds, tabs and runs of spaces as one space, none at the ends.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// Puts the language's marks into a number as fmt writes it.
std::string with_marks(std::string text, Language language) {
  const char group = language == Language::da ? '.' : ',';
  const std::size_t first = text.front() == '-' ? 1 : 0;
  std::size_t at = std::min(text.find('.'), text.size());
  if (at < text.size() && language == Language::da) text[at] = ',';
  for (; at > first + 3; at -= 3) text.insert(at - 3, 1, group);
  return text;
}

}  // namespace

std::string shown(std::string_view text) {
  return hide_codes(mask_cpr(terminal_safe(on_one_line(mask_cpr(text)))));
}

std::string grouped_text(std::int64_t number, Language language) {
  return with_marks(fmt::format("{}", number), language);
}

std::string decimal_text(double number, int decimals, Language language) {
  return with_marks(fmt::format("{:.{}f}", number, decimals), language);
}

Message percent_text(double share, int decimals) {
  return {decimal_text(100.0 * share, decimals, Language::en) + "%",
          decimal_text(100.0 * share, decimals, Language::da) + "\u00a0%"};
}

std::string short_text(double number, Language language) {
  return decimal_text(number, number == std::floor(number) ? 0 : 1, language);
}

Message counted(std::int64_t number, Text one, Text many) {
  const Text& noun = number == 1 ? one : many;
  return {fmt::format("{} {}", grouped_text(number, Language::en), noun.en),
          fmt::format("{} {}", grouped_text(number, Language::da), noun.da)};
}

}  // namespace trivsel::report
