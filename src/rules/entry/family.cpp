#include "rules/entry/rules.hpp"
#include "rules/registry.hpp"

namespace trivsel {

RuleList entry_rules() {
  return {&trv101(), &trv102(), &trv104(), &trv105(), &trv106(), &trv107(),
          &trv108(), &trv109(), &trv110(), &trv111(), &trv803()};
}

}  // namespace trivsel
