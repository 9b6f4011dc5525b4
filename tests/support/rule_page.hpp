#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/rule.hpp"
#include "support/rule_case.hpp"

namespace trivsel::tests {

struct RulePage {
  std::string title;
  std::map<std::string, std::string> parts;  ///< `## What` → the text below it
};

RulePage parse_rule_page(std::string_view markdown);

/// The ```yaml blocks of a part, each run as a case of its own over the clean folder `mv`. The
/// first line names the file: `# plan.yaml`, `# plan.yaml is absent`; after a comma may follow
/// `over pb` (another clean folder), `on 2026-06-20` (else that folder's day), `at stage
/// submitted`, `whole` (the block is the file), or how the file is saved (file_form.hpp). Blocks
/// with no text but blank lines between them make one case.
std::vector<RuleCase> cases_of(RulePage& page, const std::string& part, const Rule& rule);

}  // namespace trivsel::tests
