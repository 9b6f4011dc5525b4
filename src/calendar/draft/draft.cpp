#include "calendar/draft/draft.hpp"

#include "calendar/draft/entries.hpp"
#include "calendar/draft/why_not.hpp"
#include "programme/pack_words.hpp"

namespace trivsel {

using std::chrono::days;

namespace {

Where where_of_end(const Course& course) {
  return course.extension && course.extension->to ? course.extension->to.where
                                                  : course.period->end.where;
}

}  // namespace

DraftResult draft_plan(const DraftInput& input) {
  if (!input.pack.draft) {
    return NoPlan{Text{"the plans of this programme cannot be drafted",
                       "for dette program kan der ikke laves udkast til en plan"},
                  Text{"add what is agreed with `trivsel plan add`",
                       "tilføj det, der er aftalt, med `trivsel plan add`"},
                  input.course.programme.where,
                  {},
                  {}};
  }
  const auto basis = basis_of(input);
  if (!basis) {
    return NoPlan{
        say("{} has no period", "{} har ingen periode", words_of(&input.pack).course.the),
        Text{"write the first and the last day: `period: {start: 2026-02-02, end: 2026-08-03}`",
             "skriv første og sidste dag: `period: {start: 2026-02-02, end: 2026-08-03}`"},
        input.course.head,
        {},
        {}};
  }
  if (basis->last < basis->first) {
    return NoPlan{say("{} last day, {}, is past", "{} sidste dag, {}, er passeret",
                      words_of(&input.pack).course.of_the, long_date(basis->last)),
                  {},
                  where_of_end(input.course),
                  {},
                  {}};
  }
  if (const auto found = schedule(input, *basis)) return fill_entries(input, *basis, *found);
  return why_not(input, *basis);
}

}  // namespace trivsel
