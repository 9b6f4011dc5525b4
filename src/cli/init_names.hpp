#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.hpp"

namespace trivsel {

// Names that `init` is told.

/// Without blanks at either end.
std::string trimmed_name(std::string_view text);

/// Those between commas, without empty ones.
std::vector<std::string> names_at_commas(std::string_view text);

/// What is wrong with a name: a CPR number in it; nothing where it is good.
std::optional<Message> no_personal_data(const std::string& text);

}  // namespace trivsel
