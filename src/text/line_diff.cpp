#include "text/line_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace trivsel {
namespace {

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

void add_line(std::string& out, char mark, std::string_view line) {
  const bool ended = line.ends_with('\n');
  if (ended) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  out += mark;
  out += line;
  out += '\n';
  if (!ended) out += "\\ No newline at end of file\n";
}

/// Line number and count as a hunk's head has them; an empty side counts from the line before.
std::string range(std::size_t begin, std::size_t count) {
  return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
}

}  // namespace

std::string line_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const auto old_lines = split_lines(before);
  const auto new_lines = split_lines(after);
  const std::size_t shorter = std::min(old_lines.size(), new_lines.size());
  std::size_t same = 0;
  while (same < shorter && old_lines[same] == new_lines[same]) ++same;
  std::size_t tail = 0;
  while (tail < shorter - same &&
         old_lines[old_lines.size() - 1 - tail] == new_lines[new_lines.size() - 1 - tail]) {
    ++tail;
  }
  constexpr std::size_t kContext = 3;
  const std::size_t begin = same - std::min(same, kContext);
  const std::size_t after_context = std::min(tail, kContext);
  const std::size_t old_end = old_lines.size() - tail;
  const std::size_t new_end = new_lines.size() - tail;
  std::string out = fmt::format(
      "--- {}\n+++ {}\n@@ -{} +{} @@\n", before.empty() ? "/dev/null" : path, path,
      range(begin, old_end + after_context - begin), range(begin, new_end + after_context - begin));
  for (std::size_t i = begin; i < same; ++i) add_line(out, ' ', old_lines[i]);
  for (std::size_t i = same; i < old_end; ++i) add_line(out, '-', old_lines[i]);
  for (std::size_t i = same; i < new_end; ++i) add_line(out, '+', new_lines[i]);
  for (std::size_t i = old_end; i < old_end + after_context; ++i) add_line(out, ' ', old_lines[i]);
  return out;
}

}  // namespace trivsel
