#include "rules/governance/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList governance_rules() {
  return {&trv206(), &trv207(), &trv208(), &trv209(), &trv210(), &trv211(), &trv212()};
}

}  // namespace trivsel
