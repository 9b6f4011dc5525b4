#include <set>

#include "rules/plan/activities.hpp"
#include "rules/plan/rules.hpp"
#include "text/nearest.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<std::string_view> outcomes;
};

const Record<Params>& params_record() {
  static const Record<Params> table{"params",
                                    {"what the programme promises", "hvad programmet lover"},
                                    {list("outcomes", FieldType::id, &Params::outcomes,
                                          {"only these outcomes; absent: all of the programme",
                                           "kun disse udbytter; ellers alle programmets"})}};
  return table;
}

std::vector<std::string_view> ids_of(const Records<PackOutcome>& outcomes) {
  std::vector<std::string_view> ids;
  for (const PackOutcome& outcome : outcomes) ids.push_back(*outcome.id);
  return ids;
}

/// An id that the programme does not have. Returns the one that was probably meant, else itself.
std::string_view note_unknown(const At<std::string_view>& id, const Pack& pack, Sink& sink) {
  const std::vector<std::string_view> known = ids_of(pack.outcomes);
  const auto meant = nearest(*id, known);
  sink.add(id.where,
           say("the programme has no outcome \"{}\"", "programmet har intet udbytte \"{}\"", *id),
           meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
                 : say("its outcomes are: {}", "dets udbytter er: {}",
                       fmt::format("{}", fmt::join(known, ", "))));
  return meant.value_or(*id);
}

/// What the activities serve.
std::set<std::string_view> served(const Plan& plan, const Pack& pack, Sink& sink) {
  std::set<std::string_view> found;
  for (const Activity& activity : plan.activities) {
    if (!activity.stands()) continue;
    for (const At<std::string_view>& id : activity.outcomes) {
      found.insert(pack.outcome(*id) != nullptr ? *id : note_unknown(id, pack, sink));
    }
  }
  return found;
}

void check(const Case& c, const Params& params, Sink& sink) {
  if (c.pack == nullptr || !has_activities(c.folder)) return;
  const std::set<std::string_view> found = served(c.folder.plan, *c.pack, sink);
  if (found.empty()) {
    sink.about_file(c, "plan.yaml",
                    Text{"no activity says which outcome it serves",
                         "ingen aktivitet angiver, hvilket udbytte den bidrager til"},
                    say("write `outcomes:` with one or more of: {}",
                        "skriv `outcomes:` med et eller flere af: {}",
                        fmt::format("{}", fmt::join(ids_of(c.pack->outcomes), ", "))));
    return;
  }
  for (const PackOutcome& outcome : c.pack->outcomes) {
    const bool wanted = params.outcomes.empty() || params.outcomes.contains(*outcome.id);
    if (!wanted || found.contains(*outcome.id)) continue;
    if (c.folder.course.leaves_out(*outcome.id) != nullptr) continue;
    sink.about_file(c, "plan.yaml",
                    say("no activity serves {}: {}", "ingen aktivitet bidrager til {}: {}",
                        *outcome.id, Text{*outcome.en, *outcome.da}),
                    say("write {0} under `outcomes:` of the activity that does, or under "
                        "adaptations why it is left out",
                        "skriv {0} under `outcomes:` ved den aktivitet, der gør det, eller under "
                        "adaptations, hvorfor det "
                        "udelades",
                        *outcome.id));
  }
}

}  // namespace

const Rule& trv307() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV307", .name = "outcome-uncovered", .reads = Part::course | Part::activities},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
