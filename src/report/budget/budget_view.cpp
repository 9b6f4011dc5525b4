#include "report/budget/budget_view.hpp"

namespace trivsel {
namespace {

std::string_view name_of(const LeftOut& left_out) {
  if (!left_out.path.empty()) return left_out.path;
  return left_out.expense != nullptr ? left_out.expense->id.value_or("?")
                                     : left_out.activity->id.value_or("?");
}

Message sentence_of(const LeftOut& left_out) {
  const std::string_view id = name_of(left_out);
  switch (left_out.reason) {
    case LeftOut::Reason::no_rate:
      return say("{}: no rate is in force on {}", "{}: ingen sats gælder den {}", id,
                 long_date(*left_out.activity->date));
    case LeftOut::Reason::too_large:
      return say("{}: people × hours × rate is too large to be right",
                 "{}: antal × timer × sats er for stort til at være rigtigt", id);
    case LeftOut::Reason::unreadable:
      break;
  }
  return say("{}: cannot be read, see `trivsel check`", "{}: kan ikke læses, se `trivsel check`",
             id);
}

}  // namespace

BudgetView view_budget(const CourseFolder& folder, std::optional<Cap> cap, Date today,
                       const Words& words) {
  BudgetView view{folder, make_ledger(folder, cap ? &*cap : nullptr), cap, {}, today, words};
  if (cap) view.cap_state = judge_cap(view.ledger, *cap);
  return view;
}

std::vector<Message> cap_sentences(const BudgetView& view) {
  if (!view.cap) return {};
  const Cap& cap = *view.cap;
  const CapState& state = view.cap_state;
  std::vector<Message> sentences{say(
      "For {1}, {0} pays up to {2}: {3} is charged, and {4} is left under the cap.",
      "{0} betaler indtil {2} for {1}: {3} er bogført, og {4} er tilbage under loftet.",
      view.words.label(cap.payer), label_of(cap.kind), kroner(cap.amount), kroner(state.charged),
      kroner(std::max(Amount{}, Amount{cap.amount.ore - state.charged.ore})))};
  if (state.charged_passes != nullptr) {
    sentences.push_back(say("What is charged passes the cap on {} and is {} above it.",
                            "Det bogførte passerer loftet den {} og ligger {} over det.",
                            long_date(state.charged_passes->day),
                            kroner(Amount{state.charged.ore - cap.amount.ore})));
  }
  if (state.passes == nullptr) {
    sentences.push_back(say("Spent and planned come to {}, and do not pass the cap.",
                            "Forbrug og plan kommer op på {} og passerer ikke loftet.",
                            kroner(Amount{state.spent.ore + state.expected.ore})));
  } else {
    sentences.push_back(
        say("Spent and planned come to {}, and pass the cap on {}; {} of it falls to {}.",
            "Forbrug og plan kommer op på {} og passerer loftet den {}; {} af det påhviler {}.",
            kroner(Amount{state.spent.ore + state.expected.ore}), long_date(state.passes->day),
            kroner(state.beyond), view.words.label(cap.beyond)));
  }
  return sentences;
}

std::vector<Message> left_out_sentences(const Ledger& ledger) {
  std::vector<Message> sentences;
  if (ledger.too_large) {
    sentences.push_back(Text{"the amounts are too large to be added up",
                             "beløbene er for store til at blive lagt sammen"});
  }
  for (const LeftOut& left_out : ledger.left_out) sentences.push_back(sentence_of(left_out));
  return sentences;
}

}  // namespace trivsel
