#pragma once

#include "folder/course_folder.hpp"

namespace trivsel {

/// TRV011: the course names a programme that nobody knows. Nothing where it names none.
void note_unknown_programme(CourseFolder& folder);

}  // namespace trivsel
