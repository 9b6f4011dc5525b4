#pragma once

#include <optional>

#include "folder/course_folder.hpp"

namespace trivsel {

/// Whether the course has decided that what people told lies in its own git. It has not where it
/// says nothing.
bool accounts_go_into_git(const Course& course);

/// Whether the folder's own `.gitignore` leaves `accounts/` out; nothing where it has none.
std::optional<bool> gitignore_leaves_out_accounts(const CourseFolder& folder);

/// TRV608 for each account of a folder that was read as git is about to commit it, where the course
/// keeps its accounts out of git.
void note_staged_accounts(CourseFolder& folder);

}  // namespace trivsel
