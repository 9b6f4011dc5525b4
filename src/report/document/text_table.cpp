#include "report/document/text_table.hpp"

#include <algorithm>
#include <numeric>

#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kLeastWords = 8;  ///< columns a wrapped cell keeps

using Row = std::vector<std::string>;

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    longest = std::max(longest, display_width(text.substr(at, end - at)));
    at = end + 1;
  }
  return longest;
}

/// Lines of at most `columns`; a longer word goes on in the next line, so that nothing is lost.
std::vector<std::string> wrap_whole(std::string_view text, std::size_t columns) {
  std::string broken;
  const std::string safe = terminal_safe(text);
  std::size_t filled = 0;
  for (std::size_t at = 0; at < safe.size();) {
    const auto point = code_point_at(safe, at);
    const std::string_view letter = std::string_view(safe).substr(at, point ? point->bytes : 1);
    const std::size_t wide = letter == " " ? 0 : display_width(letter);
    if (filled + wide > columns) broken += ' ';
    filled = letter == " " ? 0 : filled + wide > columns ? wide : filled + wide;
    broken += letter;
    at += letter.size();
  }
  return wrap(broken, columns);
}

class TableWriter {
 public:
  TableWriter(const Table& table, std::size_t width)
      : table_(table), width_(std::max(width, kNarrowest)), gap_(table.is_narrow ? 1 : 2) {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) measure(i);
    shrink();
  }

  std::string write() {
    if (total() > width_) return stacked();
    Row head;
    for (const Column& column : table_.columns) head.push_back(column.name);
    row(head);
    out_ += std::string(total(), '-') + '\n';
    for (const Row& cells : table_.rows) row(cells);
    return std::move(out_);
  }

 private:
  void measure(std::size_t i) {
    std::size_t widest = display_width(table_.columns[i].name);
    std::size_t least = longest_word(table_.columns[i].name);
    for (const Row& cells : table_.rows) {
      const std::string safe = terminal_safe(cells[i]);
      widest = std::max(widest, display_width(safe));
      least =
          std::max(least, table_.columns[i].is_number ? display_width(safe) : longest_word(safe));
    }
    widths_.push_back(widest);
    // A number is never broken; of words, one that is longer than a third of the line is.
    const bool number = table_.columns[i].is_number;
    least_.push_back(number ? least : std::min({widest, std::max(least, kLeastWords), width_ / 3}));
  }

  [[nodiscard]] std::size_t total() const {
    const std::size_t gaps = widths_.empty() ? 0 : gap_ * (widths_.size() - 1);
    return std::accumulate(widths_.begin(), widths_.end(), gaps);
  }

  /// Takes from the widest column that can give, until the line fits.
  void shrink() {
    while (total() > width_) {
      std::size_t giver = widths_.size();
      for (std::size_t i = 0; i < widths_.size(); ++i) {
        if (widths_[i] <= least_[i]) continue;
        if (giver == widths_.size() || widths_[i] > widths_[giver]) giver = i;
      }
      if (giver == widths_.size()) return;
      --widths_[giver];
    }
  }

  void row(const Row& cells) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      wrapped.push_back(wrap_whole(cells[i], widths_[i]));
      height = std::max(height, wrapped.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::string text;
      for (std::size_t i = 0; i < wrapped.size(); ++i) {
        if (i > 0) text += std::string(gap_, ' ');
        text += padded(line < wrapped[i].size() ? wrapped[i][line] : std::string(), i);
      }
      text.erase(text.find_last_not_of(' ') + 1);
      out_ += text + '\n';
    }
  }

  [[nodiscard]] std::string padded(const std::string& text, std::size_t column) const {
    const std::string room(widths_[column] - std::min(widths_[column], display_width(text)), ' ');
    return table_.columns[column].is_number ? room + text : text + room;
  }

  std::string stacked() {
    for (const Row& cells : table_.rows) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string line = fmt::format("{}: {}", table_.columns[i].name, cells[i]);
        for (const std::string& part : wrap_whole(line, width_)) out_ += part + '\n';
      }
      out_ += '\n';
    }
    return std::move(out_);
  }

  const Table& table_;
  std::size_t width_;
  std::size_t gap_;
  std::vector<std::size_t> widths_, least_;
  std::string out_;
};

}  // namespace

std::string text_table(const Table& table, std::size_t width) {
  return TableWriter(table, width).write();
}

}  // namespace trivsel::report
