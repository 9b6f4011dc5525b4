#include "stats/cell_suppression.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>
#include <stdexcept>

namespace trivsel::stats {

namespace {

/// Cells and sums as one graph: it must be a forest.
class Forest {
 public:
  explicit Forest(std::size_t nodes) : parents_(nodes) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }

  void join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (a == b) throw std::logic_error("the sums of the cells form a ring");
    parents_[a] = b;
  }

 private:
  std::size_t root(std::size_t node) {
    while (parents_[node] != node) {
      parents_[node] = parents_[parents_[node]];
      node = parents_[node];
    }
    return node;
  }

  std::vector<std::size_t> parents_;
};

void demand_a_forest(const Cells& cells) {
  Forest forest(cells.counts.size() + cells.sums.size());
  for (std::size_t i = 0; i < cells.sums.size(); ++i) {
    const CellSum& sum = cells.sums[i];
    const std::size_t node = cells.counts.size() + i;
    forest.join(node, sum.total);
    std::int64_t all = 0;
    for (const std::size_t part : sum.parts) {
      forest.join(node, part);
      all += cells.counts[part];
    }
    if (all != cells.counts[sum.total]) throw std::logic_error("a sum of the cells is wrong");
  }
}

class Suppression {
 public:
  Suppression(const Cells& cells, int fewest)
      : cells_(cells),
        fewest_(fewest),
        states_(cells.counts.size(), CellState::shown),
        sums_of_(cells.counts.size()) {
    for (std::size_t i = 0; i < cells.sums.size(); ++i) {
      sums_of_[cells.sums[i].total].push_back(i);
      for (const std::size_t part : cells.sums[i].parts) sums_of_[part].push_back(i);
    }
  }

  std::vector<CellState> run() {
    for (std::size_t i = 0; i < states_.size(); ++i) {
      if (is_small(i)) states_[i] = CellState::small;
    }
    for (std::size_t i = 0; i < states_.size(); ++i) {
      if (is_small(i)) withhold_parts_of(i);
    }
    while (withhold_more()) {
    }
    return std::move(states_);
  }

 private:
  bool is_small(std::size_t cell) const {
    return cells_.counts[cell] > 0 && cells_.counts[cell] < fewest_;
  }

  void withhold_parts_of(std::size_t total) {
    for (const CellSum& sum : cells_.sums) {
      if (sum.total != total) continue;
      for (const std::size_t part : sum.parts) {
        states_[part] = CellState::within_small;
        withhold_parts_of(part);
      }
    }
  }

  /// False when all that is withheld is safe.
  bool withhold_more() {
    const std::vector<CellRange> ranges = known_ranges(cells_, states_, fewest_);
    for (std::size_t i = 0; i < states_.size(); ++i) {
      if (states_[i] == CellState::shown || is_safe(i, ranges[i])) continue;
      withhold_for(i);
      return true;
    }
    return false;
  }

  /// The best of the nearest shown cells, over sums and what is withheld already, so that it
  /// helps this one. All that is linked, where none is left.
  void withhold_for(std::size_t cell) {
    std::vector<bool> seen(states_.size());
    seen[cell] = true;
    std::vector<std::size_t> all{cell};
    for (std::size_t ring = 0; ring < all.size();) {
      const std::size_t next = all.size();
      for (; ring < next; ++ring) add_neighbours(all[ring], seen, all);
      const auto best = best_shown(std::span(all).subspan(next));
      if (!best) continue;
      states_[*best] = CellState::with_others;
      return;
    }
    for (const std::size_t linked : all) states_[linked] = CellState::with_all;
  }

  bool is_safe(std::size_t cell, CellRange range) const {
    if (states_[cell] == CellState::small) return range == CellRange{1, fewest_ - 1};
    return range.to > range.from;
  }

  void add_neighbours(std::size_t cell, std::vector<bool>& seen,
                      std::vector<std::size_t>& next) const {
    const auto add = [&](std::size_t other) {
      if (seen[other]) return;
      seen[other] = true;
      next.push_back(other);
    };
    for (const std::size_t sum : sums_of_[cell]) {
      add(cells_.sums[sum].total);
      for (const std::size_t part : cells_.sums[sum].parts) add(part);
    }
  }

  std::optional<std::size_t> best_shown(std::span<const std::size_t> ring) const {
    std::optional<std::size_t> best;
    for (const std::size_t cell : ring) {
      if (states_[cell] != CellState::shown || cells_.counts[cell] == 0) continue;
      if (!best || is_dearer(*best, cell)) best = cell;
    }
    return best;
  }

  bool is_dearer(std::size_t a, std::size_t b) const {
    if (is_total(a) != is_total(b)) return is_total(a);
    if (cells_.counts[a] != cells_.counts[b]) return cells_.counts[a] > cells_.counts[b];
    return a > b;
  }

  bool is_total(std::size_t cell) const {
    return std::any_of(cells_.sums.begin(), cells_.sums.end(),
                       [&](const CellSum& sum) { return sum.total == cell; });
  }

  const Cells& cells_;
  int fewest_;
  std::vector<CellState> states_;
  std::vector<std::vector<std::size_t>> sums_of_;  ///< by cell
};

}  // namespace

std::vector<CellState> suppress(const Cells& cells, int fewest) {
  if (fewest < kFewestToShow) throw std::logic_error("so small a bound protects nobody");
  demand_a_forest(cells);
  return Suppression(cells, fewest).run();
}

}  // namespace trivsel::stats
