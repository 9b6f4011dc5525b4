#include "money/entries.hpp"
#include "rules/budget/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<LineKind> kinds;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"which costs must say what they were for", "hvilke udgifter der skal sige, hvad de gjaldt"},
      {choice_list("kinds", &Params::kinds, {"kinds of budget lines", "slags budgetlinjer"})
           .required()}};
  return table;
}

/// What was on the day of the work, else how to write it.
Message what_to_write(const Entry& entry, const Plan& plan) {
  for (const Activity& activity : plan.activities) {
    if (entry.day && activity.date.is(*entry.day) && activity.stands() && activity.id) {
      return say("did you mean activity: {}?", "mente du activity: {}?", *activity.id);
    }
  }
  return Text{"write activity: or trial: with the id of what they stood in for",
              "skriv activity: eller trial: med id'et på det, de var vikarer for"};
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Entry& entry : entries_of(c.folder)) {
    const bool must_link =
        entry.line != nullptr && entry.line->kind && params.kinds.contains(*entry.line->kind);
    // A counter-entry is judged with the entry that it corrects.
    if (!must_link || entry.linked || entry.cancelled_out || entry.corrects != nullptr) continue;
    sink.add(entry.expense->head,
             say("this cost for {} belongs to no activity and no trial of {}",
                 "denne udgift til {} hører ikke til nogen aktivitet eller prøvehandling i {}",
                 label_of(*entry.line->kind), c.words.course.the),
             what_to_write(entry, c.folder.plan));
  }
}

}  // namespace

const Rule& trv505() {
  static const Rule rule = make_rule<Params>({.code = "TRV505",
                                              .name = "expense-unlinked",
                                              .from = Stage::submitted,
                                              .reads = Part::budget | Part::expenses,
                                              .reach = Reach::each},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
