#include "rules/course_days.hpp"

namespace trivsel {

std::optional<DayRange> course_days(const Course& course) {
  if (!course.period || !course.period->sound) return std::nullopt;
  if (course.extension && !course.extension->sound) return std::nullopt;
  const auto start = course.start();
  const auto end = course.end();
  if (!start || !end || *end < *start) return std::nullopt;
  return DayRange{*start, *end};
}

std::optional<DayRange> days_so_far(const Case& c) {
  std::optional<DayRange> days = course_days(c.folder.course);
  if (!days || c.stage < Stage::running) return std::nullopt;
  if (c.stage == Stage::running) days->to = std::clamp(c.today(), days->from, days->to);
  return days;
}

Message day_count(int days) {
  return days == 1 ? Message(Text{"1 day", "1 dag"}) : say("{} days", "{} dage", days);
}

}  // namespace trivsel
