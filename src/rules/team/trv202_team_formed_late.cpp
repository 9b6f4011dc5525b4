#include "rules/team/formation.hpp"
#include "rules/team/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<GroupKind> group;
  std::optional<FormationLimit> due;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"when the team is formed", "hvornår teamet nedsættes"},
      {choice("group", &Params::group, {"which kind of group", "hvilken slags gruppe"}).required(),
       record("due", &Params::due, formation_limit_record(), {"at the latest", "senest"})
           .required()}};
  return table;
}

struct Formed {
  const Group* team = nullptr;
  Date day;
  FormationDue due;

  [[nodiscard]] bool in_time() const { return day <= due.day; }
};

std::vector<Formed> formed_teams(const Case& c, const Params& params) {
  std::vector<Formed> formed;
  for (const Group* team : teams_at_sites(c.folder, *params.group)) {
    const auto day = formed_on(*team);
    const auto due = formation_due(c.folder, *params.due, team);
    if (day && due) formed.push_back({team, *day, *due});
  }
  return formed;
}

/// Whether each site of the team had another team in time: then it only follows that one.
bool only_follows(const Formed& late, const std::vector<Formed>& formed, const Course& course) {
  return std::all_of(course.sites.begin(), course.sites.end(), [&](const Site& site) {
    return !belongs_to(*late.team, *site.id) ||
           std::any_of(formed.begin(), formed.end(), [&](const Formed& other) {
             return other.in_time() && belongs_to(*other.team, *site.id);
           });
  });
}

void check(const Case& c, const Params& params, Sink& sink) {
  const std::vector<Formed> formed = formed_teams(c, params);
  for (const Formed& entry : formed) {
    if (entry.in_time() || only_follows(entry, formed, c.folder.course)) continue;
    const Group& team = *entry.team;
    Finding& finding = sink.add(
        team.formed ? team.formed.where : team.head,
        say("\"{}\" is formed on {}, later than {}, {}",
            "\"{}\" er nedsat den {}, senere end den {}, {}", *team.id, long_date(entry.day),
            long_date(entry.due.day), name_of(entry.due, *params.due)),
        say("form it by {}; if it was there earlier, write that day in `formed`",
            "nedsæt det senest den {}; var det der før, så skriv den dag i `formed`",
            long_date(entry.due.day)));
    finding.subject = subject_of(team);
    if (entry.due.activity != nullptr) {
      finding.related.push_back(
          {entry.due.activity->date.where, Text{"formed by this day", "senest denne dag"}});
    }
  }
}

}  // namespace

const Rule& trv202() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV202",
                         .name = "team-formed-late",
                         .reads = Part::course | Part::groups | Part::activities},
                        params_record(), check);
  return rule;
}

}  // namespace trivsel
