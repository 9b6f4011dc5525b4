#pragma once

#include "rules/rule.hpp"

namespace trivsel {

/// An activity of one of the courses.
struct CourseActivity {
  const PortfolioCourse* course = nullptr;
  const Activity* activity = nullptr;
};

/// One consultant, two courses, one day.
struct DoubleBooking {
  std::string_view consultant;
  CourseActivity earlier, later;  ///< in the order of the courses' paths, then of the plan
  bool at_one_time = true;        ///< false: not known, since one of the two has no time
};

/// Consultants who would be in two courses at once. The same id is the same person, all over a
/// portfolio. Two entries with the same time and place are one event that two courses share. Each
/// activity is told at most once for each consultant, with what it meets at a known time first.
std::vector<DoubleBooking> double_bookings(const PortfolioFolder& portfolio);

}  // namespace trivsel
