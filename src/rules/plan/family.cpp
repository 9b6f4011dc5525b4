#include "rules/plan/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList plan_rules() {
  return {
      &trv301(), &trv302(), &trv303(), &trv304(), &trv306(), &trv307(),
      &trv308(), &trv309(), &trv310(), &trv311(), &trv312(), &trv313(),
      &trv317(), &trv318(), &trv319(),
  };
}

}  // namespace trivsel
