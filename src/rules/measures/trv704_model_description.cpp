#include "rules/measures/deliverables.hpp"
#include "rules/measures/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<DeliverableKind> kind;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what the description of a model holds", "hvad beskrivelsen af en model indeholder"},
      {choice("kind", &Params::kind, {"which deliverable", "hvilken leverance"}).required()}};
  return table;
}

void judge_adaptation(const Deliverable& model, Sink& sink) {
  const At<bool>& says = model.local_adaptation;
  if (says.is(true) || says.state == State::spoiled) return;
  sink.add(says ? says.where : model.head,
           say("nothing shows that \"{}\" says where local adaptation has room",
               "intet viser, at \"{}\" siger, hvor der er plads til lokal tilpasning", *model.id),
           Text{"describe it there, and write `local_adaptation: true`",
                "beskriv det dér, og skriv `local_adaptation: true`"})
      .subject = subject_of(model);
}

void judge_sites(const Case& c, const Deliverable& model, Sink& sink) {
  if (model.builds_on.state == State::spoiled) return;
  for (const Site& site : c.folder.course.sites) {
    if (!site.id || model.builds_on.contains(*site.id)) continue;
    sink.weaker(Level::warning, model.builds_on.empty() ? model.head : model.builds_on.where,
                say("\"{}\" does not build on the experience of \"{}\"",
                    "\"{}\" bygger ikke på erfaringerne fra \"{}\"", *model.id, *site.id),
                say("hear {}, and write its id under `builds_on:`",
                    "hør {}, og skriv id'et under `builds_on:`", c.words.site.the))
        .subject = subject_of(model);
  }
}

void check(const Case& c, const Params& params, Sink& sink) {
  const Deliverable* model = last_done(c, *params.kind);
  if (model == nullptr || !model->id) return;
  judge_adaptation(*model, sink);
  judge_sites(c, *model, sink);
}

}  // namespace

const Rule& trv704() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV704", .name = "model-description", .reads = Part::course | Part::deliverables},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
