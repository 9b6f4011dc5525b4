#include "rules/plan/focus_areas.hpp"

namespace trivsel {

bool concern_same_site(const At<std::string_view>& one, const At<std::string_view>& other) {
  return !one || !other || *one == *other;
}

std::string subject_of(const FocusArea& area) {
  return fmt::format("focus area {}", area.id.value_or("?"));
}

}  // namespace trivsel
