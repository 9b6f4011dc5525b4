#pragma once

#include "rules/plan/activities.hpp"

namespace trivsel {

/// Whether the activity works on solving it: it stands, has a day, names `order` under `addresses`,
/// and is meant for the order's site.
[[nodiscard]] bool works_on(const Activity& activity, const Referral& order);

/// What of the plan works on solving it, in the order of the file.
[[nodiscard]] std::vector<const Activity*> work_on(const Plan& plan, const Referral& order);

}  // namespace trivsel
