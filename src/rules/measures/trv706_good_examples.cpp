#include "rules/measures/deliverables.hpp"
#include "rules/measures/rules.hpp"
#include "rules/plan/activities.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<DeliverableKind> kinds;
  ListOf<ActivityKind> passed_on_by;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what others can learn from {course.the}", "hvad andre kan lære af {course.the}"},
      {choice_list("kinds", &Params::kinds, {"what is collected", "det, der indsamles"}).required(),
       choice_list("passed_on_by", &Params::passed_on_by,
                   {"activities that pass it on", "aktiviteter, der formidler det"})
           .required()}};
  return table;
}

Message labels_of(const ListOf<DeliverableKind>& kinds) {
  Message all;
  for (const At<DeliverableKind>& kind : kinds) {
    all = all.empty() ? Message(label_of(*kind))
                      : say("{} or {}", "{} eller {}", all, label_of(*kind));
  }
  return all;
}

const Deliverable* first_collected(const Case& c, const Params& params) {
  for (const Deliverable* entry : deliverables_of(c.folder, params.kinds, {})) {
    if (is_done(*entry, c.today())) return entry;
  }
  return nullptr;
}

void check(const Case& c, const Params& params, Sink& sink) {
  const Deliverable* collected = first_collected(c, params);
  if (collected == nullptr) {
    sink.about_file(c, "plan.yaml",
                    say("nothing that others can use is collected from {}: no {}",
                        "der er ikke indsamlet noget fra {}, som andre kan bruge: ingen {}",
                        c.words.course.the, labels_of(params.kinds)),
                    say("write it under `deliverables:`, e.g. {{id: …, kind: {}, done: …}}",
                        "skriv det under `deliverables:`, fx {{id: …, kind: {}, done: …}}",
                        key_of(*params.kinds.items.front())));
    return;
  }
  if (!activities_of(c.folder, params.passed_on_by, {}).empty()) return;
  sink.add(collected->head,
           say("\"{}\" is collected, and no activity passes it on",
               "\"{}\" er indsamlet, og ingen aktivitet formidler det videre",
               collected->id.value_or("?")),
           say("write the activity that did, or plan it, with `kind: {}`",
               "skriv den aktivitet, der gjorde det, eller planlæg den, med `kind: {}`",
               key_of(*params.passed_on_by.items.front())));
}

}  // namespace

const Rule& trv706() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV706",
                         .name = "good-examples",
                         .from = Stage::closed,
                         .reads = Part::course | Part::activities | Part::deliverables},
                        params_record(), check);
  return rule;
}

}  // namespace trivsel
