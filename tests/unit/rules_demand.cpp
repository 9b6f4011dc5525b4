#include <doctest/doctest.h>

#include "rules/demand.hpp"

using namespace trivsel;

namespace {

std::unique_ptr<LoadedPack> pack_with(const std::string& rule) {
  return load_pack("p.yaml",
                   "format: 1\nid: p\nedition: \"1\"\nname: {en: a, da: b}\n"
                   "summary: {en: a, da: b}\ndocuments: [{id: d, title: a}]\nrules:\n" +
                       rule,
                   yaml::Trust::foreign);
}

bool demands_rule(const Demands& demands, std::string_view code) {
  return std::any_of(demands.all.begin(), demands.all.end(),
                     [&](const Demand& demand) { return demand.rule->code == code; });
}

}  // namespace

TEST_CASE("demand: one whose parameters can be read is demanded") {
  const auto pack = pack_with(
      "  - {rule: TRV202, id: a, level: error, source: {document: d, section: \"1\", en: a, da: "
      "b}, params: {group: implementation-team, "
      "due: {before_first: [seminar], within_days: 30}}}\n");
  REQUIRE(pack->sound());
  const Demands demands = demands_of(pack.get());
  CHECK(demands.problems.empty());
  CHECK(demands_rule(demands, "TRV202"));
}

TEST_CASE("demand: one that lacks a parameter is a problem, and not demanded") {
  const auto pack = pack_with(
      "  - {rule: TRV202, id: a, level: error, source: {document: d, section: \"1\", en: a, da: "
      "b}, params: {group: implementation-team}}\n");
  REQUIRE(pack->sound());
  const Demands demands = demands_of(pack.get());
  REQUIRE(demands.problems.size() == 1);
  CHECK(demands.problems[0].message.en == "\"due\" is missing in \"params\"");
  CHECK_FALSE(demands_rule(demands, "TRV202"));
}

TEST_CASE("demand: one without any params at all is a problem, and not demanded") {
  const auto pack = pack_with(
      "  - {rule: TRV202, id: a, level: error, source: {document: d, section: \"1\", en: a, da: "
      "b}}\n");
  const Demands demands = demands_of(pack.get());
  REQUIRE(demands.problems.size() == 1);
  CHECK(demands.problems[0].message.en == "\"params\" is missing for TRV202");
  CHECK_FALSE(demands_rule(demands, "TRV202"));
}
