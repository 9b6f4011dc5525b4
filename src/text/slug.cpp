#include "text/slug.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

#include "text/utf8.hpp"

namespace trivsel {
namespace {

std::string spelled_out(std::string_view lower) {
  std::string out;
  for (std::size_t at = 0; at < lower.size();) {
    const CodePoint point = code_point_at(lower, at).value_or(CodePoint{' ', 1});
    switch (point.value) {
      case U'æ':
        out += "ae";
        break;
      case U'ø':
        out += "oe";
        break;
      case U'å':
        out += "aa";
        break;
      default:
        out += lower.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return out;
}

/// Compatibility decomposition without marks: "é" is "e".
std::string without_marks(const std::string& text) {
  utf8proc_uint8_t* raw = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
                                                      UTF8PROC_COMPAT | UTF8PROC_STRIPMARK);
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),  // NOLINT
                   static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (length < 0) return text;
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};  // NOLINT
}

}  // namespace

std::string slug(std::string_view name) {
  constexpr std::size_t kMost = 64;
  std::string out;
  for (const char c : without_marks(spelled_out(lower_danish(name)))) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (kept) {
      out += lower;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
    if (out.size() == kMost) break;
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

}  // namespace trivsel
