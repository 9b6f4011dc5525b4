#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "support/overlay.hpp"
#include "values/date.hpp"

namespace trivsel::tests {

/// A course that its programme allows, as a folder with an empty plan: a length from the shortest
/// to the longest on some day that it may start, one to three sites, what it rests on, stretches
/// when a site or a consultant cannot, agreed adaptations; where the programme has one, a joint
/// team whose seats change hands.
struct RandomCourse {
  Files files;
  Date today;  ///< the day it is drafted: before the start, or up to ten days into the course
};

/// What of a course differs from programme to programme.
struct CourseKind {
  std::string_view programme, edition;
  std::vector<std::pair<std::string_view, std::string_view>> starts;  ///< first and last day
  int shortest = 0, longest = 0;                                      ///< months
  std::string_view last_day;                                          ///< of any course
  std::string_view target_group;
  std::vector<std::string_view> legal_bases;
  std::string_view order{};  ///< what it may rest on, up to the date; empty: an application
  std::string_view other{};  ///< what else, after the same date
  bool team = false;
  std::vector<std::string_view> can_be_left_out;
};

const CourseKind& kind_of_course(std::string_view programme);

/// The same seed gives the same course, on every machine.
RandomCourse random_course(const CourseKind& kind, std::uint32_t seed);

}  // namespace trivsel::tests
