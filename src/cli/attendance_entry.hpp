#pragma once

#include "cli/arguments.hpp"
#include "folder/course_folder.hpp"

namespace trivsel {

/// Who was at an activity, in the form of plan.yaml, from the arguments of `plan hold`. Everybody
/// named held a seat that day, and everybody expected is named once: CommandError otherwise.
std::string attendance_entry(const Arguments& args, const CourseFolder& folder,
                             const Activity& activity);

}  // namespace trivsel
