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
       records("team", &PackStart::team, seat_record(),
               {"the seats of its team", "pladserne i dets team"}),
       records("budget", &PackStart::budget, line_record(),
               {"the lines of its budget", "linjerne i dets budget"})}};
  return table;
}

}  // namespace trivsel
