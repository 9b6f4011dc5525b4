#pragma once

#include <string>

#include "cli/invocation.hpp"

namespace trivsel {

/// Makes a saved report again, by the mark in its foot, and compares: kDone where it is the same
/// byte for byte, else kFindings and what differs. CommandError where the file is no report.
int verify_report(Invocation& invocation, const std::string& file);

}  // namespace trivsel
