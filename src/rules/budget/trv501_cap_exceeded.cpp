#include "rules/budget/cap.hpp"
#include "rules/budget/rules.hpp"

namespace trivsel {
namespace {

/// The line with which the budget's lines of the cap's payer pass it.
void check_budget(const Case& c, const Cap& cap, Sink& sink) {
  Amount sum;
  const BudgetLine* passing = nullptr;
  for (const BudgetLine& line : c.folder.budget.lines) {
    if (!line.kind.is(cap.kind) || !line.payer.is(cap.payer)) continue;
    sum = plus(sum, *line.amount).value_or(sum);
    if (sum > cap.amount && passing == nullptr) passing = &line;
  }
  if (passing == nullptr || sum <= cap.amount) return;
  sink.add(passing->amount.where,
           say("the budget has {} pay {} for {}; the cap is {}",
               "efter budgettet betaler {} {} for {}; loftet er {}", c.words.label(cap.payer),
               kroner(sum), label_of(cap.kind), kroner(cap.amount)),
           say("lower it by {}; what is above the cap goes on a line with payer: {}",
               "sænk det med {}; det over loftet hører til på en linje med payer: {}",
               kroner(Amount{sum.ore - cap.amount.ore}), key_of(cap.beyond)));
}

void check_ledger(const Case& c, const Cap& cap, Sink& sink) {
  const Ledger ledger = make_ledger(c.folder, &cap);
  const CapState state = judge_cap(ledger, cap);
  const Posting* passing = state.charged_passes;
  if (passing == nullptr) return;
  const Amount above{state.charged.ore - cap.amount.ore};
  Finding& finding = sink.add(
      passing->entry->expense->amount.where,
      say("{0} is charged {1} for {2}, {3} above the cap of {4}, which the work of {5} passes",
          "{0} er belastet med {1} for {2}, {3} over loftet på {4}, som passeres med arbejdet den "
          "{5}",
          c.words.label(cap.payer), kroner(state.charged), label_of(cap.kind), kroner(above),
          kroner(cap.amount), long_date(passing->day)),
      say("book {} on a line that {} pays; divide the entry that the cap runs through",
          "bogfør {} på en linje, som {} betaler; del den post, som loftet går igennem",
          kroner(above), c.words.label(cap.beyond)));
  finding.subject = kCapSubject;
}

void check(const Case& c, const CapParams& params, Sink& sink) {
  if (!params.sound) return;
  check_budget(c, params.value(), sink);
  check_ledger(c, params.value(), sink);
}

}  // namespace

const Rule& trv501() {
  static const Rule rule = make_rule<CapParams>({.code = "TRV501",
                                                 .name = "cap-exceeded",
                                                 .from = Stage::submitted,
                                                 .reads = Part::budget | Part::expenses,
                                                 .reach = Reach::whole,
                                                 .supersedes = {{"TRV502"}}},
                                                cap_params_record(), check);
  return rule;
}

}  // namespace trivsel
