#include "folder/measures_lock.hpp"
#include "rules/measures/rules.hpp"

namespace trivsel {
namespace {

const Text kHelp{
    "put it back as it was, which git shows, or say why it changed: `trivsel plan lock-measures "
    "--why TEXT`",
    "sæt det tilbage, som det var, hvad git viser, eller sig, hvorfor det er ændret: `trivsel plan "
    "lock-measures --why TEKST`"};

Message day_of(const MeasuresLock& lock) {
  return lock.on ? long_date(*lock.on) : Message(Text{"?", "?"});
}

void check_baseline(const Case& c, const LockState& state, Sink& sink) {
  if (!state.baseline_changed) return;
  const Message message = say("the months before {} are not those that were locked on {}",
                              "månederne før {} er ikke dem, der blev låst den {}",
                              c.words.course.the, day_of(*state.lock));
  if (c.folder.baseline.baseline.empty()) {
    sink.about_file(c, "baseline.yaml", message, kHelp);
  } else {
    sink.add(c.folder.baseline.baseline.items.front().where, message, kHelp);
  }
}

void check_measures(const LockState& state, Sink& sink) {
  const Message day = day_of(*state.lock);
  for (const Measure* measure : state.changed) {
    sink.add(measure->head,
             say("\"{}\" is not defined as it was locked on {}",
                 "\"{}\" er ikke defineret, som den blev låst den {}", *measure->id, day),
             kHelp);
  }
  for (const LockedMeasure* locked : state.removed) {
    sink.add(locked->head,
             say("\"{}\" was locked on {} and is gone", "\"{}\" blev låst den {} og er væk",
                 locked->id.value_or("?"), day),
             kHelp);
  }
}

/// A lock that replaces another takes something back that was promised.
void check_reasons(const Plan& plan, Sink& sink) {
  for (std::size_t i = 1; i < plan.locked_measures.size(); ++i) {
    const MeasuresLock& lock = plan.locked_measures.items[i];
    if (lock.why) continue;
    sink.add(lock.head,
             say("baseline and measures were locked anew on {} without a reason",
                 "udgangspunkt og målinger blev låst igen den {} uden begrundelse", day_of(lock)),
             Text{"write `why:`", "skriv `why:`"});
  }
}

void check(const Case& c, Sink& sink) {
  const LockState state = lock_state(c.folder);
  if (state.lock == nullptr) return;
  check_baseline(c, state, sink);
  check_measures(state, sink);
  check_reasons(c.folder.plan, sink);
}

}  // namespace

const Rule& trv709() {
  static const Rule rule = make_rule({.code = "TRV709",
                                      .name = "locked-measures-changed",
                                      .always = true,
                                      .level = Level::warning,
                                      .from = Stage::submitted,
                                      .reads = Part::baseline | Part::measures,
                                      .reach = Reach::whole},
                                     check);
  return rule;
}

}  // namespace trivsel
