#include "model/groups.hpp"

namespace trivsel {

std::span<const Choice> choices(GroupKind) {
  static constexpr Choice all[] = {
      {"implementation-team", {"implementation team", "lokalt implementeringsteam"}},
      {"steering-group", {"steering group", "styregruppe"}},
      {"staff-group", {"staff group", "medarbejdergruppe"}}};
  return all;
}

std::span<const Choice> choices(Role) {
  static constexpr Choice all[] = {
      {"daily-leader", {"daily leader", "daglig leder"}},
      {"deputy-leader", {"deputy leader", "souschef"}},
      {"management", {"management", "ledelse"}},
      {"work-environment-representative",
       {"work environment representative", "arbejdsmiljørepræsentant"}},
      {"union-representative", {"union representative", "tillidsrepræsentant"}},
      {"administration-consultant",
       {"consultant from the administration", "konsulent fra forvaltningen"}},
      {"key-person", {"key person", "nøgleperson"}},
      {"citizen", {"{citizen.one}", "{citizen.one}"}},
      {"relative", {"relative", "pårørende"}},
      {"alternate", {"alternate", "suppleant"}},
      {"staff-member", {"staff member", "medarbejder"}},
      {"staff-representative", {"staff representative", "medarbejderrepræsentant"}},
      {"child-representative", {"representative of the children", "repræsentant for børn og unge"}},
      {"project-lead", {"project lead", "projektleder"}},
      {"party-representative", {"representative of a party", "repræsentant for en part"}}};
  return all;
}

std::span<const Choice> choices(NotPossibleReason) {
  static constexpr Choice all[] = {
      {"none-wished", {"nobody wished to", "ingen ønskede det"}},
      {"not-employed-there", {"{site.the} employs none", "{site.the} har ingen ansat"}},
      {"vacant", {"vacant", "ubesat"}},
      {"other", {"other", "andet"}}};
  return all;
}

namespace {

using enum FieldType;

const Record<Member>& member_record() {
  static const Record<Member> table{
      "member",
      {"a seat in the group", "en plads i gruppen"},
      {scalar("id", id, &Member::id, {"the person, by code", "personen, ved kode"})
           .defines(IdKind::person, false)
           .required(),
       choice_list("roles", &Member::roles, {"roles held", "roller"}).required(),
       scalar("represents", id, &Member::represents, {"a site or party", "et tilbud eller en part"})
           .refers(IdKind::site | IdKind::party, reserved_parties()),
       scalar("from", date, &Member::from, {"first day", "første dag"}),
       scalar("to", date, &Member::to, {"last day", "sidste dag"})}};
  return table;
}

const Record<NotPossible>& not_possible_record() {
  static const Record<NotPossible> table{
      "not possible",
      {"a seat that cannot be filled", "en plads, der ikke kan besættes"},
      {choice("role", &NotPossible::role, {"which role", "hvilken rolle"}).required(),
       choice("because", &NotPossible::because, {"why", "hvorfor"}).required()}};
  return table;
}

const Record<Group>& group_record() {
  static const Record<Group> table{
      "group",
      {"a group of the course", "en af forløbets grupper"},
      {scalar("id", id, &Group::id, {"its id", "gruppens id"}).defines(IdKind::group).required(),
       choice("kind", &Group::kind, {"what it is", "hvad den er"}).required(),
       list("sites", id, &Group::sites,
            {"its sites; several: one joint team", "dens tilbud; flere: ét fælles team"})
           .refers(IdKind::site),
       scalar("formed", date, &Group::formed, {"when it was formed", "hvornår den er nedsat"}),
       records("members", &Group::members, member_record(),
               {"who holds which role", "hvem har hvilken rolle"}),
       records("not_possible", &Group::not_possible, not_possible_record(),
               {"seats that cannot be filled", "pladser, der ikke kan besættes"})}};
  return table;
}

}  // namespace

bool Group::is_not_possible(Role wanted) const {
  return std::any_of(not_possible.begin(), not_possible.end(), [&](const NotPossible& entry) {
    return entry.role.is(wanted) && entry.because;
  });
}

const Record<Groups>& groups_record() {
  static const Record<Groups> table{
      "groups",
      {"the groups of the course", "forløbets grupper"},
      {records("groups", &Groups::groups, group_record(), {"the groups", "grupperne"})}};
  return table;
}

}  // namespace trivsel
