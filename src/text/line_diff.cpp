#include "text/line_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

namespace trivsel {
namespace {

using Lines = std::span<const std::string_view>;

constexpr std::size_t kContext = 3;
/// Cells of the table below, at most.
constexpr std::size_t kMostCells = 4'000'000;

struct Step {
  char mark;  ///< ' ', '-' or '+'
  std::string_view line;
};

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

void add_steps(std::vector<Step>& steps, char mark, Lines lines) {
  for (const std::string_view line : lines) steps.push_back({mark, line});
}

/// Longest common subsequence by its table: longest[i][j] is that of what follows old i and new j.
void add_changed(std::vector<Step>& steps, Lines old_lines, Lines new_lines) {
  const std::size_t rows = old_lines.size(), columns = new_lines.size();
  if (rows * columns > kMostCells) {
    add_steps(steps, '-', old_lines);
    add_steps(steps, '+', new_lines);
    return;
  }
  std::vector<std::size_t> table((rows + 1) * (columns + 1));
  const auto longest = [&](std::size_t i, std::size_t j) -> std::size_t& {
    return table[i * (columns + 1) + j];
  };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      longest(i, j) = old_lines[i] == new_lines[j] ? longest(i + 1, j + 1) + 1
                                                   : std::max(longest(i + 1, j), longest(i, j + 1));
    }
  }
  std::size_t i = 0, j = 0;
  while (i < rows || j < columns) {
    if (i < rows && j < columns && old_lines[i] == new_lines[j]) {
      steps.push_back({' ', old_lines[i++]});
      ++j;
    } else if (j == columns || (i < rows && longest(i + 1, j) >= longest(i, j + 1))) {
      steps.push_back({'-', old_lines[i++]});
    } else {
      steps.push_back({'+', new_lines[j++]});
    }
  }
}

std::vector<Step> steps_between(Lines old_lines, Lines new_lines) {
  const auto [old_at, new_at] =
      std::mismatch(old_lines.begin(), old_lines.end(), new_lines.begin(), new_lines.end());
  const auto same = static_cast<std::size_t>(old_at - old_lines.begin());
  const std::size_t most = std::min(old_lines.size(), new_lines.size()) - same;
  std::size_t tail = 0;
  while (tail < most &&
         old_lines[old_lines.size() - 1 - tail] == new_lines[new_lines.size() - 1 - tail]) {
    ++tail;
  }
  std::vector<Step> steps;
  add_steps(steps, ' ', old_lines.first(same));
  add_changed(steps, old_lines.subspan(same, old_lines.size() - same - tail),
              new_lines.subspan(same, new_lines.size() - same - tail));
  add_steps(steps, ' ', old_lines.last(tail));
  return steps;
}

void add_line(std::string& out, Step step) {
  const bool ended = step.line.ends_with('\n');
  if (ended) step.line.remove_suffix(1);
  if (step.line.ends_with('\r')) step.line.remove_suffix(1);
  out += step.mark;
  out += step.line;
  out += '\n';
  if (!ended) out += "\\ No newline at end of file\n";
}

/// Line number and count as a hunk's head has them; an empty side counts from the line before.
std::string range(std::size_t begin, std::size_t count) {
  return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
}

/// One past the last step of the hunk whose first change is at `begin`: changes with no more than
/// twice the context between them stand together.
std::size_t end_of_hunk(const std::vector<Step>& steps, std::size_t begin) {
  std::size_t last = begin;
  for (std::size_t i = begin; i < steps.size() && i <= last + 2 * kContext + 1; ++i)
    if (steps[i].mark != ' ') last = i;
  return std::min(last + 1 + kContext, steps.size());
}

}  // namespace

std::string line_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const auto old_lines = split_lines(before);
  const auto new_lines = split_lines(after);
  const std::vector<Step> steps = steps_between(old_lines, new_lines);
  std::string out =
      fmt::format("--- {}\n+++ {}\n", before.empty() ? std::string_view("/dev/null") : path, path);
  std::size_t old_line = 0, new_line = 0, at = 0;
  const auto pass = [&](std::size_t to) {
    for (; at < to; ++at) {
      old_line += steps[at].mark != '+' ? 1 : 0;
      new_line += steps[at].mark != '-' ? 1 : 0;
    }
  };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].mark == ' ') continue;
    const std::size_t begin = i - std::min(i - at, kContext);
    pass(begin);
    const std::size_t old_begin = old_line, new_begin = new_line;
    const std::size_t end = end_of_hunk(steps, i);
    pass(end);
    out += fmt::format("@@ -{} +{} @@\n", range(old_begin, old_line - old_begin),
                       range(new_begin, new_line - new_begin));
    for (std::size_t j = begin; j < end; ++j) add_line(out, steps[j]);
    i = end - 1;
  }
  return out;
}

}  // namespace trivsel
