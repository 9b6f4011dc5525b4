#pragma once

#include "calendar/draft/demand.hpp"
#include "calendar/draft/draft.hpp"

namespace trivsel {

/// A demand as a person reads it.
ConflictingDemand described(const PlanDemand& demand, const DraftInput& input,
                            const DraftBasis& basis);

/// "3 weeks", "10 days", "1 year and 2 months".
Message length_of(Period period);

}  // namespace trivsel
