#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "stats/run_chart.hpp"

using namespace trivsel::stats;

namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> fields(const std::string& line, char separator) {
  std::vector<std::string> out;
  std::istringstream stream(line + separator);
  for (std::string field; std::getline(stream, field, separator);) out.push_back(field);
  return out;
}

std::vector<Row> read_csv(const std::string& name) {
  std::ifstream file(TESTS_DIR "/reference/spc/" + name);
  std::string line;
  if (!std::getline(file, line)) throw std::runtime_error("cannot read " + name);
  const auto header = fields(line, ',');
  std::vector<Row> rows;
  while (std::getline(file, line)) {
    const auto cells = fields(line, ',');
    Row row;
    for (std::size_t i = 0; i < header.size(); ++i) row[header[i]] = cells.at(i);
    rows.push_back(row);
  }
  return rows;
}

std::optional<double> number(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return std::stod(text);
}

int whole(const Row& row, const std::string& key) {
  return std::stoi(row.at(key));
}

bool same(const std::optional<double>& a, const std::optional<double>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return *a == *b || std::abs(*a - *b) <= 1e-9 * std::max(std::abs(*a), std::abs(*b));
}

std::string series_key(const Row& row) {
  return row.at("case") + "|" + row.at("facet1") + "|" + row.at("facet2") + "|" + row.at("part");
}

struct Series {
  std::vector<std::optional<double>> points;
  std::optional<double> centre;
};

/// The reference's points by series; excluded ones as missing, which is what excluding means.
std::map<std::string, Series> read_series(const std::map<std::string, Row>& cases) {
  std::map<std::string, Series> all;
  for (const Row& row : read_csv("run_points.csv")) {
    const auto excluded = fields(cases.at(row.at("case")).at("exclude"), ' ');
    const bool drop = std::find(excluded.begin(), excluded.end(), row.at("i")) != excluded.end();
    Series& series = all[series_key(row)];
    series.points.push_back(drop ? std::nullopt : number(row.at("y")));
    series.centre = number(row.at("cl"));
  }
  return all;
}

}  // namespace

TEST_CASE("stats: critical values equal the reference for 1 to 400 useful points") {
  const auto rows = read_csv("critical_values.csv");
  REQUIRE(rows.size() == 400);
  for (const Row& row : rows) {
    const int n = whole(row, "n");
    CAPTURE(n);
    CHECK(longest_run_limit(n) == whole(row, "longest_run_max"));
    CHECK(crossings_limit(n) == whole(row, "n_crossings_min"));
  }
}

TEST_CASE("stats: run charts equal the reference: centre, counts, limits and signal") {
  std::map<std::string, Row> cases;
  for (const Row& row : read_csv("run_cases.csv")) cases[row.at("case")] = row;
  const auto series = read_series(cases);
  const auto summary = read_csv("run_summary.csv");
  REQUIRE(summary.size() == 117);
  REQUIRE(series.size() == summary.size());
  int signals = 0;
  for (const Row& row : summary) {
    const std::string key = series_key(row);
    CAPTURE(key);
    const auto freeze = number(cases.at(row.at("case")).at("freeze")).value_or(0);
    const RunChart chart = run_chart(series.at(key).points, static_cast<std::size_t>(freeze));
    CHECK(static_cast<int>(chart.points.size()) == whole(row, "n_points"));
    CHECK(same(chart.centre, series.at(key).centre));
    CHECK(same(chart.centre, number(row.at("cl"))));
    REQUIRE(chart.runs.has_value() == !row.at("longest_run").empty());
    const RunsAnalysis runs = chart.runs.value_or(RunsAnalysis{});
    CHECK(runs.useful == whole(row, "n_useful"));
    CHECK(runs.signal == (whole(row, "runs_signal") == 1));
    signals += runs.signal ? 1 : 0;
    if (!chart.runs) continue;
    CHECK(runs.longest_run == whole(row, "longest_run"));
    CHECK(runs.longest_run_max == whole(row, "longest_run_max"));
    CHECK(runs.crossings == whole(row, "n_crossings"));
    CHECK(runs.crossings_min == whole(row, "n_crossings_min"));
  }
  CHECK(signals > 10);
}
