#pragma once

#include <map>
#include <string>
#include <string_view>

#include "text/language.hpp"

namespace trivsel {

/// The text in which a new episode is written in an editor: every key with what it means on a line
/// that begins with `#|`, and what is known already. `known` is by key.
std::string episode_draft(const std::map<std::string, std::string>& known, Language language);

/// What the draft says as an episode's file: lines that begin with `#|` and keys without a value
/// are blank, the id stands in the first line, and every line keeps its number.
std::string draft_in_place(std::string_view draft, std::string_view id);

/// The same without the blank lines: what goes into the folder.
std::string episode_of_draft(std::string_view draft, std::string_view id);

/// The value of a key that stands alone on its line; empty where there is none.
std::string value_in_draft(std::string_view draft, std::string_view key);

}  // namespace trivsel
