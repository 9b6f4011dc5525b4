#include "rules/budget/cap.hpp"
#include "rules/budget/rules.hpp"

namespace trivsel {
namespace {

struct KindPayers : Placed {
  At<LineKind> kind;
  ListOf<Payer> payers;
  ListOf<Payer> without_site;
  At<Amount> first_up_to;
};

struct Params : Placed {
  Records<KindPayers> payers;
};

const Record<KindPayers>& payers_record() {
  static const Record<KindPayers> table{
      "payers",
      {"who pays for a kind of line", "hvem der betaler for en slags linje"},
      {choice("kind", &KindPayers::kind, {"the kind of line", "slags linje"}).required(),
       choice_list("payers", &KindPayers::payers, {"who may pay", "hvem der kan betale"})
           .required(),
       choice_list("without_site", &KindPayers::without_site,
                   {"who pays in {course.a} without {site.a}",
                    "hvem der betaler i {course.a} uden {site.one}"}),
       scalar("first_up_to", FieldType::amount, &KindPayers::first_up_to,
              {"up to this amount the first of the payers pays",
               "op til dette beløb betaler den første"})}};
  return table;
}

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who pays for what", "hvem der betaler for hvad"},
      {records("payers", &Params::payers, payers_record(), {"by kind of line", "efter slags linje"})
           .required()}};
  return table;
}

const ListOf<Payer>& payers_in(const Course& course, const KindPayers& entry) {
  return course.sites.empty() && !entry.without_site.empty() ? entry.without_site : entry.payers;
}

/// "a", "a or b", "a or b or c".
Message any_of(const ListOf<Payer>& payers, const std::function<Message(Payer)>& name) {
  Message all;
  for (const At<Payer>& payer : payers) {
    all = all.empty() ? name(*payer) : say("{} or {}", "{} eller {}", all, name(*payer));
  }
  return all;
}

Message key(Payer payer) {
  return say("{}", "{}", key_of(payer));
}

void check_line(const BudgetLine& line, const ListOf<Payer>& payers, Sink& sink) {
  if (!line.payer || payers.contains(*line.payer)) return;
  const auto label = [&](Payer payer) { return sink.words().label(payer); };
  sink.add(
      line.payer.where,
      say("{} pays this line, but for {} {} pays", "{} betaler denne linje, men for {} betaler {}",
          label(*line.payer), label_of(*line.kind), any_of(payers, label)),
      say("write payer: {}", "skriv payer: {}", any_of(payers, key)));
}

/// What the first payer still has to pay before the others' turn comes on a day: all that is booked
/// to it, and what the plan expects of it until then, has been taken off.
Amount room_on(Date day, const Ledger& ledger, const Cap& cap) {
  Amount left = cap.amount;
  for (const Posting& posting : ledger.postings) {
    const bool of_payer = posting.kind == cap.kind && posting.payer == cap.payer;
    if (of_payer && (posting.is_booked() || posting.day <= day)) left.ore -= posting.amount.ore;
  }
  return left;
}

const BudgetLine* line_of(const Budget& budget, const Cap& cap) {
  for (const BudgetLine& line : budget.lines) {
    if (line.kind.is(cap.kind) && line.payer.is(cap.payer)) return &line;
  }
  return nullptr;
}

/// Entries that another pays although all of them would fit under the first payer's cap.
void check_entries(const Case& c, const Cap& cap, Sink& sink) {
  if ((c.folder.unsound_parts & (Part::budget | Part::expenses)) != Part::none) return;
  const Ledger ledger = make_ledger(c.folder, &cap);
  const BudgetLine* line = line_of(c.folder.budget, cap);
  Amount taken;
  for (const Posting& posting : ledger.postings) {
    const bool of_other =
        posting.is_booked() && posting.kind == cap.kind && posting.payer == cap.beyond;
    if (!of_other || posting.amount <= Amount{} || posting.entry->cancelled_out) continue;
    const Amount room{room_on(posting.day, ledger, cap).ore - taken.ore};
    if (posting.amount > room) continue;
    taken.ore += posting.amount.ore;
    sink.add(posting.entry->expense->line.where,
             say("{0} pays {1} for {2}, although {3} still has {4} to pay under the cap of {5}",
                 "{0} betaler {1} for {2}, selv om {3} endnu har {4} at betale under loftet på {5}",
                 c.words.label(cap.beyond), kroner(posting.amount), label_of(cap.kind),
                 c.words.label(cap.payer), kroner(room), kroner(cap.amount)),
             line != nullptr ? say("write line: {}", "skriv line: {}", *line->id)
                             : say("book it on a line with payer: {}",
                                   "bogfør det på en linje med payer: {}", key_of(cap.payer)));
  }
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const KindPayers& entry : params.payers) {
    if (!entry.sound) continue;
    const ListOf<Payer>& payers = payers_in(c.folder.course, entry);
    for (const BudgetLine& line : c.folder.budget.lines) {
      if (line.kind.is(*entry.kind)) check_line(line, payers, sink);
    }
    if (!entry.first_up_to || payers.size() < 2) continue;
    const Payer first = *payers.items[0];
    const Payer beyond = *payers.items[1];
    check_entries(c, {*entry.kind, first, beyond, *entry.first_up_to}, sink);
  }
}

}  // namespace

const Rule& trv503() {
  static const Rule rule = make_rule<Params>({.code = "TRV503",
                                              .name = "wrong-payer",
                                              .from = Stage::submitted,
                                              .reads = Part::course | Part::budget,
                                              .reach = Reach::each},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
