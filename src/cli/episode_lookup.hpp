#pragma once

#include <string>

#include "folder/course_folder.hpp"

namespace trivsel {

/// The episode of that id, or whose id ends in those six characters; CommandError naming the
/// nearest where there is none, or not only one.
const Episode& require_episode(const CourseFolder& folder, const std::string& id);

}  // namespace trivsel
