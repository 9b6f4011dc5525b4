#pragma once

#include <cstdint>
#include <span>

#include "model/choice.hpp"

namespace trivsel::report {

/// The reports of one course: all of the same figures, each for other readers.
enum class ReportKind : std::uint8_t {
  status,        ///< for the site and its team, month by month
  supervision,   ///< for the authority that gave an order, or assessed
  final_report,  ///< when the course is over
  meeting,       ///< what a steering or staff group has to take up
};
std::span<const Choice> choices(ReportKind);

}  // namespace trivsel::report
