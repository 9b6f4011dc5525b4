#include "rules/episodes/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList episode_rules() {
  return {
      &trv401(), &trv402(), &trv403(), &trv404(), &trv405(), &trv406(), &trv409(),
  };
}

}  // namespace trivsel
