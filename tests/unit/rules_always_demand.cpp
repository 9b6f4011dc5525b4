#include <doctest/doctest.h>

#include "rules/demand.hpp"

using namespace trivsel;

namespace {

std::vector<std::string> levels_of(std::string_view code, const std::string& rule) {
  const auto pack =
      load_pack("pack.yaml",
                "format: 1\nid: prove\nedition: \"1\"\nname: {en: Trial, da: Prove}\n"
                "documents: [{id: d, title: a}]\nrules:\n  - " +
                    rule + "\n    source: {document: d, section: \"1\", en: a, da: b}\n",
                yaml::Trust::foreign);
  REQUIRE(pack->sound());
  const Demands demands = demands_of(pack.get());
  std::vector<std::string> levels;
  for (const Demand& demand : demands.all) {
    if (demand.rule->code == code) levels.emplace_back(key_of(demand.level));
  }
  return levels;
}

using Levels = std::vector<std::string>;

}  // namespace

TEST_CASE("a programme that asks more of a rule that always holds asks it once") {
  CHECK(levels_of("TRV708", "rule: TRV708\n    id: wellbeing\n    level: warning") ==
        Levels{"warning"});
  CHECK(levels_of("TRV708", "rule: TRV101\n    id: legal-basis\n    level: error") ==
        Levels{"note"});
}

TEST_CASE("no programme asks less of a rule that always holds") {
  const Levels both = levels_of("TRV601", "rule: TRV601\n    id: numbers\n    level: note");
  CHECK(std::count(both.begin(), both.end(), "error") == 1);
  const Levels later =
      levels_of("TRV601", "rule: TRV601\n    id: numbers\n    level: error\n    from: closed");
  CHECK(later == Levels{"error", "error"});
}
