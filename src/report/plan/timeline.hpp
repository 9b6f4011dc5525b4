#pragma once

#include <string>
#include <vector>

#include "report/plan/schedule.hpp"

namespace trivsel::report {

/// One line of a timeline: what stands on it, by date.
struct TimelineLane {
  std::string label;
  std::vector<const ScheduleEntry*> entries;
};

/// Of one course: the orders, a lane for each kind of activity, each trial, the deliverables. Of a
/// portfolio: a lane for each course, without its trials. Entries without a day are left out. The
/// lanes point into the view.
std::vector<TimelineLane> lanes_of(const Schedule& view);

/// What the marks mean, in the order of a legend.
enum class TimelineMark : std::uint8_t {
  done,
  ahead,
  overdue,
  cancelled,
  due,
  delivered,
  order,
  trial
};
TimelineMark mark_of(const ScheduleEntry& entry);
Text label_of(TimelineMark mark);
/// Those that the view has, each once.
std::vector<TimelineMark> marks_in(const std::vector<TimelineLane>& lanes);

/// Months from one label of the axis to the next, where a label needs `room` months: 1, 2, 3, 6
/// or 12.
int months_between_labels(double room);

/// The timeline in `width` columns (80 where it is 0; 40 at least), readable without colour.
std::string timeline_text(const Schedule& view, std::size_t width);

/// The timeline as an SVG file of its own: no script, nothing fetched, light and dark.
/// With an id an element of a page that carries timeline_style().
std::string timeline_svg(const Schedule& view, std::string_view page_id = {});
std::string_view timeline_style();

}  // namespace trivsel::report
