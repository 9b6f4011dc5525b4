#include "rules/team/rules.hpp"
#include "rules/team/vacancies.hpp"

namespace trivsel {
namespace {

struct Seat : Placed {
  ListOf<Role> any_of;
};

struct Params : Placed {
  At<GroupKind> group;
  ListOf<ActivityKind> meetings;
  Records<Seat> seats;
};

const Record<Seat>& seat_record() {
  static const Record<Seat> table{
      "seat",
      {"one of those who work together", "en af dem, der samarbejder"},
      {choice_list("any_of", &Seat::any_of, {"any of these roles", "enhver af disse roller"})
           .required()}};
  return table;
}

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who should meet together", "hvem der bør mødes"},
      {choice("group", &Params::group, {"which kind of group", "hvilken slags gruppe"}).required(),
       choice_list("meetings", &Params::meetings, {"at which meetings", "ved hvilke møder"})
           .required(),
       records("seats", &Params::seats, seat_record(), {"who", "hvem"}).required()}};
  return table;
}

/// Whether somebody who held the seat on the meeting's day serves (`present`: and was there).
bool is_held_at(const Activity& meeting, const Group& team, const Seat& seat, bool present) {
  return std::any_of(team.members.begin(), team.members.end(), [&](const Member& member) {
    return holds_any(member, seat.any_of) && member.serves_on(*meeting.date) &&
           (!present || meeting.attendance->present.contains(*member.id));
  });
}

bool all_held_at(const Activity& meeting, const Group& team, const Params& params, bool present) {
  return std::all_of(params.seats.begin(), params.seats.end(),
                     [&](const Seat& seat) { return is_held_at(meeting, team, seat, present); });
}

/// Held, with those present written, on a day when all the seats were filled: only then could all
/// have been there.
std::vector<const Activity*> telling_meetings(const Case& c, const Group& team,
                                              const Params& params) {
  std::vector<const Activity*> meetings;
  for (const Activity& activity : c.folder.plan.activities) {
    const bool is_told = activity.is_held() && counts_as(activity, params.meetings) &&
                         activity.attendance && activity.attendance->present.state == State::sound;
    if (is_told && is_own(team, activity) && all_held_at(activity, team, params, false)) {
      meetings.push_back(&activity);
    }
  }
  return meetings;
}

Message names_of(const Params& params, const Words& words) {
  Message all;
  for (const Seat& seat : params.seats) {
    const Message name = labels_of(seat.any_of, words);
    all = all.empty() ? name : say("{}, {}", "{}, {}", all, name);
  }
  return all;
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Group* team : teams_at_sites(c.folder, *params.group)) {
    const std::vector<const Activity*> meetings = telling_meetings(c, *team, params);
    const bool met = std::any_of(meetings.begin(), meetings.end(), [&](const Activity* meeting) {
      return all_held_at(*meeting, *team, params, true);
    });
    if (meetings.empty() || met) continue;
    Finding& finding = sink.add(
        meetings.back()->attendance->present.where,
        say("no meeting of \"{}\" so far has had all of: {}",
            "intet møde i \"{}\" har hidtil samlet alle: {}", *team->id, names_of(params, c.words)),
        Text{"choose a day for the next team meeting when all of them can come",
             "vælg en dag til det næste teammøde, hvor alle kan komme"});
    finding.subject = subject_of(*team);
  }
}

}  // namespace

const Rule& trv205() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV205",
                         .name = "trio",
                         .from = Stage::running,
                         .reads = Part::course | Part::groups | Part::activities},
                        params_record(), check);
  return rule;
}

}  // namespace trivsel
