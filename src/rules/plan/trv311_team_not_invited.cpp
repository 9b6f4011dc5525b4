#include "rules/plan/rules.hpp"
#include "rules/plan/team_seats.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<GroupKind> team;
  ListOf<ActivityKind> except;
  ListOf<Role> not_counted;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who is expected at all activities", "hvem der forventes ved alle aktiviteter"},
      {choice("team", &Params::team, {"which group", "hvilken gruppe"}).required(),
       choice_list("except", &Params::except,
                   {"kinds that are not its own", "typer, der ikke er dens egne"}),
       choice_list(
           "not_counted", &Params::not_counted,
           {"members who may come but need not", "medlemmer, der kan komme, men ikke skal"})}};
  return table;
}

/// An unknown group may be the team, written wrongly: a finding says so already.
bool may_name_it(const CourseFolder& folder, const Activity& activity, const Group& team) {
  return std::any_of(
      activity.groups.begin(), activity.groups.end(), [&](const At<std::string_view>& id) {
        const auto& groups = folder.groups.groups;
        const bool known = std::any_of(groups.begin(), groups.end(),
                                       [&](const Group& group) { return group.id.is(*id); });
        return *id == *team.id || !known;
      });
}

/// Where the attendance lists each of them, they were invited one by one.
bool is_on_attendance(const Activity& activity, const std::vector<SeatedPerson>& expected) {
  return records_persons(activity) &&
         std::all_of(expected.begin(), expected.end(), [&](const SeatedPerson& person) {
           return activity.attendance->present.contains(person.id()) ||
                  absence_of(activity, person.id()) != nullptr;
         });
}

bool is_missed(const Case& c, const Params& params, const Activity& activity, const Group& team) {
  if (!is_concerned(team, activity)) return false;
  std::vector<SeatedPerson> expected = seated_on(team, *activity.date);
  std::erase_if(expected,
                [&](const SeatedPerson& p) { return !is_counted(p, params.not_counted); });
  if (expected.empty()) return false;
  return !may_name_it(c.folder, activity, team) && !is_on_attendance(activity, expected);
}

void check(const Case& c, const Params& params, Sink& sink) {
  const std::vector<const Group*> teams = teams_of(c.folder, *params.team);
  for (const Activity& activity : c.folder.plan.activities) {
    if (!counts_as(activity, {}) || params.except.contains(*activity.kind)) continue;
    for (const Group* team : teams) {
      if (!is_missed(c, params, activity, *team)) continue;
      Finding& finding =
          sink.add(activity.groups.empty() ? activity.head : activity.groups.where,
                   say("the group {} is expected at all activities, but not invited to {}",
                       "gruppen {} forventes ved alle aktiviteter, men er ikke inviteret til {}",
                       *team->id, *activity.id),
                   say("write `groups: [{}]` under the activity",
                       "skriv `groups: [{}]` under aktiviteten", *team->id));
      finding.subject = subject_of(activity);
    }
  }
}

}  // namespace

const Rule& trv311() {
  static const Rule rule = make_rule<Params>({.code = "TRV311",
                                              .name = "team-not-invited",
                                              .reads = Part::groups | Part::activities,
                                              .reach = Reach::each,
                                              .supersedes = {{"TRV312"}}},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
