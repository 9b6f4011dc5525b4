#pragma once

#include <string>
#include <string_view>

#include "rules/rule.hpp"

namespace trivsel {

/// What a rule's page says under a heading (`What`, `Why`, `Hvad`, `Hvorfor`), without blank lines
/// around; empty where the page has no such heading.
std::string page_section(const Rule& rule, std::string_view heading);

/// What the rule demands, and why: from the page, in both languages.
Message rule_what(const Rule& rule);
Message rule_why(const Rule& rule);

}  // namespace trivsel
