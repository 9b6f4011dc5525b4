#include "rules/registry.hpp"

namespace trivsel {

RuleList plan_rules() { return {}; }

}  // namespace trivsel
