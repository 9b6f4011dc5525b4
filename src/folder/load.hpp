#pragma once

#include "files/directory.hpp"
#include "folder/course_folder.hpp"

namespace trivsel {

struct LoadOptions {
  unsigned threads = 0;  ///< 0: as many as the machine has, at most 8
  bool records = true;   ///< false: episodes, accounts and files of other kinds are left unread
};

/// Reads every file of a course folder, several at once. What cannot be read is a finding; only the
/// folder itself failing is a MachineError. The result does not depend on the number of threads.
CourseFolder load_course_folder(const FolderReader& reader, LoadOptions options = {});

}  // namespace trivsel
