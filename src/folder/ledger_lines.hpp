#pragma once

#include "folder/course_folder.hpp"

namespace trivsel {

/// TRV017, a warning, for the first entry over several lines of a file that the folder's own
/// `.gitattributes` has git merge line by line: git would take lines that two branches' entries
/// have in common for one, and one of the entries would lose them.
void note_entries_over_lines(CourseFolder& folder);

}  // namespace trivsel
