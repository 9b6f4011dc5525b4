#pragma once

#include <string>

#include "folder/portfolio_folder.hpp"
#include "model/words.hpp"

namespace trivsel {

/// The plan as an iCalendar file (RFC 5545), for calendars of people: one event for each activity
/// that has an id and a readable day, in Europe/Copenhagen; one without a time takes the whole day.
/// An event keeps its UID (the course's and the activity's id) through every edit; SEQUENCE is the
/// number of its moves; a cancelled one stays, as cancelled. Who is expected stands there by group
/// and role, never by name; attendance, focus and perspectives stay out: calendars are shared more
/// widely than folders. `now` is when the file is made.
std::string calendar_file(const CourseFolder& folder, LocalTime now, Language language,
                          const Words& words = general_words());
/// The same of all courses of a portfolio: an event has the UID that its course's own file gives
/// it, and its summary names the course.
std::string calendar_file(const PortfolioFolder& portfolio, LocalTime now, Language language,
                          const Words& words = general_words());

}  // namespace trivsel
