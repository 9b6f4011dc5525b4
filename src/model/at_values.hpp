#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/at.hpp"

namespace trivsel {

// Values of files, taken off their places.

/// Nothing where it is missing or spoiled.
template <class T>
std::optional<T> known(const At<T>& value) {
  return value ? std::optional<T>(*value) : std::nullopt;
}

/// As the file has it; empty where it is missing or spoiled.
inline std::string written(const At<std::string_view>& text) {
  return std::string(text.value_or({}));
}

/// The records' ids in their order; empty where one has none.
template <class Records>
std::vector<std::string_view> ids_of(const Records& records) {
  std::vector<std::string_view> ids;
  for (const auto& record : records) ids.push_back(record.id.value_or({}));
  return ids;
}

}  // namespace trivsel
