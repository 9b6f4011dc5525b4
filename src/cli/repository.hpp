#pragma once

#include <string>

#include "cli/invocation.hpp"

namespace trivsel {

/// `git init` in the folder, and the hooks that look for personal data before git keeps it; says so
/// where git is not there or did not do it. No hook that stands already is touched.
void start_repository(Invocation& invocation, const std::string& folder);

}  // namespace trivsel
