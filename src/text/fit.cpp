#include "text/fit.hpp"

#include <sstream>

#include "text/utf8.hpp"

namespace trivsel {

std::string fit(std::string_view text, std::size_t columns, std::string_view mark) {
  std::string safe = terminal_safe(text);
  if (display_width(safe) <= columns) return safe;
  const std::size_t marked = display_width(mark);
  if (marked > columns) return {};
  std::size_t end = 0;
  while (end < safe.size()) {
    const auto next = code_point_at(safe, end);
    const std::size_t after = end + (next ? next->bytes : 1);
    if (display_width(std::string_view(safe).substr(0, after)) + marked > columns) break;
    end = after;
  }
  return safe.substr(0, end).append(mark);
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns, std::string_view mark) {
  std::vector<std::string> lines;
  std::istringstream words(terminal_safe(text));
  for (std::string word; std::getline(words, word, ' ');) {
    if (word.empty()) continue;
    word = fit(word, columns, mark);
    const bool joins =
        !lines.empty() && display_width(lines.back()) + 1 + display_width(word) <= columns;
    if (joins) {
      lines.back().append(" ").append(word);
    } else {
      lines.push_back(std::move(word));
    }
  }
  return lines;
}

std::string fold(std::string_view text, std::size_t columns, std::size_t used, std::size_t indent) {
  if (columns == 0) return std::string(text);
  std::string out;
  std::istringstream words{std::string(text)};
  bool begins_line = true;
  for (std::string word; std::getline(words, word, ' ');) {
    const std::size_t width = display_width(word);
    const std::size_t gap = begins_line ? 0 : 1;
    if (used > indent && used + gap + width > columns) {
      out.append("\n").append(indent, ' ');
      used = indent;
      begins_line = true;
    }
    if (!begins_line) out += ' ';
    used += width + (begins_line ? 0 : 1);
    out += word;
    begins_line = false;
  }
  return out;
}

std::string fold_lines(std::string_view text, std::size_t columns, std::size_t used) {
  std::string out;
  while (true) {
    const std::size_t end = text.find('\n');
    out += fold(text.substr(0, end), columns, used, 0);
    if (end == std::string_view::npos) return out;
    out += '\n';
    text.remove_prefix(end + 1);
    used = 0;
  }
}

}  // namespace trivsel
