#include "rules/plan/activities.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<ActivityKind> kinds;
  ListOf<Role> roles;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"where {citizen.of_many} perspective must enter",
       "hvor {citizen.of_many} perspektiv skal med"},
      {choice_list("kinds", &Params::kinds, {"kinds of activity", "typer af aktivitet"}).required(),
       choice_list(
           "roles", &Params::roles,
           {"members who count as {citizen.many}", "medlemmer, der regnes for {citizen.many}"})}};
  return table;
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Activity& activity : c.folder.plan.activities) {
    if (!counts_as(activity, params.kinds)) continue;
    if (activity.citizen_perspective.state != State::absent) continue;
    if (takes_part(c.folder, activity, Audience::citizens, params.roles)) continue;
    Finding& finding = sink.add(
        activity.head,
        say("{} do not take part in {}, and nothing says how their perspective enters",
            "{} deltager ikke i {}, og intet fortæller, hvordan deres perspektiv kommer med",
            c.words.citizen.many, *activity.id),
        Text{"write it under `citizen_perspective:`, or add citizens to `audience:`",
             "skriv det under `citizen_perspective:`, eller føj citizens til `audience:`"});
    finding.subject = subject_of(activity);
  }
}

}  // namespace

const Rule& trv313() {
  static const Rule rule = make_rule<Params>({.code = "TRV313",
                                              .name = "citizen-perspective-missing",
                                              .reads = Part::groups | Part::activities,
                                              .reach = Reach::each},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
