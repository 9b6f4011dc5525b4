#include "rules/course_days.hpp"
#include "rules/plan/activities.hpp"
#include "rules/plan/free_kinds.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

Message place_in_time(Date date, DayRange days, const Message& of_course) {
  return date < days.from ? say("before {} first day, {}", "før {} første dag, {}", of_course,
                                long_date(days.from))
                          : say("after {} last day, {}", "efter {} sidste dag, {}", of_course,
                                long_date(days.to));
}

void check(const Case& c, Sink& sink) {
  const auto days = course_days(c.folder.course);
  if (!days) return;
  for (const Activity& activity : c.folder.plan.activities) {
    if (!counts_as(activity, {}) || days->contains(*activity.date)) continue;
    if (may_lie_outside_period(*activity.kind)) continue;
    Finding& finding = sink.add(
        activity.date.where,
        say("{} lies {}", "{} ligger {}", long_date(*activity.date),
            place_in_time(*activity.date, *days, c.words.course.of_the)),
        say("move it to a day from {} to {}; or write an agreed `extension` in course.yaml",
            "flyt den til en dag fra {} til {}; eller skriv en aftalt `extension` i course.yaml",
            long_date(days->from), long_date(days->to)));
    finding.subject = subject_of(activity);
    const CoursePeriod& period = *c.folder.course.period;
    finding.related.push_back({*activity.date < days->from ? period.start.where : period.end.where,
                               say("{} period", "{} periode", c.words.course.of_the)});
  }
}

}  // namespace

const Rule& trv301() {
  static const Rule rule = make_rule({.code = "TRV301",
                                      .name = "activity-outside-period",
                                      .always = true,
                                      .level = Level::warning,
                                      .reads = Part::course | Part::activities,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
