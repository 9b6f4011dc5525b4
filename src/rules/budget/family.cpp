#include "rules/budget/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList budget_rules() {
  return {&trv501(), &trv502(), &trv503(), &trv504(), &trv505(),
          &trv506(), &trv507(), &trv508(), &trv509()};
}

}  // namespace trivsel
