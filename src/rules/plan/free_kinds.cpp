#include "rules/plan/free_kinds.hpp"

namespace trivsel {

bool may_lie_outside_period(ActivityKind kind) {
  using enum ActivityKind;
  return kind == planning || kind == information_meeting || kind == follow_up ||
         kind == evaluation || kind == anchoring;
}

}  // namespace trivsel
