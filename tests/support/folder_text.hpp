#pragma once

#include "folder/load.hpp"
#include "support/overlay.hpp"

namespace trivsel::tests {

/// Writes the files below SCRATCH_DIR/NAME and reads them as a course folder.
inline CourseFolder load_files(const std::string& name, const Files& files) {
  const std::string path = fmt::format("{}/{}", SCRATCH_DIR, name);
  write_tree(path, files);
  return load_course_folder(Directory::open(path));
}

}  // namespace trivsel::tests
