#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "findings/render.hpp"

namespace trivsel {

using Json = nlohmann::ordered_json;

/// A finding as every JSON of ours has it.
Json finding_json(const FindingView& finding);

/// The document without its findings.
Json check_document(const CheckReport& report);

/// The bytes, without a line end; `indent` -1 for one line. What is no UTF-8 becomes U+FFFD, and
/// control characters, those that turn the direction of writing among them, are escaped, so that
/// the text reads back equal but can do nothing to a terminal or a log.
std::string json_text(const Json& json, int indent);

}  // namespace trivsel
