#pragma once

#include <string>
#include <vector>

#include "folder/course_folder.hpp"

namespace trivsel {

/// The plan as a list of days for the terminal: activities and trials by date, then what has no
/// readable date. Texts are safe for a terminal. Folded at `width` columns where that is not 0.
std::string agenda_text(const CourseFolder& folder, Date today, Language language,
                        std::size_t width = 0);

/// What a person has to do next, and why it is on the list.
struct NextStep {
  enum class Kind { order_deadline, overdue, attendance, study, deliverable, coming };
  Kind kind = Kind::coming;
  std::optional<Date> date;
  std::string id;  ///< of the activity, trial or deliverable; empty for the order
  std::string title;
  Message what;
};

/// In the order to be done: the order's own deadline first, then what is overdue, what lacks its
/// attendance, trials to be studied, deliverables, and what comes within the weeks.
std::vector<NextStep> next_steps(const CourseFolder& folder, Date today, int weeks);

std::string_view key_of(NextStep::Kind kind);

}  // namespace trivsel
