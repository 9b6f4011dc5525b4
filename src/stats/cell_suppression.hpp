#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace trivsel::stats {

// Which counts of a publication are withheld, so that no small one can be read or reckoned back.
// The field's word is cell suppression: the small cells (primary), and as many more as it takes
// (secondary, complementary) that the sums printed beside them do not give them away.

/// One total and what it is the sum of. A total may have several sums: one number of episodes by
/// month, by kind and by place.
struct CellSum {
  std::size_t total = 0;
  std::vector<std::size_t> parts;
};

/// Counts, none of them negative, and every sum among them that a reader can know of. No chain of
/// sums leads from a cell back to itself: a table with margins both ways is not of this kind.
struct Cells {
  std::vector<std::int64_t> counts;
  std::vector<CellSum> sums;
};

constexpr int kFewestToShow = 3;  ///< no smaller bound protects: 1 alone would be hidden
constexpr int kUsualFewestToShow = 5;

enum class CellState : std::uint8_t {
  shown,
  small,         ///< withheld: 1 … fewest - 1
  within_small,  ///< withheld: part of a small total, 0 too
  with_others,   ///< withheld to keep others from being reckoned back
  with_all,      ///< nothing that is linked with it by sums is shown
};

/// What somebody who knows the rule, the sums, which cells are withheld and even why can say of a
/// count: it lies in from … to.
struct CellRange {
  static constexpr std::int64_t kNoEnd = std::numeric_limits<std::int64_t>::max() / 4;
  std::int64_t from = 0;
  std::int64_t to = kNoEnd;
  friend bool operator==(const CellRange&, const CellRange&) = default;
};

/// Withholds every count of 1 … fewest - 1, the parts of such a total, and more until of each small
/// one no more can be said than that it is small, and of every other withheld one, two values at
/// least are possible. Where that needs more than there is, all that is linked goes. Zeros stand
/// otherwise, unless their total is small. Where there is a choice, parts go before totals and
/// small numbers before large ones; the same cells give the same answer. Fewest is at least
/// kFewestToShow. Throws std::logic_error where the sums are wrong or form a ring.
std::vector<CellState> suppress(const Cells& cells, int fewest);

/// Exact, since the sums form no ring: every whole number in a range occurs in some set of counts
/// that agrees with all that is shown.
std::vector<CellRange> known_ranges(const Cells& cells, const std::vector<CellState>& states,
                                    int fewest);

}  // namespace trivsel::stats
