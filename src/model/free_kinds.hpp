#pragma once

#include "model/plan.hpp"

namespace trivsel {

/// Activities that prepare a course or come after it, and so may lie outside its period.
constexpr bool may_lie_outside_period(ActivityKind kind) {
  return kind == ActivityKind::planning || kind == ActivityKind::information_meeting ||
         kind == ActivityKind::follow_up || kind == ActivityKind::evaluation ||
         kind == ActivityKind::anchoring;
}

}  // namespace trivsel
