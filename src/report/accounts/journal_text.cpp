#include "report/accounts/journal_text.hpp"

namespace trivsel::report {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00a0";

/// Spaces that other programs take for spaces, too, become one.
std::string with_single_spaces(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool wide = text.substr(at).starts_with(kNoBreakSpace);
    const bool space = wide || text[at] == ' ';
    if (!space)
      out += text[at];
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
    at += wide ? kNoBreakSpace.size() : 1;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

std::string journal_text(std::string_view text) {
  std::string out = with_single_spaces(text);
  for (char& c : out) {
    if (c == ';') c = ',';
    if (c == '|') c = '/';
  }
  return out;
}

std::string journal_value(std::string_view text) {
  std::string out = journal_text(text);
  for (char& c : out) {
    if (c == ',') c = ' ';
    if (c == '(') c = '[';
    if (c == ')') c = ']';
  }
  return with_single_spaces(out);
}

std::string quoted_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace trivsel::report
