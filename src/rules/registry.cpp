#include "rules/registry.hpp"

#include "files/embedded.hpp"

namespace trivsel {
namespace {

RuleList collect() {
  RuleList all;
  for (RuleList (*family)() :
       {&format_rules, &entry_rules, &team_rules, &governance_rules, &plan_rules, &episode_rules,
        &budget_rules, &privacy_rules, &measure_rules, &portfolio_rules}) {
    const RuleList rules = family();
    all.insert(all.end(), rules.begin(), rules.end());
  }
  std::sort(all.begin(), all.end(), [](const Rule* a, const Rule* b) { return a->code < b->code; });
  return all;
}

}  // namespace

std::span<const Rule* const> all_rules() {
  static const RuleList all = collect();
  return all;
}

const Rule* find_rule(std::string_view code_or_name) {
  for (const Rule* rule : all_rules()) {
    if (rule->code == code_or_name || rule->name == code_or_name) return rule;
  }
  return nullptr;
}

std::string_view rule_page(const Rule& rule) {
  return embedded_text(fmt::format("docs/rules/{}.md", rule.code));
}

}  // namespace trivsel
