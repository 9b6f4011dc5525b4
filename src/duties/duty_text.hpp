#pragma once

#include "duties/episode_duties.hpp"

namespace trivsel {

/// "Monday 21 February 2022, 18:10": when a time limit ends; of one that lasts the whole day, the
/// day alone.
Message limit_text(LocalTime limit);

/// "within 14 days of the first day of absence"; of a duty without a clock "no limit is known".
Message clock_text(const Duty& duty);

/// What must be so for the duty to hold, where the record does not tell it; else empty.
Message condition_text(const EpisodeDuty& duty);

/// A line for who has just written the episode: by when, whether verified, on what condition, and
/// what there is to do. "by Monday 21 February 2022, 18:10: send the report to the municipality"
Message duty_line(const EpisodeDuty& duty);

}  // namespace trivsel
