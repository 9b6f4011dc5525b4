#pragma once

#include <span>
#include <string_view>

#include "rules/rule.hpp"

namespace trivsel {

/// Every rule, sorted by code. Each family lists its own in `src/rules/FAMILY/family.cpp`.
std::span<const Rule* const> all_rules();

/// By code (TRV203) or name (team-role-missing); null where there is none.
const Rule* find_rule(std::string_view code_or_name);

/// The rule's page, as Markdown; empty where it has none.
std::string_view rule_page(const Rule& rule);

using RuleList = std::vector<const Rule*>;
RuleList format_rules();
RuleList entry_rules();
RuleList team_rules();
RuleList governance_rules();
RuleList plan_rules();
RuleList episode_rules();
RuleList budget_rules();
RuleList privacy_rules();
RuleList measure_rules();
RuleList portfolio_rules();

}  // namespace trivsel
