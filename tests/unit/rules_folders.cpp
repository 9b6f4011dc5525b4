#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "rules/registry.hpp"
#include "support/rule_case.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

/// CODE/ok-… and CODE/bad-…, sorted.
std::vector<std::string> rule_cases() {
  std::set<std::string> names;
  for (const auto& code : std::filesystem::directory_iterator(TESTS_DIR "/rules")) {
    if (!code.path().filename().string().starts_with("TRV")) continue;
    for (const auto& entry : std::filesystem::directory_iterator(code.path())) {
      names.insert(code.path().filename().string() + "/" + entry.path().filename().string());
    }
  }
  return {names.begin(), names.end()};
}

std::string joined(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, "\n"));
}

}  // namespace

TEST_CASE("every rule folder gives the findings it promises, and no other") {
  for (const std::string& name : rule_cases()) {
    CAPTURE(name);
    const RuleCase rule_case = read_rule_case(name);
    CHECK(joined(check_rule_case(rule_case)) == joined(rule_case.expected));
  }
}

TEST_CASE("a bad folder fires its own rule and no other, an ok folder not its rule") {
  for (const std::string& name : rule_cases()) {
    CAPTURE(name);
    const std::string code = name.substr(0, name.find('/'));
    const bool bad = name.find("/bad-") != std::string::npos;
    const std::vector<std::string> expected = read_rule_case(name).expected;
    CHECK(expected.empty() != bad);
    for (const std::string& line : expected)
      CHECK(line.find(" " + code + " ") != std::string::npos);
  }
}

TEST_CASE("the clean base folders are clean") {
  for (const auto& [name, today] : days_of_bases()) {
    CAPTURE(name);
    RuleCase base{"base-" + name, name, today, "", {}, {}, {}};
    CHECK(joined(check_rule_case(base)).empty());
  }
}
