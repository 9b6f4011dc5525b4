#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <stdexcept>
#include <string>

#include "stats/cell_suppression.hpp"

using namespace trivsel::stats;

namespace {

/// Cell 0 is the sum of all others.
Cells table(std::vector<std::int64_t> parts) {
  Cells cells;
  cells.counts.push_back(0);
  CellSum sum;
  for (const std::int64_t part : parts) {
    cells.counts[0] += part;
    sum.parts.push_back(cells.counts.size());
    cells.counts.push_back(part);
  }
  cells.sums.push_back(sum);
  return cells;
}

/// The total first, then the parts: the number where it is shown.
std::string printed(const Cells& cells, int fewest) {
  const std::vector<CellState> states = suppress(cells, fewest);
  std::string line;
  for (std::size_t i = 0; i < states.size(); ++i) {
    line += i == 0 ? "" : " ";
    line += states[i] == CellState::shown          ? std::to_string(cells.counts[i])
            : states[i] == CellState::small        ? "s"
            : states[i] == CellState::within_small ? "w"
            : states[i] == CellState::with_others  ? "o"
                                                   : "a";
  }
  return line;
}

/// All sets of counts that agree with what is known, up to `most` for each cell.
class EveryReading {
 public:
  EveryReading(const Cells& cells, const std::vector<CellState>& states, int fewest, int most)
      : cells_(cells),
        states_(states),
        fewest_(fewest),
        most_(most),
        guess_(cells.counts.size()),
        ranges_(cells.counts.size(), {CellRange::kNoEnd, -1}) {
    next(0);
  }
  [[nodiscard]] const std::vector<CellRange>& ranges() const { return ranges_; }

 private:
  void next(std::size_t i) {
    if (i == guess_.size()) return note();
    const std::int64_t count = cells_.counts[i];
    switch (states_[i]) {
      case CellState::shown:
        return with(i, count, count);
      case CellState::small:
        return with(i, 1, fewest_ - 1);
      case CellState::within_small:
        return with(i, 0, fewest_ - 1);
      case CellState::with_others:
        return with(i, fewest_, most_);
      case CellState::with_all:
        return with(i, 0, 0);  // could be anything: not tried
    }
  }

  void with(std::size_t i, std::int64_t from, std::int64_t to) {
    for (guess_[i] = from; guess_[i] <= to; ++guess_[i]) {
      if (agrees(i)) next(i + 1);
    }
  }

  /// Sums are judged as soon as all their cells are guessed.
  bool agrees(std::size_t last) const {
    return std::all_of(cells_.sums.begin(), cells_.sums.end(), [&](const CellSum& sum) {
      std::int64_t all = 0;
      bool known = sum.total <= last && states_[sum.total] != CellState::with_all;
      for (const std::size_t part : sum.parts) {
        known = known && part <= last;
        all += guess_[part];
      }
      return !known || all == guess_[sum.total];
    });
  }

  void note() {
    for (std::size_t i = 0; i < guess_.size(); ++i) {
      ranges_[i].from = std::min(ranges_[i].from, guess_[i]);
      ranges_[i].to = std::max(ranges_[i].to, guess_[i]);
    }
  }

  const Cells& cells_;
  const std::vector<CellState>& states_;
  int fewest_, most_;
  std::vector<std::int64_t> guess_;
  std::vector<CellRange> ranges_;
};

/// A year of two halves, and the same year by place: two sums of one total, one level below.
Cells small_forest(std::mt19937& random, int most) {
  const auto count = [&] { return static_cast<std::int64_t>(random() % (most + 1)); };
  Cells cells;
  const std::int64_t a = count(), b = count(), c = count();
  const std::int64_t total = a + b + c;
  const std::int64_t here = total == 0 ? 0 : static_cast<std::int64_t>(random()) % (total + 1);
  cells.counts = {total, a + b, c, a, b, here, total - here};
  cells.sums = {{0, {1, 2}}, {1, {3, 4}}, {0, {5, 6}}};
  return cells;
}

}  // namespace

