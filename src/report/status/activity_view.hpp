#pragma once

#include <optional>
#include <string>

#include "model/plan.hpp"
#include "text/language.hpp"

namespace trivsel::report {

struct ActivityView {
  std::string id;
  Message title;  ///< its own, else its kind
  std::optional<ActivityKind> kind;
  std::optional<Date> date;
  std::optional<ClockRange> time;
};

/// With texts that are safe to show.
ActivityView activity_view(const Activity& activity);

/// By day, then by the hour; what bears no hour comes first.
bool is_sooner(const ActivityView& a, const ActivityView& b);

}  // namespace trivsel::report
