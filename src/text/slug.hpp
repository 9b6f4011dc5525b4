#pragma once

#include <string>
#include <string_view>

namespace trivsel {

/// A name as an id of [a-z0-9-], at most 64 long: æ ø å as ae oe aa, other letters with a mark
/// without it, everything else as one hyphen. Empty where nothing is left.
std::string slug(std::string_view name);

}  // namespace trivsel
