#include "rules/measures/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList measure_rules() {
  return {&trv701(), &trv702(), &trv703(), &trv704(), &trv705(),
          &trv706(), &trv707(), &trv708(), &trv709()};
}

}  // namespace trivsel
