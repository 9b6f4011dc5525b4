#pragma once

#include <variant>

#include "calendar/draft/draft.hpp"

namespace trivsel {

/// Something of the plan that goes to another day because something else does.
struct Rippled {
  const Activity* activity = nullptr;  ///< or
  const Trial* trial = nullptr;
  Date from;  ///< the day it goes to; of a trial its first
  Date to;    ///< of a trial its last
};

/// What has to move along, in the order of the plan; or the demands that leave no room for it.
using RippleResult = std::variant<std::vector<Rippled>, std::vector<ConflictingDemand>>;

/// What else moves when an activity goes to another day, so that everything that the programme's
/// skeleton says of it and holds now (order, distances, what lies between, the course, absences)
/// still holds afterwards: with the least sum of days, each counted for itself, and among equals
/// the earliest days. What was held or has passed stays; so does what does not depend on it.
RippleResult ripple(const DraftInput& input, const Activity& moved, Date to);

}  // namespace trivsel
