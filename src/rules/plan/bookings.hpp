#pragma once

#include <set>

#include "rules/rule.hpp"

namespace trivsel {

/// Who an activity keeps busy. Where the attendance names persons, those who were there; else the
/// expected groups, and who held a seat in them that day, without those known to stay away.
struct Booking {
  const Activity* activity = nullptr;
  std::set<std::string_view> groups;
  std::set<std::string_view> people;
  std::set<std::string_view> consultants;
};

[[nodiscard]] Booking booking_of(const CourseFolder& folder, const Activity& activity);

/// Whether both have a time of day and share a moment of the same day. One may begin when the other
/// ends; an activity without a time is nowhere in particular that day.
[[nodiscard]] bool overlap(const Activity& a, const Activity& b);

/// Who would be at both; nothing where nobody would.
[[nodiscard]] std::optional<std::string_view> in_both(const Booking& a, const Booking& b);

}  // namespace trivsel
