#include "rules/governance/meetings.hpp"

namespace trivsel {
namespace {

int year_of(Date day) {
  return static_cast<int>(month_of(day).year());
}

Date first_of(int year) {
  return Date{std::chrono::year{year} / 1 / 1};
}

}  // namespace

const Record<GroupMeetings>& group_meetings_record() {
  static const Record<GroupMeetings> table{
      "meetings",
      {"a group and its meetings", "en gruppe og dens møder"},
      {choice("kind", &GroupMeetings::kind, {"the meetings", "møderne"}).required(),
       choice("group", &GroupMeetings::group, {"whose they are", "hvis de er"}).required()}};
  return table;
}

int CourseYear::expected_until(Date day, int per_year) const {
  const auto whole = static_cast<int>((first_of(year + 1) - first_of(year)).count());
  const DayRange until{days.from, std::min(day, days.to)};
  return per_year * std::max(until.days(), 0) / whole;
}

std::vector<CourseYear> years_of(const Case& c) {
  const auto days = course_days(c.folder.course);
  if (!days) return {};
  std::vector<CourseYear> years;
  for (int year = year_of(days->from); year <= year_of(days->to); ++year) {
    CourseYear one{year,
                   {std::max(days->from, first_of(year)),
                    std::min(days->to, first_of(year + 1) - std::chrono::days{1})}};
    one.is_over =
        c.stage == Stage::closed || (c.stage == Stage::running && c.today() > one.days.to);
    years.push_back(one);
  }
  return years;
}

std::vector<const Activity*> meetings_in(const CourseFolder& folder, ActivityKind kind, int year,
                                         bool held) {
  std::vector<const Activity*> found;
  for (const Activity& activity : folder.plan.activities) {
    const bool counts = activity.stands() && activity.is(kind) && activity.date;
    if (!counts || year_of(*activity.date) != year || (held && !activity.is_held())) continue;
    found.push_back(&activity);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Activity* a, const Activity* b) { return *a->date < *b->date; });
  return found;
}

}  // namespace trivsel
