#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/language.hpp"

namespace trivsel {

// Names that `init` is told.

/// What is wrong with a name: a CPR number in it; nothing where it is good.
std::optional<Message> no_personal_data(const std::string& text);

}  // namespace trivsel
