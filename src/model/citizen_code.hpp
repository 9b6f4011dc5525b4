#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trivsel {

/// `B-07`: one to four capital letters, a hyphen, two to six digits (a CPR number has more).
bool is_citizen_code(std::string_view text);

/// The code that a slip of one was probably meant for: `b7`, `B-7`, `B 07` are `B-07`. Nothing
/// where the text may be a name.
std::optional<std::string> meant_citizen_code(std::string_view text);

}  // namespace trivsel
