#include "rules/team/formation.hpp"

namespace trivsel {

const Record<FormationLimit>& formation_limit_record() {
  static const Record<FormationLimit> table{
      "limit",
      {"by when a team must be formed", "hvornår et team senest skal være nedsat"},
      {choice_list(
           "before_first", &FormationLimit::before_first,
           {"by the first activity of these kinds", "senest ved den første af disse aktiviteter"})
           .required(),
       scalar("within_days", FieldType::count, &FormationLimit::within_days,
              {"days after the start at the latest", "senest så mange dage efter starten"})
           .required()}};
  return table;
}

std::optional<FormationDue> formation_due(const CourseFolder& folder, const FormationLimit& limit,
                                          const Group* team) {
  const auto days = course_days(folder.course);
  if (!days) return std::nullopt;
  FormationDue due{days->from + std::chrono::days{*limit.within_days}};
  for (const Activity& activity : folder.plan.activities) {
    const bool counts = counts_as(activity, limit.before_first) &&
                        (team == nullptr || shares_site(*team, activity));
    if (counts && *activity.date <= due.day) due = {*activity.date, &activity};
  }
  due.day = std::max(due.day, days->from);
  return due;
}

Message name_of(const FormationDue& due, const FormationLimit& limit) {
  if (due.activity != nullptr) {
    return say("the day of {}", "dagen for {}", *due.activity->id);
  }
  return say("{} after the start", "{} efter starten", day_count(*limit.within_days));
}

}  // namespace trivsel
