#pragma once

#include "support/random_course.hpp"

namespace trivsel::tests {

/// A partnership that the programme `partnerskab-boern-unge` allows, as a folder with an empty
/// plan: seven to ten sites with a team each, operators and an organisation, both groups, stretches
/// when a site or a consultant cannot. It begins in the last months of 2021 or the first of 2022
/// and ends in the last of 2024. The same seed gives the same partnership, on every machine.
RandomCourse random_partnership(std::uint32_t seed);

}  // namespace trivsel::tests
