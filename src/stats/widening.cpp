#include "stats/widening.hpp"

#include <stdexcept>

namespace trivsel::stats {
namespace {

/// Joins the cell to those before it where these are open.
class Widening {
 public:
  explicit Widening(int fewest) : fewest_(fewest) {}

  void add(std::size_t cell, std::optional<std::int64_t> count) {
    if (!count) {
      end_few();
      add_unknown(cell);
      return;
    }
    if (open_ == 0) first_ = cell;
    ++open_;
    sum_ += *count;
    if (holds(sum_, fewest_)) close(WideCell::State::shown, sum_);
  }

  std::vector<WideCell> take() {
    end_few();
    return std::move(cells_);
  }

 private:
  void add_unknown(std::size_t cell) {
    if (cells_.empty() || cells_.back().state != WideCell::State::unknown) {
      cells_.push_back({.first = cell, .cells = 0, .state = WideCell::State::unknown, .total = 0});
    }
    ++cells_.back().cells;
  }

  void end_few() {
    if (open_ > 0) close(WideCell::State::few, 0);
  }

  void close(WideCell::State state, std::int64_t total) {
    cells_.push_back({first_, open_, state, total});
    open_ = 0;
    sum_ = 0;
  }

  int fewest_;
  std::size_t first_ = 0, open_ = 0;
  std::int64_t sum_ = 0;
  std::vector<WideCell> cells_;
};

}  // namespace

bool holds(std::int64_t count, int fewest) {
  return count == 0 || count >= fewest;
}

std::vector<WideCell> widen(std::span<const std::optional<std::int64_t>> counts, int fewest) {
  if (fewest < kFewestToShow) throw std::logic_error("so small a bound protects nobody");
  Widening widening(fewest);
  for (std::size_t i = 0; i < counts.size(); ++i) widening.add(i, counts[i]);
  return widening.take();
}

}  // namespace trivsel::stats
