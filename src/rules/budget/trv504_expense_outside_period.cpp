#include "money/entries.hpp"
#include "rules/budget/rules.hpp"
#include "rules/course_days.hpp"
#include "rules/plan/free_kinds.hpp"

namespace trivsel {
namespace {

bool is_free(const Entry& entry) {
  return entry.activity != nullptr && entry.activity->kind &&
         may_lie_outside_period(*entry.activity->kind);
}

Message place_in_time(Date day, const DayRange& course, const Message& of_course) {
  return day < course.from ? say("{} is before {} first day, {}", "{} er før {} første dag, {}",
                                 long_date(day), of_course, long_date(course.from))
                           : say("{} is after {} last day, {}", "{} er efter {} sidste dag, {}",
                                 long_date(day), of_course, long_date(course.to));
}

void check(const Case& c, Sink& sink) {
  const auto days = course_days(c.folder.course);
  if (!days) return;
  for (const Entry& entry : entries_of(c.folder)) {
    // A counter-entry is judged with the entry it corrects.
    if (!entry.day || is_free(entry) || entry.cancelled_out || entry.corrects != nullptr) continue;
    if (days->contains(*entry.day)) continue;
    sink.add(entry.day.where, place_in_time(*entry.day, *days, c.words.course.of_the),
             entry.expense->worked.absent()
                 ? Text{"if the work was done on another day, write it as `worked:`",
                        "er arbejdet udført en anden dag, så skriv den som `worked:`"}
                 : Text{"only planning, information meetings, follow-up, evaluation and anchoring "
                        "may lie outside",
                        "kun planlægning, informationsmøder, opfølgning, evaluering og forankring "
                        "må ligge udenfor"});
  }
}

}  // namespace

const Rule& trv504() {
  static const Rule rule = make_rule({.code = "TRV504",
                                      .name = "expense-outside-period",
                                      .always = true,
                                      .level = Level::warning,
                                      .from = Stage::submitted,
                                      .reads = Part::course | Part::activities | Part::expenses,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
