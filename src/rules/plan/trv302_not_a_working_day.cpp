#include "calendar/holidays.hpp"
#include "rules/plan/activities.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kBoard = "board";

/// What a whole site is called to, or what the board calls people from several places to.
bool weighs(const Activity& activity) {
  using enum ActivityKind;
  if (activity.convened_by.is(kBoard)) return true;
  return activity.is(seminar) || activity.is(teaching_day) || activity.is(steering_meeting) ||
         activity.is(staff_meeting);
}

Message what_day(Date date) {
  if (const auto holiday = public_holiday(date)) {
    return say("{} is a public holiday ({})", "{} er en helligdag ({})", long_date(date), *holiday);
  }
  return say("{} is a {}", "{} er en {}", long_date(date), weekday_name(date));
}

Message nearest_days(Date date) {
  Date before = date;
  while (!is_working_day(before)) before -= std::chrono::days{1};
  const Date after = add_working_days(date, 0);
  return say("the nearest working days are {} ({}) and {} ({})",
             "de nærmeste hverdage er {} ({}) og {} ({})", long_date(before), weekday_name(before),
             long_date(after), weekday_name(after));
}

void check(const Case& c, Sink& sink) {
  for (const Activity& activity : c.folder.plan.activities) {
    if (!activity.stands() || !activity.date || is_working_day(*activity.date)) continue;
    Finding& finding =
        sink.weaker(weighs(activity) ? Level::warning : Level::note, activity.date.where,
                    what_day(*activity.date), nearest_days(*activity.date));
    finding.subject = subject_of(activity);
  }
}

}  // namespace

const Rule& trv302() {
  static const Rule rule = make_rule({.code = "TRV302",
                                      .name = "not-a-working-day",
                                      .always = true,
                                      .level = Level::warning,
                                      .reads = Part::activities,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
