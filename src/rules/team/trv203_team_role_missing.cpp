#include "rules/team/rules.hpp"
#include "rules/team/vacancies.hpp"

namespace trivsel {
namespace {

struct Seat : Placed {
  ListOf<Role> any_of;
  At<bool> excusable;  ///< `not_possible` makes a vacancy a warning
};

struct Params : Placed {
  At<GroupKind> group;
  Records<Seat> seats;
  At<int> vacancy_days;
  ListOf<ActivityKind> except;  ///< meetings of others: their day does not make a vacancy graver
};

const Record<Seat>& seat_record() {
  static const Record<Seat> table{
      "seat",
      {"a seat the team must have", "en plads, teamet skal have"},
      {choice_list("any_of", &Seat::any_of,
                   {"any of these roles fills it", "enhver af disse roller udfylder den"})
           .required(),
       scalar(
           "excusable", FieldType::boolean, &Seat::excusable,
           {"not_possible makes its lack a warning", "not_possible gør manglen til en advarsel"})}};
  return table;
}

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who must sit in the team", "hvem der skal sidde i teamet"},
      {choice("group", &Params::group, {"which kind of group", "hvilken slags gruppe"}).required(),
       records("seats", &Params::seats, seat_record(), {"the seats", "pladserne"}).required(),
       scalar("vacancy_days", FieldType::count, &Params::vacancy_days,
              {"a vacancy of so many days is only a warning",
               "en ubesat plads i så mange dage er kun en advarsel"})
           .required(),
       choice_list("except", &Params::except,
                   {"other groups' meetings, which need not the team",
                    "andre gruppers møder, som ikke kræver teamet"})}};
  return table;
}

bool is_excused(const Group& team, const Seat& seat) {
  return seat.excusable.is(true) &&
         std::all_of(seat.any_of.begin(), seat.any_of.end(),
                     [&](const At<Role>& role) { return team.is_not_possible(*role); });
}

Message help_for(const Group& team, const Seat& seat) {
  const Text write{"write a member with that role and the days: from, and where it ended, to",
                   "skriv et medlem med den rolle og dagene: from, og hvor det er ophørt, to"};
  if (!seat.excusable.is(true) || is_excused(team, seat)) return write;
  return say("{}; where nobody can, say so: not_possible: [{{role: {}, because: vacant}}]",
             "{}; hvis ingen kan, så skriv det: not_possible: [{{role: {}, because: vacant}}]",
             write, key_of(*seat.any_of.items.front()));
}

/// The first activity that was held while the seat was empty.
const Activity* held_within(const Case& c, const Params& params, const Group& team, DayRange days) {
  for (const Activity& activity : c.folder.plan.activities) {
    if (activity.kind && params.except.contains(*activity.kind)) continue;
    if (activity.is_held() && activity.date && days.contains(*activity.date) &&
        shares_site(team, activity)) {
      return &activity;
    }
  }
  return nullptr;
}

Message message_of(const Case& c, const Vacancy& vacancy, const Seat& seat, const Group& team,
                   const Activity* held) {
  const Message roles = labels_of(seat.any_of, c.words);
  const DayRange& days = vacancy.days;
  Message what = say("\"{}\" has had no {} since {}", "\"{}\" har ingen {} haft siden {}", *team.id,
                     roles, long_date(days.from));
  if (vacancy.after != nullptr) {
    what = say("\"{}\" had no {} from {} to {}", "\"{}\" havde ingen {} fra {} til {}", *team.id,
               roles, long_date(days.from), long_date(days.to));
  }
  what = say("{} ({})", "{} ({})", what, day_count(days.days()));
  if (held == nullptr) return what;
  return say("{}, not at {} either", "{}, heller ikke ved {}", what, *held->id);
}

void judge_vacancies(const Case& c, const Params& params, const Seat& seat, const Group& team,
                     DayRange days, Sink& sink) {
  for (const Vacancy& vacancy : vacancies(team, seat.any_of, days)) {
    const Activity* held = held_within(c, params, team, vacancy.days);
    const bool is_long = vacancy.days.days() > *params.vacancy_days;
    const bool is_light = is_excused(team, seat) || (!is_long && held == nullptr);
    Finding& finding =
        sink.weaker(is_light ? Level::warning : Level::error, place_of(vacancy, team),
                    message_of(c, vacancy, seat, team, held), help_for(team, seat));
    finding.subject = subject_of(team);
    if (held != nullptr) {
      finding.related.push_back({held->head, Text{"held without", "afholdt uden"}});
    }
  }
}

void judge_before_start(const Case& c, const Seat& seat, const Group& team, Sink& sink) {
  const auto days = course_days(c.folder.course);
  if (!days || is_filled_from(team, seat.any_of, days->from)) return;
  Finding& finding = sink.weaker(Level::warning, team.head,
                                 say("\"{}\" has no {} yet", "\"{}\" har endnu ingen {}", *team.id,
                                     labels_of(seat.any_of, c.words)),
                                 help_for(team, seat));
  finding.subject = subject_of(team);
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Group* team : teams_at_sites(c.folder, *params.group)) {
    if (team->members.empty()) continue;
    const auto days = team_days_so_far(c, *team);
    for (const Seat& seat : params.seats) {
      if (days) {
        judge_vacancies(c, params, seat, *team, *days, sink);
      } else {
        judge_before_start(c, seat, *team, sink);
      }
    }
  }
}

}  // namespace

const Rule& trv203() {
  // Held activities only make a vacancy graver: a plan that cannot be read does not silence it.
  static const Rule rule = make_rule<Params>(
      {.code = "TRV203", .name = "team-role-missing", .reads = Part::course | Part::groups},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
