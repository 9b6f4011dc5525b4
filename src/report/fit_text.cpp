#include "report/fit_text.hpp"

#include <sstream>

#include "text/utf8.hpp"

namespace trivsel::report {

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

}  // namespace trivsel::report
