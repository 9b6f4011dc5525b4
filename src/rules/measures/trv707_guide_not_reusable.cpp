#include "rules/measures/deliverables.hpp"
#include "rules/measures/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<DeliverableKind> kinds;
  ListOf<GuideSubject> covers;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what makes materials of use to others", "hvad der gør materialer brugbare for andre"},
      {choice_list("kinds", &Params::kinds, {"which materials", "hvilke materialer"}).required(),
       choice_list("covers", &Params::covers,
                   {"what they tell together", "hvad de fortæller tilsammen"})
           .required()}};
  return table;
}

void judge_use(const Deliverable& material, Sink& sink) {
  const At<bool>& use = material.for_others;
  if (use.is(true) || use.state == State::spoiled) return;
  sink.add(use ? use.where : material.head,
           say("nothing shows that other {} can use \"{}\"",
               "intet viser, at andre {} kan bruge \"{}\"", sink.words().site.many, *material.id),
           Text{"let somebody who did not take part read it, and write `for_others: true`",
                "lad en, der ikke har deltaget, læse den, og skriv `for_others: true`"})
      .subject = subject_of(material);
}

Message missing_of(const Params& params, const std::vector<const Deliverable*>& materials) {
  Message missing;
  for (const At<GuideSubject>& subject : params.covers) {
    const bool told = std::any_of(
        materials.begin(), materials.end(),
        [&](const Deliverable* material) { return material->covers.contains(*subject); });
    if (told) continue;
    missing = missing.empty() ? Message(label_of(*subject))
                              : say("{}; {}", "{}; {}", missing, label_of(*subject));
  }
  return missing;
}

void judge_subjects(const Params& params, const std::vector<const Deliverable*>& materials,
                    Sink& sink) {
  const Message missing = missing_of(params, materials);
  if (missing.empty()) return;
  const Deliverable& first = *materials.front();
  sink.weaker(Level::warning, first.covers.empty() ? first.head : first.covers.where,
              say("nothing shows that the materials tell: {}",
                  "intet viser, at materialerne fortæller: {}", missing),
              Text{"write what each tells under `covers:`",
                   "skriv under `covers:`, hvad hver "
                   "fortæller"})
      .subject = subject_of(first);
}

/// Only once all kinds are done: until then, what is not told here may be told there.
void check(const Case& c, const Params& params, Sink& sink) {
  std::vector<const Deliverable*> materials;
  bool readable = true;
  for (const At<DeliverableKind>& kind : params.kinds) {
    const Deliverable* material = last_done(c, *kind);
    if (material == nullptr || !material->id) continue;
    materials.push_back(material);
    readable = readable && material->covers.state != State::spoiled;
    judge_use(*material, sink);
  }
  const bool all = !materials.empty() && materials.size() == params.kinds.size();
  if (all && readable) judge_subjects(params, materials, sink);
}

}  // namespace

const Rule& trv707() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV707", .name = "guide-not-reusable", .reads = Part::course | Part::deliverables},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
