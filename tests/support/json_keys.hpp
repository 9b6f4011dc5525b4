#pragma once

#include <set>
#include <string>

namespace trivsel::tests {

/// Every key of a report's JSON, but for what lies in `definitions`, `sources` and `numbers`: that
/// has names of sets and definitions for keys.
std::set<std::string> json_keys(const std::string& report);

}  // namespace trivsel::tests
