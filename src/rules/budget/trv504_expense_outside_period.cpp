#include "money/entries.hpp"
#include "rules/budget/rules.hpp"
#include "rules/plan/free_kinds.hpp"

namespace trivsel {
namespace {

bool is_free(const Entry& entry) {
  return entry.activity != nullptr && entry.activity->kind &&
         may_lie_outside_period(*entry.activity->kind);
}

/// What is said of a day outside; nothing where it is inside, or the period is not known.
std::optional<Message> departure(const Course& course, Date day) {
  const auto start = course.start();
  if (start && day < *start) {
    return say("{} is before the course's first day, {}", "{} er før forløbets første dag, {}",
               long_date(day), long_date(*start));
  }
  const auto end = course.end();
  if (end && day > *end) {
    return say("{} is after the course's last day, {}", "{} er efter forløbets sidste dag, {}",
               long_date(day), long_date(*end));
  }
  return std::nullopt;
}

void check(const Case& c, Sink& sink) {
  for (const Entry& entry : entries_of(c.folder)) {
    // A counter-entry is judged with the entry it corrects.
    if (!entry.day || is_free(entry) || entry.cancelled_out || entry.corrects != nullptr) continue;
    const auto message = departure(c.folder.course, *entry.day);
    if (!message) continue;
    sink.add(entry.day.where, *message,
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
