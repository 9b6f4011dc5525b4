#pragma once

#include "cli/invocation.hpp"
#include "findings/render.hpp"

namespace trivsel {

/// --write-known: writes the report's findings down as known, and says how many. Then --known:
/// leaves out what was known before, and says what of it is no longer found. CommandError where
/// that list cannot be read (io) or is none (usage); MachineError where one cannot be written.
void use_known_findings(Invocation& invocation, CheckReport& report);

}  // namespace trivsel
