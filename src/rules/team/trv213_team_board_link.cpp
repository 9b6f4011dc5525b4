#include "rules/plan/deliverers.hpp"
#include "rules/team/rules.hpp"
#include "rules/team/teams.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<GroupKind> group;
  ListOf<ActivityKind> meetings;
  std::optional<Deliverers> with;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"with whom the team drives {course.the}", "hvem teamet driver {course.the} sammen med"},
      {choice("group", &Params::group, {"which kind of group", "hvilken slags gruppe"}).required(),
       choice_list("meetings", &Params::meetings, {"its meetings", "dens møder"}).required(),
       record("with", &Params::with, deliverers_record(), {"with whom", "med hvem"}).required()}};
  return table;
}

using Teams = std::vector<const Group*>;

void judge_meetings(const Case& c, const Params& params, const Group& team, Sink& sink) {
  bool meets = false;
  for (const Activity& activity : c.folder.plan.activities) {
    if (!counts_as(activity, params.meetings) || !is_own(team, activity)) continue;
    if (!tells_deliverers(activity)) return;
    if (has_one_of(*params.with, c.folder.course, activity)) return;
    meets = true;
  }
  if (!meets) return;
  Finding& finding = sink.about_file(
      c, "plan.yaml",
      say("no meeting of \"{}\" is with {}", "intet møde i \"{}\" er med {}", *team.id,
          names_of(*params.with, c.words)),
      say("write who comes in a meeting's `delivered_by` or `consultants`: {}",
          "skriv, hvem der kommer, i et mødes `delivered_by` eller `consultants`: {}",
          keys_of(*params.with)));
  finding.subject = subject_of(team);
}

bool sat_in_team(const Trial& trial, const Teams& teams) {
  for (const Group* team : teams) {
    for (const Member& member : team->members) {
      const bool then =
          (!member.from || *member.from <= *trial.to) && (!member.to || *member.to >= *trial.from);
      if (member.id.is(*trial.owner) && then) return true;
    }
  }
  return false;
}

void judge_trial(const Trial& trial, const Teams& teams, Sink& sink) {
  if (!trial.sound || (trial.owner && sat_in_team(trial, teams))) return;
  const Message message =
      trial.owner
          ? say("\"{}\" owns the trial, but was not in the team at the time",
                "\"{}\" ejer prøvehandlingen, men sad ikke i teamet på det tidspunkt", *trial.owner)
          : say("nobody of the team owns the trial \"{}\"",
                "ingen i teamet ejer prøvehandlingen \"{}\"", *trial.id);
  Finding& finding = sink.weaker(
      Level::note, trial.owner ? trial.owner.where : trial.head, message,
      Text{"write a member of the team in `owner`", "skriv et medlem af teamet i `owner`"});
  finding.subject = fmt::format("trial {}", *trial.id);
}

void check(const Case& c, const Params& params, Sink& sink) {
  Teams teams = teams_at_sites(c.folder, *params.group);
  std::erase_if(teams, [](const Group* team) { return team->members.empty(); });
  if (teams.empty()) return;
  for (const Group* team : teams) judge_meetings(c, params, *team, sink);
  for (const Trial& trial : c.folder.plan.trials) judge_trial(trial, teams, sink);
}

}  // namespace

const Rule& trv213() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV213",
                         .name = "team-board-link",
                         .reads = Part::course | Part::groups | Part::activities | Part::trials},
                        params_record(), check);
  return rule;
}

}  // namespace trivsel
