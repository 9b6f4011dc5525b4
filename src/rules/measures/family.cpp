#include "rules/registry.hpp"

namespace trivsel {

RuleList measure_rules() { return {}; }

}  // namespace trivsel
