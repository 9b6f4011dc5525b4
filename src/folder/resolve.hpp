#pragma once

#include <deque>

#include "folder/course_folder.hpp"

namespace trivsel {

/// TRV008 for ids that stand twice, TRV009 for ids that nothing bears; the record that names one is
/// unsound. Nothing is said of ids whose own file is missing or could not be read.
void resolve_ids(const std::vector<Definition>& definitions,
                 const std::deque<Reference>& references, CourseFolder& folder);

}  // namespace trivsel
