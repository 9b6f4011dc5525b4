#pragma once

#include "cli/command.hpp"
#include "files/directory.hpp"
#include "folder/course_folder.hpp"

namespace trivsel {

/// `log-episode --import`: its options, and what it does.
std::vector<Option> import_options();

/// Takes the rows of another system's table as episodes: all of them or, without --partial, none.
int run_import_episodes(Invocation& invocation, Directory& directory, const CourseFolder& folder);

}  // namespace trivsel
