#include "rules/governance/parties.hpp"
#include "rules/governance/rules.hpp"
#include "rules/plan/activities.hpp"
#include "rules/plan/deliverers.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<ActivityKind> meetings;
  std::optional<Deliverers> by;
  At<bool> project_lead;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who plans and runs the meetings", "hvem der planlægger og afvikler møderne"},
      {choice_list("meetings", &Params::meetings, {"which meetings", "hvilke møder"}).required(),
       record("by", &Params::by, deliverers_record(), {"one of these", "en af disse"}).required(),
       scalar("project_lead", FieldType::boolean, &Params::project_lead,
              {"the overall project lead is theirs too (warning)",
               "den overordnede projektledelse er også deres (advarsel)"})}};
  return table;
}

/// Both planning and running are theirs; what is not told is not judged.
void judge_meeting(const Case& c, const Params& params, const Activity& meeting, Sink& sink) {
  const auto is_theirs = [&](const At<std::string_view>& party) {
    return is_among(*params.by, c.folder.course, *party);
  };
  const auto& runs = meeting.delivered_by;
  if (meeting.convened_by && !is_theirs(meeting.convened_by)) {
    sink.add(meeting.convened_by.where,
             say("{} is convened by \"{}\", not by {}", "{} indkaldes af \"{}\", ikke af {}",
                 *meeting.id, *meeting.convened_by, names_of(*params.by, sink.words())),
             say("write `convened_by:` {}", "skriv `convened_by:` {}", keys_of(*params.by)))
        .subject = subject_of(meeting);
  } else if (!runs.empty() && std::none_of(runs.begin(), runs.end(), is_theirs)) {
    sink.add(runs.where,
             say("{} is not run by {}", "{} afvikles ikke af {}", *meeting.id,
                 names_of(*params.by, sink.words())),
             say("let it be run by, or together with: {}",
                 "lad det afvikle af eller sammen med: {}", keys_of(*params.by)))
        .subject = subject_of(meeting);
  }
}

constexpr Text kLeadHelp{
    "write the consultant with `project_lead: true`, or a member with the role project-lead",
    "skriv konsulenten med `project_lead: true` eller et medlem med rollen project-lead"};

void report_lead(Where where, std::string_view party, const Params& params, Sink& sink) {
  sink.weaker(Level::warning, where,
              say("the overall project lead is sent by \"{}\", not by {}",
                  "den overordnede projektleder kommer fra \"{}\", ikke fra {}", party,
                  names_of(*params.by, sink.words())),
              kLeadHelp);
}

void judge_lead(const Case& c, const Params& params, Sink& sink) {
  bool led = false;
  const Course& course = c.folder.course;
  for (const Consultant& consultant : course.consultants) {
    if (!consultant.project_lead.is(true)) continue;
    led = true;
    if (consultant.party && !is_among(*params.by, course, *consultant.party)) {
      report_lead(consultant.party.where, *consultant.party, params, sink);
    }
  }
  for (const Group& group : c.folder.groups.groups) {
    for (const Member& member : group.members) {
      if (!member.holds(Role::project_lead)) continue;
      led = true;
      const auto party = party_of(course, group, member);
      if (party && !is_among(*params.by, course, *party)) {
        report_lead(member.head, *party, params, sink);
      }
    }
  }
  if (led) return;
  sink.about_file(Level::warning, c, "course.yaml",
                  Text{"nobody is named as the overall project lead",
                       "ingen er nævnt som den overordnede projektleder"},
                  kLeadHelp);
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Activity& activity : c.folder.plan.activities) {
    if (counts_as(activity, params.meetings)) judge_meeting(c, params, activity, sink);
  }
  if (params.project_lead.is(true)) judge_lead(c, params, sink);
}

}  // namespace

const Rule& trv209() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV209",
                         .name = "convener",
                         .reads = Part::course | Part::groups | Part::activities},
                        params_record(), check);
  return rule;
}

}  // namespace trivsel
