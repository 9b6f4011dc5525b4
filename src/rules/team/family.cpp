#include "rules/registry.hpp"

namespace trivsel {

RuleList team_rules() { return {}; }

}  // namespace trivsel
