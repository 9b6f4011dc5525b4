#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "stats/box_bounds.hpp"
#include "stats/runs.hpp"

using namespace trivsel::stats;

namespace {

/// The rows of whole numbers below the header; an empty cell is 0.
std::vector<std::vector<int>> read_numbers(const std::string& name) {
  std::ifstream file(TESTS_DIR "/reference/spc/" + name);
  std::string line;
  if (!std::getline(file, line)) throw std::runtime_error("cannot read " + name);
  std::vector<std::vector<int>> rows;
  while (std::getline(file, line)) {
    std::istringstream cells(line + ",");
    auto& row = rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');) {
      row.push_back(cell.empty() ? 0 : std::stoi(cell));
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("stats: critical values equal the reference for 1 to 400 useful points") {
  const auto rows = read_numbers("critical_values.csv");
  REQUIRE(rows.size() == 400);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    CHECK(longest_run_limit(row[0]) == row[1]);
    CHECK(crossings_limit(row[0]) == row[2]);
  }
}

TEST_CASE("stats: the boxes' bounds equal the reference for 10 to 100 useful points") {
  const auto rows = read_numbers("box_bounds.csv");
  REQUIRE(rows.size() == 91);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    const auto box = box_bounds(row[0]);
    REQUIRE(box);
    CHECK(box->best_crossings == row[1]);
    CHECK(box->best_longest == row[2]);
    CHECK(box->cut_crossings == row[3]);
    CHECK(box->cut_longest == row[4]);
    CHECK(box->has_cut() == (row[3] > 0));
  }
  CHECK_FALSE(box_bounds(9));
  CHECK_FALSE(box_bounds(101));
}

TEST_CASE("stats: the three methods signal where the reference does") {
  const auto rows = read_numbers("box_signals.csv");
  REQUIRE(rows.size() > 1000);
  int signals = 0;
  int differ = 0;
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    CAPTURE(row[1]);
    CAPTURE(row[2]);
    const auto signal = [&](RunsMethod method) {
      return is_runs_signal(row[0], row[1], row[2], method) ? 1 : 0;
    };
    CHECK(signal(RunsMethod::anhoej) == row[3]);
    CHECK(signal(RunsMethod::bestbox) == row[4]);
    CHECK(signal(RunsMethod::cutbox) == row[5]);
    signals += row[3];
    differ += row[4] != row[5] ? 1 : 0;
  }
  CHECK(signals > 100);
  CHECK(differ > 10);
}
