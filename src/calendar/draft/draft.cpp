#include "calendar/draft/draft.hpp"

#include "calendar/draft/entries.hpp"
#include "programme/pack_words.hpp"

namespace trivsel {

using std::chrono::days;

namespace {

Message reason_of(const Obstacle& obstacle) {
  const SlotInfo& slot = obstacle.slot;
  if (slot.limit == Limit::order_deadline && slot.to < slot.from) {
    return say("the order's deadline, {1}, lies before the first day when {0} can be held",
               "påbudsfristen, {1}, ligger før den første dag, hvor der kan holdes {0}", slot.name,
               long_date(slot.to));
  }
  if (slot.to < slot.from) {
    return say("the period is too short: no days are left for {}",
               "perioden er for kort: der er ingen dage til {}", slot.name);
  }
  if (!obstacle.other) {
    return say("no working day from {1} to {2} is free for {0}",
               "ingen arbejdsdag fra {1} til {2} er ledig til {0}", slot.name, long_date(slot.from),
               long_date(slot.to));
  }
  return say(
      "no working day from {1} to {2} is free for {0} at the distance it needs from {3}",
      "ingen arbejdsdag fra {1} til {2} er ledig til {0} med den afstand, der skal være til {3}",
      slot.name, long_date(slot.from), long_date(slot.to), obstacle.other->name);
}

bool is_possible(const DraftInput& input, const DraftBasis& basis) {
  return std::holds_alternative<Schedule>(schedule(input, basis));
}

/// Where the order with that deadline says so.
Where where_of_deadline(const Course& course, Date deadline) {
  for (const Referral& referral : course.referral) {
    if (referral.deadline.is(deadline)) return referral.deadline.where;
  }
  return course.referral.where;
}

Where where_of_end(const Course& course) {
  return course.extension && course.extension->to ? course.extension->to.where
                                                  : course.period->end.where;
}

/// The first last day of the course, in weeks up to half a year later, that would do.
std::optional<Date> long_enough(const DraftInput& input, DraftBasis basis) {
  constexpr int kMostWeeks = 26;
  for (int week = 1; week <= kMostWeeks; ++week) {
    basis.last += days{7};
    if (is_possible(input, basis)) return basis.last;
  }
  return std::nullopt;
}

/// Which one demand, were it lifted, would make a plan possible.
NoPlan explain(const DraftInput& input, const DraftBasis& basis, const Obstacle& obstacle) {
  const Course& course = input.course;
  NoPlan result{reason_of(obstacle), {}, where_of_end(course)};
  if (basis.order_deadline) {
    DraftBasis later = basis;
    later.order_deadline.reset();
    if (is_possible(input, later)) {
      result.where = where_of_deadline(course, *basis.order_deadline);
      result.help = Text{"a later deadline of the order would make a plan possible",
                         "med en senere påbudsfrist kan der lægges en plan"};
      return result;
    }
  }
  DraftBasis free = basis;
  free.mind_unavailable = false;
  if (!course.unavailable.empty() && is_possible(input, free)) {
    result.where = course.unavailable.where;
    result.help = Text{
        "the days under `unavailable` stand in the way: have fewer, or add a consultant who can "
        "come",
        "dagene under `unavailable` står i vejen: gør dem færre, eller tilføj en konsulent, der "
        "kan"};
    return result;
  }
  if (const auto end = long_enough(input, basis)) {
    result.help = say("{} that lasts until {} has room for a plan",
                      "{}, der varer til {}, har plads til en plan", words_of(&input.pack).course.a,
                      long_date(*end));
  }
  return result;
}

}  // namespace

DraftResult draft_plan(const DraftInput& input) {
  if (!input.pack.draft) {
    return NoPlan{Text{"the plans of this programme cannot be drafted",
                       "for dette program kan der ikke laves udkast til en plan"},
                  Text{"add what is agreed with `trivsel plan add`",
                       "tilføj det, der er aftalt, med `trivsel plan add`"},
                  input.course.programme.where};
  }
  const auto basis = basis_of(input);
  if (!basis) {
    return NoPlan{
        say("{} has no period", "{} har ingen periode", words_of(&input.pack).course.the),
        Text{"write the first and the last day: `period: {start: 2026-02-02, end: 2026-08-03}`",
             "skriv første og sidste dag: `period: {start: 2026-02-02, end: 2026-08-03}`"},
        input.course.head};
  }
  if (basis->last < basis->first) {
    return NoPlan{say("{} last day, {}, is past", "{} sidste dag, {}, er passeret",
                      words_of(&input.pack).course.of_the, long_date(basis->last)),
                  {},
                  where_of_end(input.course)};
  }
  const ScheduleResult result = schedule(input, *basis);
  if (const auto* obstacle = std::get_if<Obstacle>(&result)) {
    return explain(input, *basis, *obstacle);
  }
  return fill_entries(input, *basis, std::get<Schedule>(result));
}

}  // namespace trivsel
