#include "rules/budget/cap.hpp"
#include "rules/budget/rules.hpp"

namespace trivsel {
namespace {

/// What the budget has set aside for the kind by who pays above the cap.
Amount set_aside(const Budget& budget, const Cap& cap) {
  Amount sum;
  for (const BudgetLine& line : budget.lines) {
    if (!line.kind.is(cap.kind) || !line.payer.is(cap.beyond)) continue;
    sum = plus(sum, line.amount.value_or({})).value_or(sum);
  }
  return sum;
}

void check_uncountable(const Ledger& ledger, Sink& sink) {
  for (const LeftOut& left_out : ledger.left_out) {
    if (left_out.reason != LeftOut::Reason::too_large) continue;
    sink.add(left_out.where,
             Text{"people × hours × rate is too large to be right",
                  "antal × timer × sats er for stort til at være rigtigt"},
             Text{"write the hours for each person, and the rate in kroner per hour",
                  "skriv timerne for hver person og satsen i kroner pr. time"});
  }
}

void check(const Case& c, const CapParams& params, Sink& sink) {
  if (!params.sound) return;
  const Cap cap = params.value();
  const Ledger ledger = make_ledger(c.folder, &cap);
  check_uncountable(ledger, sink);
  const CapState state = judge_cap(ledger, cap);
  // Once it has been passed, and the other pays, there is nothing to foresee.
  const bool foreseen = state.first_beyond != nullptr && !state.is_passed_by_booked(cap);
  if (!foreseen || state.passes == nullptr) return;
  const Amount all{state.spent.ore + state.expected.ore};
  Finding& finding = sink.add(
      state.first_beyond->activity->substitutes->where,
      say("spent and planned for {} come to {}, and pass the cap of {} on {}",
          "forbrug og plan for {} kommer op på {} og passerer loftet på {} den {}",
          label_of(cap.kind), kroner(all), kroner(cap.amount), long_date(state.passes->day)),
      say("plan with fewer people or hours; else {0} pays the {1} above the cap, and has set {2} "
          "aside",
          "planlæg med færre personer eller timer; ellers betaler {0} de {1} over loftet og har "
          "afsat {2}",
          c.words.label(cap.beyond), kroner(state.beyond),
          kroner(set_aside(c.folder.budget, cap))));
  finding.subject = kCapSubject;
}

}  // namespace

const Rule& trv502() {
  static const Rule rule =
      make_rule<CapParams>({.code = "TRV502",
                            .name = "forecast-over-cap",
                            .from = Stage::submitted,
                            .reads = Part::budget | Part::expenses | Part::activities,
                            .reach = Reach::whole},
                           cap_params_record(), check);
  return rule;
}

}  // namespace trivsel
