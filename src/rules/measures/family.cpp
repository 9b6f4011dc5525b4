#include "rules/measures/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList measure_rules() {
  return {&trv702(), &trv708()};
}

}  // namespace trivsel
