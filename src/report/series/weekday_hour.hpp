#pragma once

#include <array>

#include "report/series/selection.hpp"
#include "text/language.hpp"

namespace trivsel::report {

/// When in the week the selected events of the course happened: by weekday (Monday first) and hour
/// of the clock. Tallies bear no hour and are not among them.
struct WeekdayHours {
  std::array<std::array<std::int64_t, 24>, 7> counts{};
  std::int64_t tallies = 0;  ///< events left out because a tally counts them
};

WeekdayHours weekday_hours(const CourseFolder& folder, const Selection& what, Date today);

/// A table of eight stretches of three hours, with sums; a sentence for what is left out.
std::string weekday_hours_text(const WeekdayHours& hours, const std::string& title,
                               std::size_t width, Language language);
/// weekday (1 Monday … 7), hour, y: all 168 of them.
std::string weekday_hours_csv(const WeekdayHours& hours);
std::string weekday_hours_json(const WeekdayHours& hours);
/// The table as a picture: the number stands in each field, its tint grows with it.
std::string weekday_hours_svg(const WeekdayHours& hours, const std::string& title,
                              Language language);

}  // namespace trivsel::report
