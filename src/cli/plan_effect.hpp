#pragma once

#include "cli/invocation.hpp"
#include "findings/gained.hpp"

namespace trivsel {

/// What `check` finds otherwise in one version of a folder than in another, by the demands that the
/// newer one names. What is wrong with its programme is not among it.
FindingsChange effect_between(const Invocation& invocation, const CourseFolder& before,
                              CourseFolder& after);

/// What `check` would find otherwise with these bytes in plan.yaml.
FindingsChange effect_of_plan(const Invocation& invocation, const Directory& directory,
                              std::string_view plan_bytes);

/// Prints it: a line for each finding that comes, and one for each that goes.
void print_effect(Invocation& invocation, const FindingsChange& effect);

}  // namespace trivsel
