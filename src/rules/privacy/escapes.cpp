#include "rules/privacy/escapes.hpp"

#include <charconv>
#include <optional>

#include "text/utf8.hpp"

namespace trivsel {
namespace {

struct Escape {
  char32_t value = 0;
  std::size_t bytes = 0;
};

std::size_t digits_after(char kind) {
  switch (kind) {
    case 'x':
      return 2;
    case 'u':
      return 4;
    case 'U':
      return 8;
    default:
      return 0;
  }
}

std::optional<Escape> escape_at(std::string_view text) {
  if (text.size() < 2 || text[0] != '\\') return std::nullopt;
  if (text[1] == 'n') return Escape{'\n', 2};
  if (text[1] == 't') return Escape{'\t', 2};
  const std::size_t digits = digits_after(text[1]);
  const std::string_view code = text.substr(2, digits);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), value, 16);
  const bool complete = digits != 0 && code.size() == digits && error == std::errc{} &&
                        end == code.data() + code.size();
  const bool exists = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  return complete && exists ? std::optional(Escape{value, 2 + digits}) : std::nullopt;
}

}  // namespace

Unescaped without_escapes(std::string_view text) {
  Unescaped out;
  if (text.find('\\') == std::string_view::npos) return out;
  for (std::size_t at = 0; at < text.size();) {
    const auto escape = escape_at(text.substr(at, 10));
    const std::size_t bytes = escape ? escape->bytes : 1;
    escape ? append_utf8(out.text, escape->value) : out.text.push_back(text[at]);
    out.offsets.resize(out.text.size(), static_cast<std::uint32_t>(at));
    at += bytes;
  }
  out.offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

}  // namespace trivsel
