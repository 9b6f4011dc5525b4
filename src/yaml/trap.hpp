#pragma once

#include <string_view>

#include "text/language.hpp"

namespace trivsel::yaml {

/// What YAML 1.1 or 1.2 makes of a plain scalar that a person may have meant as text.
enum class PlainType { text, boolean, null, number, sexagesimal, timestamp };

/// By the resolution rules of YAML 1.1 (bool, int, float, timestamp, null, merge, value) and of
/// the core schema of 1.2: the stricter word of the two.
PlainType plain_type(std::string_view text);

/// "a yes-or-no value" / "en ja/nej-værdi" …
Text name_of(PlainType type);

}  // namespace trivsel::yaml
