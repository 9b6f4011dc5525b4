#include "rules/team/rules.hpp"
#include "rules/team/vacancies.hpp"

namespace trivsel {
namespace {

struct Recommended : Placed {
  ListOf<Role> any_of;
  At<Level> level;
};

struct Params : Placed {
  At<GroupKind> group;
  Records<Recommended> seats;
  At<int> vacancy_days;
};

const Record<Recommended>& recommended_record() {
  static const Record<Recommended> table{
      "seat",
      {"who should be in the team, too", "hvem der også bør være i teamet"},
      {choice_list("any_of", &Recommended::any_of, {"any of these roles", "enhver af disse roller"})
           .required(),
       choice("level", &Recommended::level,
              {"its level, where it is not the demand's own",
               "niveauet, hvor det ikke er kravets eget"})}};
  return table;
}

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who should be in the team, too", "hvem der også bør være i teamet"},
      {choice("group", &Params::group, {"which kind of group", "hvilken slags gruppe"}).required(),
       records("seats", &Params::seats, recommended_record(), {"the seats", "pladserne"})
           .required(),
       scalar(
           "vacancy_days", FieldType::count, &Params::vacancy_days,
           {"between two holders, so many days pass", "mellem to indehavere må gå så mange dage"})
           .required()}};
  return table;
}

bool is_settled(const Group& team, const ListOf<Role>& roles) {
  return std::any_of(roles.begin(), roles.end(),
                     [&](const At<Role>& role) { return team.is_not_possible(*role); });
}

/// Nobody holds the seat now or later. One that somebody left a short while ago is not yet empty.
bool is_empty(const Case& c, const Params& params, const Recommended& seat, const Group& team) {
  const auto course = course_days(c.folder.course);
  if (!course) return false;
  const DayRange days = team_days_so_far(c, team).value_or(DayRange{course->from, course->from});
  if (is_filled_from(team, seat.any_of, days.to)) return false;
  const std::vector<Vacancy> empty = vacancies(team, seat.any_of, days);
  return empty.back().before == nullptr || empty.back().days.days() > *params.vacancy_days;
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Group* team : teams_at_sites(c.folder, *params.group)) {
    if (team->members.empty()) continue;
    for (const Recommended& seat : params.seats) {
      if (is_settled(*team, seat.any_of) || !is_empty(c, params, seat, *team)) continue;
      Finding& finding = sink.weaker(seat.level.value_or(Level::error), team->head,
                                     say("there is no {} in \"{}\"", "der er ingen {} i \"{}\"",
                                         labels_of(seat.any_of, c.words), *team->id),
                                     say("write a member with that role, or why not: "
                                         "not_possible: [{{role: {}, because: none-wished}}]",
                                         "skriv et medlem med den rolle, eller hvorfor ikke: "
                                         "not_possible: [{{role: {}, because: none-wished}}]",
                                         key_of(*seat.any_of.items.front())));
      finding.subject = subject_of(*team);
    }
  }
}

}  // namespace

const Rule& trv204() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV204", .name = "team-role-recommended", .reads = Part::course | Part::groups},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
