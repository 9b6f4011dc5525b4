#include "rules/plan/activities.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

/// An activity without `status` is planned.
bool is_planned(const Activity& activity) {
  return activity.status.absent() || activity.status.is(Status::planned);
}

void check(const Case& c, Sink& sink) {
  for (const Activity& activity : c.folder.plan.activities) {
    if (!activity.date || !is_planned(activity) || c.today() <= *activity.date) continue;
    sink.add(activity.date.where,
             say("the day of {}, {}, has passed, and it is still planned",
                 "dagen for {}, {}, er forbi, og den er stadig planlagt", *activity.id,
                 long_date(*activity.date)),
             Text{"write `status: held` and who took part, give it a new day, or cancel it",
                  "skriv `status: held` og hvem der deltog, giv den en ny dag, eller aflys den"})
        .subject = subject_of(activity);
  }
}

}  // namespace

const Rule& trv322() {
  static const Rule rule = make_rule({.code = "TRV322",
                                      .name = "activity-overdue",
                                      .always = true,
                                      .level = Level::warning,
                                      .reads = Part::activities,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
