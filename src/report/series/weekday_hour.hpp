#pragma once

#include <array>

#include "report/document/table.hpp"
#include "report/series/selection.hpp"
#include "text/language.hpp"

namespace trivsel::report {

/// When in the week the selected events of the course happened: by weekday (Monday first) and hour
/// of the clock. Tallies bear no hour and are not among them.
struct WeekdayHours {
  std::array<std::array<std::int64_t, 24>, 7> counts{};
  std::int64_t tallies = 0;  ///< events left out because a tally counts them
};

/// The same with its title, ready to draw.
struct WeekdayHourView {
  WeekdayHours hours;
  std::string title;
  Language language = Language::en;
};

WeekdayHours weekday_hours(const CourseFolder& folder, const Selection& what, Date today);

/// How many are counted, and how many are left out.
std::int64_t weekday_hours_total(const WeekdayHours& hours);
std::string weekday_hours_sentence(const WeekdayHours& hours, Language language);
/// On what day, and in what three hours, most of them began. A tie of more than two names none.
std::string weekday_hours_most(const WeekdayHours& hours, Language language);
/// Eight stretches of three hours, with sums.
Table weekday_hours_table(const WeekdayHours& hours, Language language);

/// That table, and the sentence.
std::string weekday_hours_text(const WeekdayHours& hours, const std::string& title,
                               std::size_t width, Language language);
/// weekday (1 Monday … 7), hour, y: all 168 of them.
std::string weekday_hours_csv(const WeekdayHours& hours);
std::string weekday_hours_json(const WeekdayHours& hours);
/// The table as a picture: the number stands in each field, its tint grows with it.
std::string weekday_hours_svg(const WeekdayHours& hours, const std::string& title,
                              Language language, std::string_view page_id = {});
std::string_view weekday_hours_style();

}  // namespace trivsel::report
