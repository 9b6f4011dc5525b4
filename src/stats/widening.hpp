#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace trivsel::stats {

constexpr int kFewestToShow = 3;  ///< no smaller bound protects: 1 alone would be hidden
constexpr int kUsualFewestToShow = 5;

/// Neighbouring cells as one.
struct WideCell {
  enum class State : std::uint8_t {
    shown,    ///< holds: 0, or the fewest that are told, or more
    few,      ///< 1 … fewest - 1, and nothing follows that it could be added to
    unknown,  ///< nobody counted
  };
  std::size_t first = 0;  ///< of the cells given
  std::size_t cells = 0;
  State state = State::unknown;
  std::int64_t total = 0;  ///< where shown; else 0
};

/// Whether a count may be told.
bool holds(std::int64_t count, int fewest);

/// Adds each cell that does not hold to those after it, until the sum holds. The field's words are
/// aggregation, global recoding. What is shown stays whatever is appended, so that no later
/// publication can be held against an earlier one to find a cell that neither shows. Of the cells
/// within a sum nobody can say more than that those before the last make 1 … fewest - 1: of each,
/// two values at least are possible. A cell that is unknown ends what stands before it.
std::vector<WideCell> widen(std::span<const std::optional<std::int64_t>> counts, int fewest);

}  // namespace trivsel::stats
