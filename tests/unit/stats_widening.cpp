#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "stats/widening.hpp"

using namespace trivsel::stats;

namespace {

using Counts = std::vector<std::optional<std::int64_t>>;

/// What a reader sees: "2:7" is a sum of two cells, "1:few", "3:?".
std::string printed(const Counts& counts, int fewest) {
  std::string line;
  for (const WideCell& cell : widen(counts, fewest)) {
    line += line.empty() ? "" : " ";
    line += std::to_string(cell.cells) + ":";
    line += cell.state == WideCell::State::shown ? std::to_string(cell.total)
            : cell.state == WideCell::State::few ? "few"
                                                 : "?";
  }
  return line;
}

/// All series of so many cells with values up to `most`.
void for_all(std::size_t cells, std::int64_t most, auto visit) {
  std::vector<std::int64_t> values(cells, 0);
  while (true) {
    visit(values);
    std::size_t at = 0;
    while (at < cells && values[at] == most) values[at++] = 0;
    if (at == cells) return;
    ++values[at];
  }
}

}  // namespace

TEST_CASE("cells are added to the next ones until they hold") {
  CHECK(printed({5, 0, 12}, 5) == "1:5 1:0 1:12");
  CHECK(printed({4, 1, 6}, 5) == "2:5 1:6");
  CHECK(printed({1, 0, 0, 4, 5}, 5) == "4:5 1:5");
  CHECK(printed({0, 3, 1}, 5) == "1:0 2:few");
  CHECK(printed({3, std::nullopt, std::nullopt, 2, 2}, 3) == "1:3 2:? 2:4");
  CHECK(printed({2, std::nullopt, 9}, 5) == "1:few 1:? 1:9");
  CHECK(printed({}, 5).empty());
  CHECK_THROWS_AS(printed({1}, 2), std::logic_error);
}

TEST_CASE("whatever follows, what was told stays as it was told") {
  std::mt19937 random(20261122);
  std::uniform_int_distribution<std::int64_t> draw(-1, 7);
  for (int round = 0; round < 2000; ++round) {
    Counts counts;
    std::vector<WideCell> before;
    for (int i = 0; i < 12; ++i) {
      const std::int64_t n = draw(random);
      counts.push_back(n < 0 ? std::nullopt : std::optional(n));
      const std::vector<WideCell> now = widen(counts, 5);
      for (std::size_t at = 0; at < before.size(); ++at) {
        if (before[at].state != WideCell::State::shown) continue;
        CHECK(now[at].first == before[at].first);
        CHECK(now[at].cells == before[at].cells);
        CHECK(now[at].total == before[at].total);
      }
      before = now;
    }
  }
}

TEST_CASE("of no cell that is not told as such only one value is possible") {
  struct Size {
    std::size_t cells;
    std::int64_t most;
    int fewest;
  };
  for (const Size size : {Size{4, 6, 3}, Size{3, 9, 5}, Size{4, 7, 4}}) {
    std::map<std::string, std::vector<std::vector<std::int64_t>>> by_print;
    for_all(size.cells, size.most, [&](const std::vector<std::int64_t>& values) {
      by_print[printed(Counts(values.begin(), values.end()), size.fewest)].push_back(values);
    });
    std::size_t hidden = 0;
    for (const auto& [print, all] : by_print) {
      for (const WideCell& wide :
           widen(Counts(all.front().begin(), all.front().end()), size.fewest)) {
        if (wide.total > size.most) continue;  // values beyond `most` were not drawn
        for (std::size_t i = wide.first; i < wide.first + wide.cells; ++i) {
          std::set<std::int64_t> possible;
          for (const auto& values : all) possible.insert(values[i]);
          CAPTURE(print);
          const bool told = wide.cells == 1 && wide.state == WideCell::State::shown;
          CHECK((possible.size() == 1) == told);
          hidden += told ? 0 : 1;
        }
      }
    }
    CHECK(hidden > 0);
  }
}
