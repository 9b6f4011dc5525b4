#pragma once

#include "calendar/draft/draft.hpp"

namespace trivsel {

/// Why no days can be found: a smallest set of demands that cannot be met together, and the
/// cheapest way out. There must be none (`schedule`).
NoPlan why_not(const DraftInput& input, const DraftBasis& basis);

}  // namespace trivsel
