#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace trivsel::report {

// The mark of a shared report: a SHA-256 of what it tells, and of nothing else.

/// Of the JSON as it is printed while `basis.sha256` is empty, which it is.
std::string sha256_of(const nlohmann::ordered_json& told);
/// The JSON as it is printed, with that in its place.
std::string marked(nlohmann::ordered_json told);

}  // namespace trivsel::report
