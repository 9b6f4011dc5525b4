#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/course.hpp"
#include "model/groups.hpp"
#include "model/words.hpp"

namespace trivsel {

// Who recorded an episode: the staff, a substitute, a role, or the id of a member or consultant.

/// All that `recorded_by` may be in this course.
std::vector<std::string_view> known_recorders(const Course& course, const Groups& groups);

/// What people call it; an id as it is, not yet made safe.
std::string recorder_name(std::string_view recorded_by, Language language, const Words& words);

/// The key of what people call it, in either language: `vikar` is `substitute`; else what was
/// given.
std::string recorder_meant(std::string_view name, const Words& words);

}  // namespace trivsel
