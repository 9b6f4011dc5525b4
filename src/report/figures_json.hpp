#pragma once

#include <nlohmann/json.hpp>

#include "report/status.hpp"

namespace trivsel::report {

/// The numbers of the pictures that are of no month's series: by weekday and hour, by place, the
/// plan, the burn-up, the attendance matrix. Words in one language.
nlohmann::ordered_json figures_json(const StatusReport& report, Language language);

}  // namespace trivsel::report
