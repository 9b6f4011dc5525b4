#include "rules/registry.hpp"

namespace trivsel {

RuleList episode_rules() { return {}; }

}  // namespace trivsel
