#include "rules/episodes/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList episode_rules() {
  return {
      &trv401(), &trv402(), &trv403(), &trv404(), &trv405(),
      &trv406(), &trv407(), &trv408(), &trv409(),
  };
}

}  // namespace trivsel
