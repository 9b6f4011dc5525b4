#pragma once

#include "calendar/draft/draft.hpp"
#include "calendar/draft/schedule.hpp"

namespace trivsel {

/// Fills the scheduled days with what the skeleton and the course say of them.
DraftPlan fill_entries(const DraftInput& input, const DraftBasis& basis, const Schedule& schedule);

}  // namespace trivsel
