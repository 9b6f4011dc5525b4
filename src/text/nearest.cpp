#include "text/nearest.hpp"

#include <algorithm>
#include <string>

#include "text/utf8.hpp"

namespace trivsel {
namespace {

constexpr char32_t first_beyond_unicode = 0x110000;

std::u32string code_points(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    const char32_t stray = first_beyond_unicode + static_cast<unsigned char>(text[at]);
    out += point ? point->value : stray;
    at += point ? point->bytes : 1;
  }
  return out;
}

std::size_t difference(std::size_t a, std::size_t b) {
  return a > b ? a - b : b - a;
}

/// Three rows of the table of distances between the beginnings of two words.
struct Rows {
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last;
  std::vector<std::size_t> current;
};

bool swapped(const std::u32string& a, const std::u32string& b, std::size_t i, std::size_t j) {
  return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
}

std::size_t cell(const std::u32string& a, const std::u32string& b, const Rows& rows, std::size_t i,
                 std::size_t j) {
  const std::size_t replaced = rows.last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
  const std::size_t best = std::min({replaced, rows.last[j] + 1, rows.current[j - 1] + 1});
  return swapped(a, b, i, j) ? std::min(best, rows.before_last[j - 2] + 1) : best;
}

/// The distance where it is at most `limit`, else something larger. Only the cells within `limit`
/// of the diagonal can hold so small a distance, so only they are worked out.
std::size_t distance_within(const std::u32string& a, const std::u32string& b, std::size_t limit) {
  const std::size_t beyond = limit + 1;
  if (difference(a.size(), b.size()) > limit) return beyond;
  const std::vector<std::size_t> empty(b.size() + 1, beyond);
  Rows rows{empty, empty, empty};
  for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) rows.current[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(rows.before_last, rows.last);
    std::swap(rows.last, rows.current);
    const std::size_t from = i > limit ? i - limit : 1;
    const std::size_t to = std::min(b.size(), i + limit);
    rows.current[from - 1] = from == 1 && i <= limit ? i : beyond;
    for (std::size_t j = from; j <= to; ++j) rows.current[j] = cell(a, b, rows, i, j);
    if (to < b.size()) rows.current[to + 1] = beyond;
  }
  return rows.current[b.size()];
}

std::size_t allowance(std::size_t longer) {
  if (longer < 2) return 0;
  return std::clamp<std::size_t>(longer / 3, 1, 3);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::u32string left = code_points(a);
  const std::u32string right = code_points(b);
  return distance_within(left, right, std::max(left.size(), right.size()));
}

std::optional<std::string_view> nearest(std::string_view word,
                                        const std::vector<std::string_view>& candidates) {
  const std::u32string meant = code_points(word);
  std::optional<std::string_view> best;
  std::size_t best_distance = 0;
  for (const std::string_view candidate : candidates) {
    const std::u32string other = code_points(candidate);
    const std::size_t limit = allowance(std::max(meant.size(), other.size()));
    const std::size_t distance = distance_within(meant, other, limit);
    if (distance > limit || (best && distance >= best_distance)) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

}  // namespace trivsel
