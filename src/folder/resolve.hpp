#pragma once

#include "folder/course_folder.hpp"

namespace trivsel {

/// TRV008 for ids that stand twice, TRV009 for ids that nothing bears.
void resolve_ids(const std::vector<Definition>& definitions,
                 const std::vector<Reference>& references, CourseFolder& folder);

}  // namespace trivsel
