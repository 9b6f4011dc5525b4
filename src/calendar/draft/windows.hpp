#pragma once

#include "calendar/draft/basis.hpp"

namespace trivsel {

// When the occurrences of a step can lie, and where they should.

struct DayStretch {
  Date from, to;
};

/// Where the step's occurrences can lie, as far as the skeleton, the course and the team say.
DayStretch stretch_of(const DraftStep& step, const DraftBasis& basis);

/// Whether the step occurs just so often: by calendar year, or once for each site.
bool has_fixed_count(const DraftStep& step);

/// How often a step occurs where nothing hinders it.
int usual_count(const DraftStep& step, const DraftBasis& basis);

/// The days that its occurrences aim at, where they aim at days of the course.
std::vector<Date> aims_of(const DraftStep& step, const DraftBasis& basis, int count);

/// 1-12, or 0 where all days count.
unsigned uncounted_month(const DraftGap& gap);

/// The last day that keeps the longest distance from a day that has been; where that is over by
/// now, the distance is counted from the first day that can be planned.
Date last_day_after(Date been, int most, unsigned month, const DraftBasis& basis);

/// The first day from which the longest distance reaches the course's last day.
Date first_day_before_end(const DraftGap& gap, const DraftBasis& basis);

/// The parts of the calendar years in which one of so many a year is to lie: as many as a part of a
/// year has its share of, rounded down. A draft that keeps nothing leaves out what has passed.
std::vector<DayStretch> yearly_windows(int per_year, const DraftBasis& basis);

}  // namespace trivsel
