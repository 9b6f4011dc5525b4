#pragma once

#include <chrono>

namespace trivsel::stats {

enum class Period { week, month, quarter, year };

/// The first day of the period that the day lies in; weeks begin on Mondays.
std::chrono::sys_days period_start(std::chrono::sys_days day, Period period);

}  // namespace trivsel::stats
