#include "rules/governance/parties.hpp"
#include "rules/governance/rules.hpp"
#include "rules/team/vacancies.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<GroupKind> group;
  At<GroupKind> team;
  At<int> vacancy_days;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"where a group's members come from", "hvor en gruppes medlemmer kommer fra"},
      {choice("group", &Params::group, {"which kind of group", "hvilken slags gruppe"}).required(),
       choice("team", &Params::team,
              {"the kind of group at their {site.one}", "slagsen af gruppe på deres {site.one}"})
           .required(),
       scalar("vacancy_days", FieldType::count, &Params::vacancy_days,
              {"so many days outside it are only a warning",
               "så mange dage uden for den er kun en advarsel"})
           .required()}};
  return table;
}

/// The site's teams that have members; what else there is to say of teams, another rule says.
std::vector<const Group*> teams_at(const Case& c, GroupKind kind, std::string_view site) {
  std::vector<const Group*> teams = teams_at_sites(c.folder, kind);
  std::erase_if(
      teams, [&](const Group* team) { return team->members.empty() || !belongs_to(*team, site); });
  return teams;
}

const Group& team_of(const std::vector<const Group*>& teams, std::string_view person) {
  for (const Group* team : teams) {
    for (const Member& member : team->members) {
      if (member.id.is(person)) return *team;
    }
  }
  return *teams.front();
}

/// The days that have come on which the member sat in the group.
std::optional<DayRange> days_in(const Case& c, const Group& group, const Member& member) {
  std::optional<DayRange> days = team_days_so_far(c, group);
  if (!days) return std::nullopt;
  days->from = std::max(days->from, member.from.value_or(days->from));
  days->to = std::min(days->to, member.to.value_or(days->to));
  return days->from <= days->to ? days : std::nullopt;
}

void report(Level level, Where where, std::string_view site, Message message, Sink& sink) {
  sink.weaker(level, where, std::move(message),
              say("choose somebody of {} team, and write the same member id in both groups",
                  "vælg en fra {} team, og skriv samme medlems-id i begge grupper",
                  sink.words().site.of_the))
      .subject = fmt::format("team-member {}", site);
}

void judge(const Case& c, const Params& params, const Group& group, const Member& member,
           Sink& sink) {
  const auto site = party_of(c.folder.course, group, member);
  if (!site || !member.id || c.folder.course.site(*site) == nullptr) return;
  const std::vector<const Group*> teams = teams_at(c, *params.team, *site);
  if (teams.empty()) return;
  const Group& team = team_of(teams, *member.id);
  const FillsSeat is_member = [&](const Member& other) { return other.id.is(*member.id); };
  const auto days = days_in(c, group, member);
  if (!days) {
    const bool planned = c.stage >= Stage::running || is_filled_from(team, is_member, Date::min());
    if (planned) return;
    report(Level::warning, member.id.where, *site,
           say("\"{}\" is to speak for \"{}\" in \"{}\", and is not in its team",
               "\"{}\" skal repræsentere \"{}\" i \"{}\" og er ikke med i dets team", *member.id,
               *site, *group.id),
           sink);
    return;
  }
  for (const Vacancy& vacancy : vacancies(team, is_member, *days)) {
    report(vacancy.days.days() > *params.vacancy_days ? Level::error : Level::warning,
           member.id.where, *site,
           say("\"{}\" spoke for \"{}\" in \"{}\" from {} to {} ({}) and was not in its team",
               "\"{}\" repræsenterede \"{}\" i \"{}\" fra {} til {} ({}) og var ikke med i dets "
               "team",
               *member.id, *site, *group.id, long_date(vacancy.days.from),
               long_date(vacancy.days.to), day_count(vacancy.days.days())),
           sink);
  }
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Group* group : teams_of(c.folder, *params.group)) {
    for (const Member& member : group->members) judge(c, params, *group, member, sink);
  }
}

}  // namespace

const Rule& trv208() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV208", .name = "member-not-from-team", .reads = Part::course | Part::groups},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
