#pragma once

#include <string>

#include "cli/invocation.hpp"

namespace trivsel {

/// Tells, a line each, what an episode that was just written or completed sets off and the record
/// does not show as done: the nearest limit first.
void tell_duties(Invocation& invocation, const Course& course, const std::string& episode_bytes);

}  // namespace trivsel
