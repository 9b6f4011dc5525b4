#include "report/json_values.hpp"

namespace trivsel::report {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) {
  return text.empty() ? Json() : Json(text);
}

Json date_json(std::optional<Date> date) {
  return date ? Json(format(*date)) : Json();
}

Json month_json(std::optional<Month> month) {
  return month ? Json(format(*month)) : Json();
}

Json money_json(std::optional<Amount> amount) {
  return amount ? Json(static_cast<double>(amount->ore) / 100.0) : Json();
}

}  // namespace trivsel::report
