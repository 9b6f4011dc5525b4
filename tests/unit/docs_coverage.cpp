#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "programme/pack.hpp"

using namespace trivsel;

namespace {

struct Row {
  std::string section, says, held;
};

/// The rows of the tables of docs/coverage.md, by the heading they stand under.
std::map<std::string, std::vector<Row>> coverage() {
  std::map<std::string, std::vector<Row>> sections;
  std::ifstream file(PROJECT_DIR "/docs/coverage.md");
  std::string heading;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) sections[heading = line.substr(3)];
    if (!line.starts_with("| ") || line.starts_with("| section")) continue;
    std::vector<std::string> cells;
    std::istringstream rest(line.substr(1));
    for (std::string cell; std::getline(rest, cell, '|');) cells.push_back(cell);
    REQUIRE_MESSAGE(cells.size() == 3, line);
    sections[heading].push_back({cells[0], cells[1], cells[2]});
  }
  return sections;
}

/// What stands in backticks.
std::set<std::string> named_in(const std::string& text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('`'); open != std::string::npos;) {
    const std::size_t close = text.find('`', open + 1);
    REQUIRE(close != std::string::npos);
    names.insert(text.substr(open + 1, close - open - 1));
    open = text.find('`', close + 1);
  }
  return names;
}

std::size_t words_in(const std::string& text) {
  std::istringstream words(text);
  std::size_t count = 0;
  for (std::string word; words >> word;) ++count;
  return count;
}

}  // namespace

TEST_CASE("docs/coverage.md names every demand of a programme, and none that is not one") {
  const auto sections = coverage();
  for (const std::string_view id : built_in_programmes()) {
    CAPTURE(std::string(id));
    REQUIRE(sections.contains(std::string(id)));
    const auto pack = built_in_pack(id);
    std::set<std::string> demands, named;
    for (const PackRule& rule : pack->pack.rules) demands.emplace(*rule.id);
    for (const Row& row : sections.at(std::string(id))) named.merge(named_in(row.held));
    CHECK(fmt::format("{}", fmt::join(named, "\n")) == fmt::format("{}", fmt::join(demands, "\n")));
  }
}

TEST_CASE("a row of docs/coverage.md that names no demand says why there is none") {
  for (const auto& [heading, rows] : coverage()) {
    for (const Row& row : rows) {
      CAPTURE(heading);
      CAPTURE(row.says);
      CHECK(words_in(row.section) >= 1);
      CHECK(words_in(row.says) >= 2);
      if (named_in(row.held).empty()) CHECK(words_in(row.held) >= 3);
    }
  }
}

TEST_CASE("a programme lists what no demand of it holds, as docs/coverage.md does") {
  const auto sections = coverage();
  for (const std::string_view id : built_in_programmes()) {
    const auto pack = built_in_pack(id);
    std::map<std::string, int> said;
    for (const PackUnchecked& entry : pack->pack.not_checked) {
      const std::string section(*entry.source->section);
      ++said[section];
      ++said[fmt::format("{} {}", entry.source->document.value.substr(1), section)];
    }
    for (const Row& row : sections.at(std::string(id))) {
      if (!named_in(row.held).empty()) continue;
      CAPTURE(std::string(id));
      CAPTURE(row.says);
      const std::string section = row.section.substr(1, row.section.size() - 2);
      CHECK_MESSAGE(said[section]-- > 0, section);
    }
  }
}
