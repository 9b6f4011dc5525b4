#include "values/clock.hpp"

namespace trivsel {

LocalTime end_of(Date date) {
  return {std::chrono::local_days{date.time_since_epoch()} + std::chrono::hours{23} +
              std::chrono::minutes{59},
          0};
}

std::optional<LocalTime> parse_as_of(std::string_view text) {
  if (const auto date = parse_date(text)) return end_of(*date);
  return parse_local_time(text);
}

}  // namespace trivsel
