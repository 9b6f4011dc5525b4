#include "rules/measures/deliverables.hpp"
#include "rules/measures/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<DeliverableKind> at_each_site;
  At<DeliverableKind> effect;
  ListOf<EffectFor> effect_for;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"which results are stated", "hvilke resultater der angives"},
      {choice("at_each_site", &Params::at_each_site,
              {"a result of each {site.one}", "et resultat pr. {site.one}"}),
       choice("effect", &Params::effect, {"a result for people", "et resultat for mennesker"}),
       choice_list("effect_for", &Params::effect_for, {"for each of these", "for hver af disse"})}};
  return table;
}

/// Whether a result of that kind is there. One that names no site is of all of them.
bool is_stated(const Case& c, DeliverableKind kind, const std::string_view* site,
               const EffectFor* whom) {
  return std::any_of(c.folder.plan.deliverables.begin(), c.folder.plan.deliverables.end(),
                     [&](const Deliverable& entry) {
                       if (!entry.kind.is(kind) || !is_done(entry, c.today())) return false;
                       const bool of_site =
                           site == nullptr || entry.site.absent() || entry.site.is(*site);
                       return of_site && (whom == nullptr || entry.for_whom.is(*whom));
                     });
}

void judge_sites(const Case& c, DeliverableKind kind, Sink& sink) {
  std::vector<std::string_view> missing;
  for (const Site& site : c.folder.course.sites) {
    if (site.id && !is_stated(c, kind, &*site.id, nullptr)) missing.push_back(*site.id);
  }
  if (missing.empty()) return;
  sink.about_file(c, "plan.yaml",
                  say("how far the model is in use is not stated for: {}",
                      "det er ikke angivet, hvor langt modellen er i brug hos: {}",
                      fmt::format("{}", fmt::join(missing, ", "))),
                  say("write a deliverable of kind {} with `site` and `done`: good or bad, it is "
                      "to be stated",
                      "skriv en leverance af typen {} med `site` og `done`: godt eller skidt skal "
                      "det angives",
                      key_of(kind)));
}

void judge_people(const Case& c, const Params& params, Sink& sink) {
  Message missing;
  std::string keys;
  for (const At<EffectFor>& whom : params.effect_for) {
    if (is_stated(c, *params.effect, nullptr, &*whom)) continue;
    const Message people = c.words.label(*whom);
    missing = missing.empty() ? people : say("{}, {}", "{}, {}", missing, people);
    keys += fmt::format("{}{}", keys.empty() ? "" : ", ", key_of(*whom));
  }
  if (missing.empty()) return;
  sink.about_file(
      c, "plan.yaml",
      say("the results are not stated for: {}", "resultaterne er ikke angivet for: {}", missing),
      say("write a deliverable of kind {} with `done` and `for:` each of: {}",
          "skriv en leverance af typen {} med `done` og `for:` hver af: {}", key_of(*params.effect),
          keys));
}

void check(const Case& c, const Params& params, Sink& sink) {
  if (params.at_each_site) judge_sites(c, *params.at_each_site, sink);
  if (params.effect) judge_people(c, params, sink);
}

}  // namespace

const Rule& trv705() {
  static const Rule rule = make_rule<Params>({.code = "TRV705",
                                              .name = "result-not-stated",
                                              .from = Stage::closed,
                                              .reads = Part::course | Part::deliverables},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
