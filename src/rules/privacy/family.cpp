#include "rules/privacy/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList privacy_rules() {
  return {&trv601(), &trv602(), &trv603(), &trv604(), &trv605(), &trv606(), &trv607(), &trv608()};
}

}  // namespace trivsel
