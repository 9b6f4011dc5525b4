#include "report/plan/calendar_lines.hpp"

#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kMostBytes = 75;

std::string harmless(std::string_view text, bool keep_line_feeds) {
  return mask_cpr(terminal_safe(mask_cpr(text), keep_line_feeds));
}

}  // namespace

std::string calendar_text(std::string_view text) {
  std::string out;
  for (const char c : harmless(text, true)) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

std::string calendar_parameter(std::string_view text) {
  std::string out = "\"";
  for (const char c : harmless(text, false)) out += c == '"' ? '\'' : c;
  return out + '"';
}

void add_calendar_line(std::string& out, std::string_view line) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto next = code_point_at(line, at);
    const std::size_t bytes = next ? next->bytes : 1;
    if (used + bytes > kMostBytes) {
      out += "\r\n ";
      used = 1;
    }
    out += line.substr(at, bytes);
    used += bytes;
    at += bytes;
  }
  out += "\r\n";
}

}  // namespace trivsel
