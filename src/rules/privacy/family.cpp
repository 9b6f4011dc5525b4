#include "rules/registry.hpp"
#include "rules/privacy/rules.hpp"

namespace trivsel {

RuleList privacy_rules() { return {&trv601()}; }

}  // namespace trivsel
