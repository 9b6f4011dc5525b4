#include "rules/entry/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList entry_rules() {
  return {&trv101(), &trv102(), &trv104(), &trv108()};
}

}  // namespace trivsel
