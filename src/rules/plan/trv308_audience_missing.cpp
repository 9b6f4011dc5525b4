#include "rules/plan/activities.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct AudienceDemand : Placed {
  At<Audience> audience;
  At<Audience> without_site;
  At<bool> with_site;
  ListOf<Role> roles;
  At<Level> level;
};

struct Params : Placed {
  Records<AudienceDemand> demands;
  ListOf<ActivityKind> except;  ///< judged by a rule of their own
};

const Record<AudienceDemand>& demand_record() {
  static const Record<AudienceDemand> table{
      "demand",
      {"whom the activities are for", "hvem aktiviteterne er for"},
      {choice("audience", &AudienceDemand::audience, {"who takes part", "hvem der deltager"})
           .required(),
       choice("without_site", &AudienceDemand::without_site,
              {"counts too where {course.the} has no {site.one}",
               "tæller også, hvor {course.the} ingen {site.many} har"}),
       scalar("with_site", FieldType::boolean, &AudienceDemand::with_site,
              {"only where {course.the} has {site.a}", "kun hvor {course.the} har {site.a}"}),
       choice_list("roles", &AudienceDemand::roles,
                   {"members who count as some of them", "medlemmer, der regnes med til dem"}),
       choice("level", &AudienceDemand::level,
              {"where weaker than the rule's", "hvor svagere end reglens"})}};
  return table;
}

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"whom {course.the} is for", "hvem {course.the} er for"},
      {records("demands", &Params::demands, demand_record(), {"the demands", "kravene"}).required(),
       choice_list("except", &Params::except,
                   {"kinds that do not count here", "typer, der ikke tæller med her"})}};
  return table;
}

/// Stands, and is not of a kind that another rule judges.
bool is_judged(const Activity& activity, const Params& params) {
  return counts_as(activity, {}) && !(activity.kind && params.except.contains(*activity.kind));
}

bool is_met(const CourseFolder& folder, const AudienceDemand& demand, const Params& params) {
  const bool instead = !has_site(folder) && demand.without_site;
  return std::any_of(folder.plan.activities.begin(), folder.plan.activities.end(),
                     [&](const Activity& activity) {
                       if (!is_judged(activity, params)) return false;
                       return takes_part(folder, activity, *demand.audience, demand.roles) ||
                              (instead && takes_part(folder, activity, *demand.without_site, {}));
                     });
}

bool some_audience(const Plan& plan, const Params& params) {
  return std::any_of(plan.activities.begin(), plan.activities.end(), [&](const Activity& activity) {
    return is_judged(activity, params) && !activity.audience.empty();
  });
}

void check(const Case& c, const Params& params, Sink& sink) {
  if (!has_activities(c.folder)) return;
  if (!some_audience(c.folder.plan, params)) {
    sink.about_file(
        c, "plan.yaml",
        Text{"no activity says whom it is for", "ingen aktivitet angiver, hvem den er for"},
        Text{"write it under the activity, e.g. `audience: [leaders, staff]`",
             "skriv det under aktiviteten, f.eks. `audience: [leaders, staff]`"});
    return;
  }
  for (const AudienceDemand& demand : params.demands) {
    if (demand.with_site.is(true) && !has_site(c.folder)) continue;
    if (is_met(c.folder, demand, params)) continue;
    sink.about_file(
        demand.level.value_or(Level::error), c, "plan.yaml",
        say("no activity is for {}", "ingen aktivitet er for {}", c.words.label(*demand.audience)),
        say("write {} under `audience:` of the activities they take part in",
            "skriv {} under `audience:` ved de aktiviteter, de deltager i",
            key_of(*demand.audience)));
  }
}

}  // namespace

const Rule& trv308() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV308",
                         .name = "audience-missing",
                         .reads = Part::course | Part::groups | Part::activities},
                        params_record(), check);
  return rule;
}

}  // namespace trivsel
