#include "rules/governance/parties.hpp"
#include "rules/governance/representation.hpp"
#include "rules/governance/rules.hpp"
#include "rules/plan/deliverers.hpp"

namespace trivsel {
namespace {

/// Whose seats the group must have.
struct Seats : Placed {
  At<bool> each_site;
  ListOf<PartyKind> each_of;
  std::optional<Deliverers> one_of;
  ListOf<Role> roles;
  At<int> at_least;
  At<Level> level;
};

struct Params : Placed {
  At<GroupKind> group;
  Records<Seats> seats;
  At<int> vacancy_days;
  ListOf<ActivityKind> meetings;
};

const Record<Seats>& seats_record() {
  using enum FieldType;
  static const Record<Seats> table{
      "seats",
      {"who must be represented", "hvem der skal være repræsenteret"},
      {scalar("each_site", boolean, &Seats::each_site, {"every {site.one}", "alle {site.many}"}),
       choice_list("each_of", &Seats::each_of,
                   {"every party of these kinds", "hver part af disse typer"}),
       record("one_of", &Seats::one_of, deliverers_record(),
              {"one of these parties", "en af disse parter"}),
       choice_list("roles", &Seats::roles,
                   {"by one of these roles; absent: any", "ved en af disse roller; ellers alle"}),
       scalar("at_least", count, &Seats::at_least,
              {"so many such parties there are", "så mange sådanne parter er der"}),
       choice("level", &Seats::level,
              {"where weaker than the rule's", "hvor svagere end reglens"})}};
  return table;
}

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who sits in a group", "hvem der sidder i en gruppe"},
      {choice("group", &Params::group, {"which kind of group", "hvilken slags gruppe"}).required(),
       records("seats", &Params::seats, seats_record(), {"the seats", "pladserne"}).required(),
       scalar("vacancy_days", FieldType::count, &Params::vacancy_days,
              {"a vacancy of so many days is only a warning",
               "en ubesat plads i så mange dage er kun en advarsel"})
           .required(),
       choice_list("meetings", &Params::meetings, {"the group's meetings", "gruppens møder"})}};
  return table;
}

Message role_names(const ListOf<Role>& roles, const Words& words) {
  return roles.size() > 3 ? Message(Text{"somebody of the staff", "en medarbejder"})
                          : labels_of(roles, words);
}

Claim claim_of(const Case& c, const Group& group, const Seats& seats, const CourseParty& party) {
  Claim claim;
  claim.subject = subject_of_party(party.id);
  claim.who = seats.roles.empty()
                  ? say("\"{}\"", "\"{}\"", party.id)
                  : say("\"{}\" ({})", "\"{}\" ({})", party.id, role_names(seats.roles, c.words));
  claim.help =
      say("write a member with `represents: {}` and a role like {}",
          "skriv et medlem med `represents: {}` og en rolle som {}", party.id,
          key_of(seats.roles.empty() ? Role::party_representative : *seats.roles.items.front()));
  claim.fills = [&c, &group, &seats, id = party.id](const Member& member) {
    return party_of(c.folder.course, group, member) == id &&
           (seats.roles.empty() || holds_any(member, seats.roles));
  };
  return claim;
}

Claim claim_of(const Case& c, const Group& group, const Deliverers& parties) {
  Claim claim;
  claim.subject = fmt::format("parties in {}", *group.id);
  claim.who = names_of(parties, c.words);
  claim.help = say("write a member who represents: {}", "skriv et medlem, der repræsenterer: {}",
                   keys_of(parties));
  claim.fills = [&c, &group, &parties](const Member& member) {
    const auto party = party_of(c.folder.course, group, member);
    return party && is_among(parties, c.folder.course, *party);
  };
  return claim;
}

/// Fewer parties of a kind than there are known to be.
void judge_number(const Case& c, const Seats& seats, std::size_t number, Sink& sink) {
  const auto least = static_cast<std::size_t>(seats.at_least.value_or(0));
  if (number >= least) return;
  const PartyKind kind = *seats.each_of.items.front();
  sink.about_file(
      seats.level.value_or(Level::error), c, "course.yaml",
      say("only {} of {} parties of the kind \"{}\" are named",
          "kun {} af {} parter af typen \"{}\" er nævnt", number, least, c.words.label(kind)),
      say("write each under `parties:`, with `kind: {}`",
          "skriv hver under `parties:` med `kind: {}`", key_of(kind)));
}

void judge_group(const Case& c, const Params& params, const Group& group, Sink& sink) {
  const SeatRules rules{*params.vacancy_days, params.meetings};
  ListOf<PartyKind> told;  // where nobody at all speaks for them, that is said once
  for (const Seats& seats : params.seats) {
    const Level level = seats.level.value_or(Level::error);
    if (seats.one_of) {
      const bool filled =
          judge_claim(c, group, claim_of(c, group, *seats.one_of), level, rules, sink);
      if (!filled) told = seats.one_of->party_kinds;
    }
    std::vector<CourseParty> parties = parties_of(c.folder.course, seats.each_of);
    if (seats.each_site.is(true)) parties = sites_of(c.folder.course);
    for (const CourseParty& party : parties) {
      const Party* entry = c.folder.course.party(party.id);
      if (entry != nullptr && told.contains(*entry->kind)) continue;
      judge_claim(c, group, claim_of(c, group, seats, party), level, rules, sink);
    }
    if (seats.at_least) judge_number(c, seats, parties.size(), sink);
  }
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Group* group : teams_of(c.folder, *params.group)) {
    if (!group->members.empty()) judge_group(c, params, *group, sink);
  }
}

}  // namespace

const Rule& trv207() {
  // Held meetings only make a vacancy graver: a plan that cannot be read does not silence it.
  static const Rule rule = make_rule<Params>(
      {.code = "TRV207", .name = "party-unrepresented", .reads = Part::course | Part::groups},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
