#include "report/svg/xml_text.hpp"

#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : terminal_safe(text)) {
    const std::string_view escaped = reference(c);
    if (escaped.empty()) {
      out.push_back(c);
    } else {
      out.append(escaped);
    }
  }
  return out;
}

std::string xml_id(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool allowed = is_letter(c) || is_digit(c) || c == '-' || c == '_';
    out.push_back(allowed ? c : '_');
  }
  if (out.empty() || !is_letter(out.front())) out.insert(0, "c");
  return out;
}

}  // namespace trivsel::report
