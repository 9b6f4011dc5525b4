#include "yaml/quote.hpp"

#include "yaml/trap.hpp"

namespace trivsel::yaml {
namespace {

/// Deliberately narrow: what is not surely plain is quoted.
bool may_be_plain(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  if (plain_type(text) != PlainType::text) return false;
  const auto is_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  if (!is_word(text.front())) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool inner = c == '-' || c == '_' || c == '.' || c == '/' || c == '(' || c == ')' ||
                       c == '+' || c == ' ';
    const bool colon = c == ':' && i + 1 < text.size() && is_word(text[i + 1]);
    if (!is_word(c) && !inner && !colon) return false;
  }
  return true;
}

}  // namespace

std::string quote(std::string_view text) {
  if (may_be_plain(text)) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
  return out + "\"";
}

}  // namespace trivsel::yaml
