#pragma once

#include "programme/draft_skeleton.hpp"

namespace trivsel {

/// Adds what keeps a skeleton from being drafted: a step that names none above it, one without
/// anything to be about, a length of no days, too many steps or too many of one.
void check_own_draft(const DraftSkeleton& draft, std::vector<Finding>& faults);

}  // namespace trivsel
