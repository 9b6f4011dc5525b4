#include "rules/plan/rules.hpp"
#include "rules/plan/seminars.hpp"
#include "rules/plan/team_seats.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<GroupKind> team;
  ListOf<ActivityKind> meetings;
  ListOf<ActivityKind> seminars;
  At<int> days_apart;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"when the team meets", "hvornår teamet mødes"},
      {choice("team", &Params::team, {"which group", "hvilken gruppe"}).required(),
       choice_list("meetings", &Params::meetings, {"its meetings", "dens møder"}).required(),
       choice_list("seminars", &Params::seminars,
                   {"between what it meets", "mellem hvad den mødes"})
           .required(),
       scalar("days_apart", FieldType::count, &Params::days_apart,
              {"seminar days closer than this count as one",
               "seminardage tættere end dette tæller som én"})
           .required()}};
  return table;
}

using Activities = std::vector<const Activity*>;

/// A meeting between the first and the last of what is no meeting of the team itself.
bool meets_between(const Activities& others, const Activities& meetings) {
  const SeminarGap whole{others.front(), others.back()};
  return std::any_of(meetings.begin(), meetings.end(),
                     [&](const Activity* meeting) { return whole.holds(*meeting->date); });
}

void judge_gap(const SeminarGap& gap, const Activities& meetings, Sink& sink) {
  const bool met = std::any_of(meetings.begin(), meetings.end(),
                               [&](const Activity* meeting) { return gap.holds(*meeting->date); });
  if (met) return;
  Finding& finding = sink.weaker(
      Level::warning, gap.after->date.where,
      say("the team does not meet between {} and {}", "teamet mødes ikke mellem {} og {}",
          *gap.before->id, *gap.after->id),
      say("plan a team meeting between {} and {}", "planlæg et teammøde mellem {} og {}",
          long_date(*gap.before->date), long_date(*gap.after->date)));
  finding.related.push_back({gap.before->date.where, Text{"the seminar before", "seminaret før"}});
}

void note_missing_time(const Activities& meetings, Sink& sink) {
  for (const Activity* meeting : meetings) {
    if (meeting->time.state != State::absent) continue;
    Finding& finding = sink.weaker(
        Level::note, meeting->head,
        say("no time of day is set aside for {}", "der er ikke afsat et tidsrum til {}",
            *meeting->id),
        Text{"write it as `time: \"13:00-14:00\"`", "skriv det som `time: \"13:00-14:00\"`"});
    finding.subject = subject_of(*meeting);
  }
}

/// What is no meeting of the team itself.
Activities others_of(const Case& c, const Params& params, const SiteTrack& track) {
  Activities others = activities_of(c.folder, {}, track.sites);
  std::erase_if(others, [&](const Activity* a) { return params.meetings.contains(*a->kind); });
  return others;
}

void judge(const Case& c, const Params& params, const SiteTrack& track,
           const std::vector<SiteTrack>& tracks, Sink& sink) {
  const Activities others = others_of(c, params, track);
  const bool nothing_between = others.empty() || *others.front()->date == *others.back()->date;
  if (nothing_between) return;
  const Activities meetings = activities_of(c.folder, params.meetings, track.sites);
  if (meets_between(others, meetings)) {
    const Activities seminars = activities_of(c.folder, params.seminars, track.sites);
    const std::vector<Seminar> apart = seminars_of(seminars, *params.days_apart);
    for (const SeminarGap& gap : gaps_between(apart)) judge_gap(gap, meetings, sink);
    return;
  }
  Finding& finding = sink.about_file(
      c, "plan.yaml",
      told_of(track, tracks,
              Text{"the team never meets between the activities",
                   "teamet mødes aldrig mellem aktiviteterne"}),
      say("plan a team meeting between {} and {}", "planlæg et teammøde mellem {} og {}",
          long_date(*others.front()->date), long_date(*others.back()->date)));
  finding.subject = fmt::format("kind {}", key_of(*params.meetings.items.front()));
}

ListOf<ActivityKind> joined(ListOf<ActivityKind> kinds, const ListOf<ActivityKind>& more) {
  kinds.items.insert(kinds.items.end(), more.begin(), more.end());
  return kinds;
}

void check(const Case& c, const Params& params, Sink& sink) {
  if (teams_of(c.folder, *params.team).empty()) return;
  if (is_left_out(c.folder.course, params.meetings)) return;
  note_missing_time(activities_of(c.folder, params.meetings, {}), sink);
  const auto tracks = site_tracks(c.folder, joined(params.meetings, params.seminars));
  for (const SiteTrack& track : tracks) judge(c, params, track, tracks, sink);
}

}  // namespace

const Rule& trv310() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV310",
                         .name = "no-team-meeting-between",
                         .reads = Part::course | Part::groups | Part::activities},
                        params_record(), check);
  return rule;
}

}  // namespace trivsel
