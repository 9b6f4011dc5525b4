#pragma once

#include <vector>

#include "calendar/draft/draft.hpp"
#include "yaml/edit.hpp"

namespace trivsel {

/// The lines that a draft's entry is written as, keys in the order of the format. They read back to
/// the same values.
yaml::NewEntry lines_of(const PlannedActivity& activity);
yaml::NewEntry lines_of(const PlannedTrial& trial);
yaml::NewEntry lines_of(const PlannedDeliverable& deliverable);

}  // namespace trivsel
