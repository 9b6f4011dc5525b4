#include "rules/team/formation.hpp"
#include "rules/team/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<GroupKind> group;
  At<bool> at_each_site;
  At<bool> one_site_each;
  std::optional<FormationLimit> due;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"which team there must be", "hvilket team der skal være"},
      {choice("group", &Params::group, {"which kind of group", "hvilken slags gruppe"}).required(),
       scalar("at_each_site", FieldType::boolean, &Params::at_each_site,
              {"each {site.one} must be in one; else one for {course.the} is enough",
               "alle {site.many} skal være med i ét; ellers er ét for {course.the} nok"}),
       scalar("one_site_each", FieldType::boolean, &Params::one_site_each,
              {"no team is shared by several {site.many}; else a joint one is right",
               "flere {site.many} deler ikke et team; ellers er et fælles rigtigt"}),
       record("due", &Params::due, formation_limit_record(),
              {"until then it is a warning", "indtil da er det en advarsel"})}};
  return table;
}

bool is_administrations_own(const Course& course) {
  return course.sites.empty() &&
         std::any_of(course.parties.begin(), course.parties.end(),
                     [](const Party& party) { return party.kind.is(PartyKind::administration); });
}

/// What is not yet due is not missing.
Level level_on(const Case& c, const Params& params) {
  if (c.stage < Stage::running) return Level::warning;
  if (c.stage == Stage::closed || !params.due) return Level::error;
  const auto due = formation_due(c.folder, *params.due, nullptr);
  return due && c.today() <= due->day ? Level::warning : Level::error;
}

Message help_for(const Params& params) {
  return say("write a group of kind {} with its members",
             "skriv en gruppe af typen {} med dens medlemmer", key_of(*params.group));
}

void judge_sites(const Case& c, const Params& params, const std::vector<const Group*>& teams,
                 Sink& sink) {
  const Level level = params.at_each_site.is(true) ? level_on(c, params) : Level::warning;
  for (const Site& site : c.folder.course.sites) {
    if (!site.id) continue;
    const bool covered = std::any_of(
        teams.begin(), teams.end(), [&](const Group* team) { return belongs_to(*team, *site.id); });
    if (covered) continue;
    sink.weaker(
        level, site.id.where,
        say("no team covers {} \"{}\"", "intet team dækker {} \"{}\"", c.words.site.the, *site.id),
        params.at_each_site.is(true)
            ? help_for(params)
            : say("write it in the team's `sites`, if the team is a joint one",
                  "skriv det i teamets `sites`, hvis teamet er fælles"));
  }
}

/// A team of several sites, or of none in particular, where each is to have its own.
void judge_joint(const Case& c, const Params& params, const Group& team, Sink& sink) {
  const std::size_t sites = team.sites.empty() ? c.folder.course.sites.size() : team.sites.size();
  if (!params.one_site_each.is(true) || sites < 2) return;
  Finding& finding =
      sink.weaker(level_on(c, params), team.sites.empty() ? team.head : team.sites.where,
                  say("\"{}\" is one team for {} {}, and each is to have its own",
                      "\"{}\" er ét team for {} {}, og de skal have hver sit", *team.id, sites,
                      c.words.site.many),
                  say("write a group for each {0}, with its members",
                      "skriv en gruppe pr. {0} med dens medlemmer", c.words.site.one));
  finding.subject = subject_of(team);
}

void check(const Case& c, const Params& params, Sink& sink) {
  if (is_administrations_own(c.folder.course)) return;
  const std::vector<const Group*> teams = teams_at_sites(c.folder, *params.group);
  if (teams.empty()) {
    sink.about_file(level_on(c, params), c, "groups.yaml",
                    say("{} has no group of the kind {}", "{} har ingen gruppe af typen {}",
                        c.words.course.the, label_of(*params.group)),
                    help_for(params));
    return;
  }
  for (const Group* team : teams) {
    judge_joint(c, params, *team, sink);
    if (!team->members.empty()) continue;
    sink.weaker(
        level_on(c, params), team->head,
        say("\"{}\" has no members", "\"{}\" har ingen medlemmer", *team->id),
        Text{"write its members, each by a code", "skriv dens medlemmer, hver ved en kode"});
  }
  judge_sites(c, params, teams, sink);
}

}  // namespace

const Rule& trv201() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV201", .name = "team-missing", .reads = Part::course | Part::groups},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
