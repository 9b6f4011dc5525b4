#pragma once

#include "model/plan.hpp"

namespace trivsel {

/// Activities that lie before or after a course by their nature: planning, the information meeting,
/// follow-up, evaluation, anchoring. They, and what they cost, may lie outside its period.
[[nodiscard]] bool may_lie_outside_period(ActivityKind kind);

}  // namespace trivsel
