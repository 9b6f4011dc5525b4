#include "rules/plan/orders.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

/// Four weeks: time to move what lies too late, and to tell the supervision what was done.
constexpr std::chrono::days kNear{28};

bool is_open_on(const Referral& order, Date day) {
  return order.is_order() && (!order.deadline || day <= *order.deadline);
}

/// Whether the activity can be about another order that still runs on its day.
bool serves_another(const Course& course, const Activity& activity, const Referral& order) {
  return std::any_of(course.referral.begin(), course.referral.end(), [&](const Referral& other) {
    return &other != &order && is_open_on(other, *activity.date) && works_on(activity, other);
  });
}

/// What lies after the deadline. An activity that another order may call for is late only where
/// nothing works on this one in time.
std::vector<const Activity*> late_activities(const CourseFolder& folder, const Referral& order) {
  const std::vector<const Activity*> all = work_on(folder.plan, order);
  const bool some_in_time = std::any_of(all.begin(), all.end(), [&](const Activity* activity) {
    return *activity->date <= *order.deadline;
  });
  std::vector<const Activity*> late;
  for (const Activity* activity : all) {
    if (*activity->date <= *order.deadline) continue;
    if (some_in_time && serves_another(folder.course, *activity, order)) continue;
    late.push_back(activity);
  }
  return late;
}

void note_late(const Activity& activity, const Referral& order, Sink& sink) {
  Finding& finding = sink.add(
      activity.date.where,
      say("{} works on solving the order, and lies after its deadline of {}",
          "{} arbejder med at løse påbuddet og ligger efter påbudsfristen {}", *activity.id,
          long_date(*order.deadline)),
      Text{"move it before the deadline; where more time was given, write the new deadline",
           "flyt den til før fristen; er der givet mere tid, så skriv den nye frist"});
  finding.subject = subject_of(activity);
  finding.related.push_back({order.deadline.where, Text{"the deadline", "fristen"}});
}

void note_near(const Referral& order, Date today, Sink& sink) {
  const auto left = *order.deadline - today;
  if (left.count() < 0 || left > kNear) return;
  sink.weaker(Level::note, order.deadline.where,
              left.count() == 0
                  ? Message(Text{"the order's deadline is today", "påbudsfristen er i dag"})
                  : say("the order's deadline is near: {}", "påbudsfristen er nær: {}",
                        long_date(*order.deadline)),
              Text{"see that what solves it is done and told to the supervision before then",
                   "sørg for, at løsningen er gennemført og meddelt tilsynet inden da"});
}

void check(const Case& c, Sink& sink) {
  for (const Referral& order : c.folder.course.referral) {
    if (!order.is_order() || !order.deadline) continue;
    const std::vector<const Activity*> late = late_activities(c.folder, order);
    for (const Activity* activity : late) note_late(*activity, order, sink);
    if (late.empty()) note_near(order, c.today(), sink);
  }
}

}  // namespace

const Rule& trv327() {
  static const Rule rule = make_rule({.code = "TRV327",
                                      .name = "order-deadline",
                                      .always = true,
                                      .level = Level::error,
                                      .reads = Part::course | Part::activities},
                                     check);
  return rule;
}

}  // namespace trivsel
