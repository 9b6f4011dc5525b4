#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "rules/demand.hpp"
#include "rules/registry.hpp"
#include "support/rule_case.hpp"
#include "support/rule_page.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

bool has_folder(const Rule& rule, std::string_view kind) {
  const std::string folder = fmt::format("{}/rules/{}", TESTS_DIR, rule.code);
  if (!std::filesystem::exists(folder)) return false;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string().starts_with(kind)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("codes and names are unique, and have their form") {
  std::set<std::string_view> seen;
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->code);
    CHECK(std::regex_match(std::string(rule->code), std::regex("TRV[0-8][0-9][0-9]")));
    CHECK(std::regex_match(std::string(rule->name), std::regex("[a-z]+(-[a-z0-9]+)*")));
    CHECK(seen.insert(rule->code).second);
    CHECK(seen.insert(rule->name).second);
    CHECK(find_rule(rule->name) == rule);
  }
}

TEST_CASE("every rule has a page in both languages, and an ok and a bad folder") {
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->code);
    RulePage page = parse_rule_page(rule_page(*rule));
    CHECK(page.title == fmt::format("{} {}", rule->code, rule->name));
    for (const char* part : {"What", "Why", "Hvad", "Hvorfor", "Bad", "Good"}) {
      CAPTURE(part);
      CHECK_FALSE(page.parts[part].empty());
    }
    CHECK(has_folder(*rule, "ok-"));
    CHECK(has_folder(*rule, "bad-"));
  }
}

TEST_CASE("every page's bad and good examples do what they say") {
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->code);
    RulePage page = parse_rule_page(rule_page(*rule));
    for (const RuleCase& bad : cases_of(page, "Bad", *rule)) {
      const std::vector<std::string> lines = check_rule_case(bad);
      CHECK_FALSE(lines.empty());
      for (const std::string& line : lines) {
        CHECK_MESSAGE(line.find(rule->code) != std::string::npos, line);
      }
    }
    for (const RuleCase& good : cases_of(page, "Good", *rule)) {
      CHECK(fmt::format("{}", fmt::join(check_rule_case(good), "\n")).empty());
    }
  }
}

TEST_CASE("every demand of a built-in programme is readable, cited, and named once") {
  for (const std::string_view id : built_in_programmes()) {
    CAPTURE(id);
    const auto pack = built_in_pack(id);
    for (const yaml::Problem& problem : pack->problems) FAIL_CHECK(problem.message.en);
    for (const Finding& finding : pack->notes.findings) FAIL_CHECK(finding.message.en);
    const Demands demands = demands_of(pack.get());
    for (const Finding& finding : demands.problems) FAIL_CHECK(finding.message.en);
    std::set<std::string_view> ids;
    for (const Demand& demand : demands.all) {
      if (demand.rule->always && demand.id.empty()) continue;
      CAPTURE(demand.id);
      CHECK(demand.cited);
      CHECK(ids.insert(demand.id).second);
      CHECK(pack->pack.document(*pack->pack.rules.items.front().source->document) != nullptr);
    }
    const auto foreign =
        load_pack("pack", std::string(pack->source->bytes()), yaml::Trust::foreign);
    CHECK(foreign->sound());
  }
}

TEST_CASE("what a rule supersedes exists") {
  for (const Rule* rule : all_rules()) {
    for (const Supersedes& other : rule->supersedes) {
      CAPTURE(other.code);
      CHECK(find_rule(other.code) != nullptr);
    }
  }
}
