#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trivsel {

/// Without spaces at either end.
std::string trimmed(std::string_view text);

/// What stands between commas, trimmed, without empty parts.
std::vector<std::string> parts_at_commas(std::string_view text);

}  // namespace trivsel
