#include "programme/pack_start.hpp"

namespace trivsel {
namespace {

using enum FieldType;

const Record<StartGround>& ground_record() {
  static const Record<StartGround> table{
      "start ground",
      {"the ground a course usually rests on", "det grundlag, et forløb som regel hviler på"},
      {choice("by", &StartGround::by, {"who", "hvem"}).required(),
       choice("kind", &StartGround::kind, {"what", "hvad"}).required(),
       choice("about", &StartGround::about, {"its subject", "emnet"}).required()}};
  return table;
}

const Record<StartSeat>& seat_record() {
  static const Record<StartSeat> table{
      "start seat",
      {"a seat to be filled", "en plads, der skal besættes"},
      {scalar("id", id, &StartSeat::id, {"the person by code", "personen ved kode"}).required(),
       choice("role", &StartSeat::role, {"the role", "rollen"}).required(),
       scalar("represents", id, &StartSeat::represents,
              {"a party; absent: the site", "en part; ellers tilbuddet"})}};
  return table;
}

const Record<StartParty>& party_record() {
  static const Record<StartParty> table{
      "start party",
      {"a party that takes part", "en part, der deltager"},
      {scalar("id", id, &StartParty::id, {"its id", "dens id"}).required(),
       choice("kind", &StartParty::kind, {"what it is", "hvad den er"}).required(),
       choice("level", &StartParty::level, {"municipal, national …", "kommunal, landsdækkende …"}),
       record("name", &StartParty::name, pack_text_record(), {"its name", "dens navn"}).required(),
       scalar("of_site", boolean, &StartParty::of_site,
              {"it is some sites' own: init asks for it",
               "den er nogle tilbuds egen: init spørger om den"}),
       scalar("optional", boolean, &StartParty::optional,
              {"there may be none", "der behøver ikke være nogen"})}};
  return table;
}

const Record<StartSites>& sites_record() {
  static const Record<StartSites> table{
      "start sites",
      {"how many sites a course has", "hvor mange tilbud et forløb har"},
      {scalar("from", count, &StartSites::from, {"least", "mindst"}).between(1, 100).required(),
       scalar("to", count, &StartSites::to, {"most", "højst"}).between(1, 100).required()}};
  return table;
}

const Record<StartGroup>& group_record() {
  static const Record<StartGroup> table{
      "start group",
      {"a group of the whole course", "en gruppe for hele forløbet"},
      {scalar("id", id, &StartGroup::id, {"its id", "dens id"}).required(),
       choice("kind", &StartGroup::kind, {"what it is", "hvad den er"}).required(),
       records("members", &StartGroup::members, seat_record(), {"its seats", "dens pladser"})
           .required()}};
  return table;
}

const Record<StartLine>& line_record() {
  static const Record<StartLine> table{
      "start line",
      {"a line of the budget", "en linje i budgettet"},
      {scalar("id", id, &StartLine::id, {"its id", "linjens id"}).required(),
       choice("kind", &StartLine::kind, {"what it pays for", "hvad den betaler for"}).required(),
       choice("payer", &StartLine::payer, {"who pays", "hvem der betaler"}).required()}};
  return table;
}

}  // namespace

const Record<PackStart>& pack_start_record() {
  static const Record<PackStart> table{
      "start",
      {"what a new course begins with", "det, et nyt forløb begynder med"},
      {record("ground", &PackStart::ground, ground_record(),
              {"the ground it usually rests on", "det grundlag, det som regel hviler på"}),
       scalar("application", boolean, &PackStart::application,
              {"it begins with an application", "det begynder med en ansøgning"}),
       scalar("administration", boolean, &PackStart::administration,
              {"an administration takes part", "en forvaltning deltager"}),
       scalar("scope", boolean, &PackStart::scope,
              {"what its extent was fitted to is written down",
               "det noteres, hvad omfanget er tilpasset"}),
       record("sites", &PackStart::sites, sites_record(),
              {"absent: a course begins with one site", "ellers begynder et forløb med ét tilbud"}),
       records("parties", &PackStart::parties, party_record(),
               {"who else takes part", "hvem der ellers deltager"}),
       records("team", &PackStart::team, seat_record(),
               {"the seats of its team", "pladserne i dets team"}),
       records("groups", &PackStart::groups, group_record(),
               {"the groups of the whole course", "grupperne for hele forløbet"}),
       records("budget", &PackStart::budget, line_record(),
               {"the lines of its budget", "linjerne i dets budget"})}};
  return table;
}

}  // namespace trivsel
