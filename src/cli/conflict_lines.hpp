#pragma once

#include "calendar/draft/draft.hpp"
#include "cli/invocation.hpp"

namespace trivsel {

/// Tells which demands cannot be met together: a line each, with its place, and where a document
/// asks for it, that document.
void tell_conflict(Invocation& invocation, const CourseFolder& folder, const LoadedPack& pack,
                   const std::vector<ConflictingDemand>& conflict);

}  // namespace trivsel
