#include "report/json_values.hpp"

namespace trivsel::report {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) {
  return text.empty() ? Json() : Json(text);
}

Json date_json(std::optional<Date> date) {
  return date ? Json(format(*date)) : Json();
}

Json money_json(std::optional<Amount> amount) {
  return amount ? Json(static_cast<double>(amount->ore) / 100.0) : Json();
}

nlohmann::ordered_json basis_json(const Basis& basis, LocalTime now) {
  return {{"now", format(now)}, {"files", basis.files}, {"sha256", basis.sha256}};
}

}  // namespace trivsel::report
