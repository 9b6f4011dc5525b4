#pragma once

#include "folder/course_folder.hpp"

namespace trivsel {

/// TRV008 for months that baseline.yaml or occupancy.yaml tells differently twice at one site: what
/// is left when two branches have written the same month and git has kept both lines. Equal numbers
/// are one. Lines that count different kinds, or tell staff and residents apart, go together.
void note_repeated_months(CourseFolder& folder);

}  // namespace trivsel
