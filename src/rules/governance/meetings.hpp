#pragma once

#include "rules/course_days.hpp"
#include "rules/plan/activities.hpp"

namespace trivsel {

// The meetings of a group, year by year.

/// Which meetings are which group's.
struct GroupMeetings : Placed {
  At<ActivityKind> kind;
  At<GroupKind> group;
};

const Record<GroupMeetings>& group_meetings_record();

/// A calendar year, as far as the course runs in it.
struct CourseYear {
  int year = 0;
  DayRange days;
  bool is_over = false;  ///< all of those days have passed, or the course is closed

  /// How many meetings a cadence of so many a year asks for in these days: the whole ones.
  [[nodiscard]] int expected(int per_year) const { return expected_until(days.to, per_year); }
  /// The same of the days up to and with `day`.
  [[nodiscard]] int expected_until(Date day, int per_year) const;
};

/// Nothing where the course's days are not known.
[[nodiscard]] std::vector<CourseYear> years_of(const Case& c);

/// The year's activities of that kind, in the order of days; only those held where `held` is set.
[[nodiscard]] std::vector<const Activity*> meetings_in(const CourseFolder& folder,
                                                       ActivityKind kind, int year, bool held);

}  // namespace trivsel
