#include "rules/plan/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList plan_rules() {
  return {
      &trv301(), &trv302(), &trv303(), &trv304(), &trv305(), &trv306(), &trv307(),
      &trv308(), &trv309(), &trv310(), &trv311(), &trv312(), &trv313(), &trv314(),
      &trv315(), &trv316(), &trv317(), &trv318(), &trv319(), &trv320(), &trv321(),
      &trv322(), &trv323(), &trv324(), &trv325(), &trv326(), &trv327(),
  };
}

}  // namespace trivsel
