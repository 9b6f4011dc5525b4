#include "text/columns.hpp"

#include <algorithm>

#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

/// Too little room for a column of words.
constexpr std::size_t kLeastRoom = 16;

std::string with_last_folded(const std::string& line, const std::string& last, std::size_t width) {
  if (display_width(line) <= width || !line.ends_with(last)) return line;
  const std::string before = line.substr(0, line.size() - last.size());
  const std::size_t used = display_width(before);
  return used + kLeastRoom > width ? line : before + fold(last, width, used, used);
}

/// Says what the rows below are, and stands beside nothing.
bool is_heading(const std::vector<std::string>& row) {
  return row.size() > 1 && std::all_of(row.begin() + 1, row.end(),
                                       [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

std::string in_columns(const std::vector<std::vector<std::string>>& rows,
                       const std::vector<std::size_t>& right, std::size_t width) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    if (is_heading(row)) continue;
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::size_t cell = display_width(row[i]);
      const std::string gap(widths[i] - std::min(widths[i], cell), ' ');
      const bool to_right = std::find(right.begin(), right.end(), i) != right.end();
      line += to_right ? gap + row[i] : row[i] + gap;
      if (i + 1 < row.size()) line += "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    if (!row.empty()) line = with_last_folded(line, row.back(), width);
    out += line + "\n";
  }
  return out;
}

}  // namespace trivsel
