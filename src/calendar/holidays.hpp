#pragma once

#include <optional>
#include <vector>

#include "values/date.hpp"

namespace trivsel {

struct Holiday {
  Date date;
  Text name;
};

/// The Danish public holidays of a year (1950-2100; none in other years), in order of date. Store
/// bededag until 2023 only; 1 May, 5 June, 24 and 31 December are not public holidays.
std::vector<Holiday> public_holidays(int year);

/// The public holiday on that day, if it is one.
std::optional<Text> public_holiday(Date date);

/// Monday to Friday and no public holiday.
bool is_working_day(Date date);

/// The n-th working day after `date`; n >= 0, and 0 gives the date itself or the next working day.
Date add_working_days(Date date, int n);

/// Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
Date easter_sunday(int year);

}  // namespace trivsel
