#include "money/entries.hpp"
#include "rules/budget/rules.hpp"

namespace trivsel {
namespace {

void check(const Case& c, Sink& sink) {
  for (const Entry& entry : entries_of(c.folder)) {
    const Expense& expense = *entry.expense;
    const bool cancelled = entry.activity != nullptr && entry.activity->is_cancelled();
    const bool settled =
        !expense.text.absent() || !expense.corrects.absent() || entry.cancelled_out;
    if (!cancelled || settled) continue;
    Finding& finding = sink.add(
        expense.activity.where,
        say("\"{}\" was cancelled, and no text says what was paid for",
            "\"{}\" blev aflyst, og ingen tekst siger, hvad der er betalt for", *expense.activity),
        Text{"say it in `text:`, or take the cost back by an entry with `corrects:`",
             "skriv det i `text:`, eller tag udgiften tilbage med en post med `corrects:`"});
    finding.related.push_back({entry.activity->head, Text{"the activity", "aktiviteten"}});
  }
}

}  // namespace

const Rule& trv509() {
  static const Rule rule = make_rule({.code = "TRV509",
                                      .name = "activity-not-held",
                                      .always = true,
                                      .level = Level::note,
                                      .from = Stage::submitted,
                                      .reads = Part::activities | Part::expenses,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