TEST_CASE("small counts are withheld, and what would give them back") {
  CHECK(printed(table({12, 3, 7}), 5) == "22 12 s o");
  CHECK(printed(table({12, 9, 7}), 5) == "28 12 9 7");
  CHECK(printed(table({12, 0, 7}), 5) == "19 12 0 7");
  CHECK(printed(table({3, 2, 20, 30}), 5) == "55 s s 20 30");
}

TEST_CASE("two small counts whose sum tells them need a third") {
  CHECK(printed(table({1, 1, 20, 30}), 5) == "52 s s o 30");
  CHECK(printed(table({4, 4, 20, 30}), 5) == "58 s s o 30");
}

TEST_CASE("where only parts are left that are withheld, the total goes too") {
  CHECK(printed(table({3}), 5) == "s w");
  CHECK(printed(table({4, 4}), 5) == "o s s");
  CHECK(printed(table({3, 0, 0, 9}), 5) == "12 s 0 0 o");
}

TEST_CASE("of a small total nothing is shown, nor where its zeros are") {
  CHECK(printed(table({2, 0, 0}), 5) == "s w w w");
  CHECK(printed(table({1, 1}), 3) == "s w w");
  CHECK(printed(table({0, 0}), 5) == "0 0 0");
}

TEST_CASE("where withholding more and more does not help, nothing is shown") {
  CHECK(printed(table({2, 2}), 3) == "o s s");
  Cells twice = table({2, 2});
  twice.counts.insert(twice.counts.end(), {1, 3, 0});
  twice.sums.push_back({0, {3, 4, 5}});
  CHECK(printed(twice, 3) == "a a a a a a");
}

TEST_CASE("what is known of withheld counts is what trying every set of counts gives") {
  constexpr int kMost = 40;
  std::mt19937 random(20260314);
  for (int round = 0; round < 400; ++round) {
    const int fewest = 3 + static_cast<int>(random() % 3);
    const Cells cells = small_forest(random, 8);
    const std::vector<CellState> states = suppress(cells, fewest);
    const std::vector<CellRange> known = known_ranges(cells, states, fewest);
    const EveryReading every(cells, states, fewest, kMost);
    for (std::size_t i = 0; i < known.size(); ++i) {
      if (states[i] == CellState::with_all) continue;
      CAPTURE(round);
      CAPTURE(i);
      const CellRange tried = every.ranges()[i];
      CHECK(known[i].from == tried.from);
      const bool both_endless = known[i].to == CellRange::kNoEnd && tried.to >= kMost / 2;
      CHECK((known[i].to == tried.to || both_endless));
    }
  }
}

TEST_CASE("of a small count no more can be known than that it is small") {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    const int fewest = 3 + static_cast<int>(random() % 5);
    const Cells cells = small_forest(random, 1 + static_cast<int>(random() % 20));
    const std::vector<CellState> states = suppress(cells, fewest);
    const std::vector<CellRange> known = known_ranges(cells, states, fewest);
    for (std::size_t i = 0; i < known.size(); ++i) {
      CAPTURE(round);
      CAPTURE(i);
      if (states[i] == CellState::small) CHECK(known[i] == CellRange{1, fewest - 1});
      if (states[i] != CellState::shown) CHECK(known[i].to > known[i].from);
    }
  }
}

TEST_CASE("sums that are wrong, or go round in a ring, are no table") {
  Cells wrong = table({3, 4});
  wrong.counts[0] = 8;
  CHECK_THROWS_AS(suppress(wrong, 5), std::logic_error);
  Cells ring = table({3, 4});
  ring.sums.push_back({0, {2, 1}});
  CHECK_THROWS_AS(suppress(ring, 5), std::logic_error);
  CHECK_THROWS_AS(suppress(table({3, 4}), 2), std::logic_error);
}
