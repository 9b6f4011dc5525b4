#pragma once

#include <string>

#include "cli/invocation.hpp"

namespace trivsel {

/// The episode of that id, or whose id ends in those six characters; CommandError naming the
/// nearest where there is none, or not only one.
const Episode& require_episode(const Invocation& invocation, const CourseFolder& folder,
                               const std::string& id);

}  // namespace trivsel
