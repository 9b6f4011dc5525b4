#pragma once

#include <optional>
#include <string>

#include "model/field.hpp"

namespace trivsel {

/// A value as a file of ours has it, or why the field cannot have it.
struct PlainValue {
  std::optional<std::string> yaml{};
  Message problem{};
  Message help{};
};

/// A value in our own spelling: a key, an id, a date as 2026-03-14.
PlainValue plain_value(const FieldInfo& field, std::string_view text);

}  // namespace trivsel
