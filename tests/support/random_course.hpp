#pragma once

#include <cstdint>

#include "calendar/date.hpp"
#include "support/overlay.hpp"

namespace trivsel::tests {

/// A course that the programme `magtanvendelse-voksne` allows, as a folder with an empty plan: four
/// to nine months from some day of 2024-2030, one to three sites with one joint team, an order or
/// their own request, stretches when a site or a consultant cannot, agreed adaptations, seats that
/// change hands.
struct RandomCourse {
  Files files;
  Date today;  ///< the day it is drafted: before the start, or up to ten days into the course
};

/// The same seed gives the same course, on every machine.
RandomCourse random_course(std::uint32_t seed);

}  // namespace trivsel::tests
