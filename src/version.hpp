#pragma once

#include <string_view>

namespace trivsel {

inline constexpr std::string_view kVersion = TRIVSEL_VERSION;

}  // namespace trivsel
