#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "model/choice.hpp"
#include "values/amount.hpp"
#include "values/date.hpp"

namespace trivsel::report {

// Values of a report's JSON: null where there is none.

nlohmann::ordered_json text_or_null(std::string_view text);  ///< null for an empty one
nlohmann::ordered_json date_json(std::optional<Date> date);
nlohmann::ordered_json month_json(std::optional<Month> month);  ///< 2026-03
template <class T>
nlohmann::ordered_json value_json(const std::optional<T>& value) {
  return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json();
}
/// As files have it.
template <class E>
nlohmann::ordered_json key_json(const std::optional<E>& value) {
  return value ? nlohmann::ordered_json(key_of(*value)) : nlohmann::ordered_json();
}
/// A number with two decimals; a double holds every amount that a file may.
nlohmann::ordered_json money_json(std::optional<Amount> amount);

}  // namespace trivsel::report
