#include "findings/excerpt.hpp"

#include <algorithm>
#include <vector>

#include "text/utf8.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kCut = "…";

/// Where each code point begins, and one past the end.
std::vector<std::size_t> offsets_of(std::string_view line) {
  std::vector<std::size_t> offsets{0};
  while (offsets.back() < line.size()) {
    const std::size_t at = offsets.back();
    offsets.push_back(at + code_point_at(line, at).value_or(CodePoint{0, 1}).bytes);
  }
  return offsets;
}

/// A line by its code points; columns are those of its safe form.
class Line {
 public:
  explicit Line(std::string_view text) : text_(text), offsets_(offsets_of(text)) {
    for (std::size_t i = 0; i < size(); ++i) columns_.push_back(display_width(safe(i, i + 1)));
  }

  [[nodiscard]] std::size_t size() const { return offsets_.size() - 1; }
  [[nodiscard]] std::string safe(std::size_t from, std::size_t to) const {
    return terminal_safe(text_.substr(offsets_[from], offsets_[to] - offsets_[from]));
  }
  [[nodiscard]] std::size_t columns(std::size_t from, std::size_t to) const {
    return display_width(safe(from, to));
  }

  /// The first code point from which on at most `most` columns stand before `to`.
  [[nodiscard]] std::size_t back_from(std::size_t to, std::size_t most) const {
    std::size_t used = 0;
    while (to > 0 && used + columns_[to - 1] <= most) used += columns_[--to];
    return to;
  }
  /// One past the last code point of at most `most` columns from `from` on.
  [[nodiscard]] std::size_t on_from(std::size_t from, std::size_t most) const {
    std::size_t used = 0;
    while (from < size() && used + columns_[from] <= most) used += columns_[from++];
    return from;
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> offsets_, columns_;
};

}  // namespace

Excerpt excerpt_of(std::string_view text, std::size_t first, std::size_t last,
                   std::size_t columns) {
  const Line line{text};
  first = std::min(first, line.size());
  last = std::clamp(last, first, line.size());
  // Beside both marks of a cut, what stands before the place gets a third, and what is left over.
  const std::size_t room = std::max<std::size_t>(columns, 3) - 2;
  const bool fits = line.columns(0, line.size()) <= columns;
  const bool begins = fits || line.columns(0, last) <= room;
  const std::size_t from =
      begins ? 0 : std::min(line.back_from(first, room / 3), line.back_from(line.size(), room));
  std::size_t to = fits ? line.size() : line.on_from(from, room);
  // What is broken by a backslash is longer than its code points.
  while (!fits && line.columns(from, to) > room) --to;

  Excerpt excerpt;
  if (from > 0) excerpt.text += kCut;
  excerpt.begin = (from > 0 ? 1 : 0) + line.columns(from, first);
  excerpt.end = (from > 0 ? 1 : 0) + line.columns(from, std::min(last, to));
  excerpt.end = std::max(excerpt.end, excerpt.begin + 1);
  excerpt.text += line.safe(from, to);
  if (to < line.size()) excerpt.text += kCut;
  return excerpt;
}

}  // namespace trivsel
