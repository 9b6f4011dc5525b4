#pragma once

#include <string>

#include "cli/invocation.hpp"

namespace trivsel {

/// The answer on stdout, or whole into the file that --output names.
void give_answer(Invocation& invocation, const std::string& answer);

}  // namespace trivsel
