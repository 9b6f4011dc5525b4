#pragma once

#include "cli/invocation.hpp"
#include "yaml/edit.hpp"

namespace trivsel {

/// The lines of a new activity for plan.yaml, from the arguments of `plan add`. Everything that
/// names something in the folder is held against it: CommandError with the nearest id.
yaml::NewEntry new_activity_entry(const Invocation& invocation, const CourseFolder& folder);

/// The same for a trial.
yaml::NewEntry new_trial_entry(const Invocation& invocation, const CourseFolder& folder);

/// CommandError where `id` is none of `known`: "no WHAT is called …; did you mean …?".
void require_known(const Message& what, const std::string& id,
                   const std::vector<std::string_view>& known);

/// Ids of the folder, in its order.
/// What that takes to be said of a site, as the course's programme calls it.
Message site_words(const Invocation& invocation, const CourseFolder& folder);
std::vector<std::string_view> site_ids(const CourseFolder& folder);
std::vector<std::string_view> activity_ids(const CourseFolder& folder);

}  // namespace trivsel
