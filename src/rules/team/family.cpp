#include "rules/registry.hpp"
#include "rules/team/rules.hpp"

namespace trivsel {

RuleList team_rules() {
  return {
      &trv201(), &trv202(), &trv203(), &trv204(), &trv205(), &trv213(),
  };
}

}  // namespace trivsel
