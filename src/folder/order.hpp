#pragma once

#include "folder/course_folder.hpp"

namespace trivsel {

/// TRV006 for every end that lies before its own start. The end becomes `spoiled` and the record
/// unsound, so that nothing is concluded from it.
void check_order(CourseFolder& folder);

}  // namespace trivsel
