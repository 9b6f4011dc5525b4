#include "folder/course_folder.hpp"

namespace trivsel {

const yaml::Source* CourseFolder::source(std::string_view path) const {
  for (const auto& entry : sources) {
    if (entry->path() == path) return entry.get();
  }
  return nullptr;
}

}  // namespace trivsel
