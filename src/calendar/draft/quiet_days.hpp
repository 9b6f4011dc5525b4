#pragma once

#include "values/date.hpp"

namespace trivsel {

/// A working day that people would rather keep free: the summer weeks (ISO weeks 28-31), 20
/// December to 2 January, and 5 June. Avoided where that is possible, never by force.
bool is_quiet_day(Date date);

/// The ISO 8601 week of a day, 1-53.
int iso_week(Date date);

}  // namespace trivsel
