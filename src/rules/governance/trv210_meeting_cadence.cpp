#include "rules/governance/meetings.hpp"
#include "rules/governance/parties.hpp"
#include "rules/governance/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  Records<GroupMeetings> meetings;
  At<int> per_year;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"how often groups meet", "hvor ofte grupper mødes"},
      {records("meetings", &Params::meetings, group_meetings_record(), {"whose", "hvis"})
           .required(),
       scalar("per_year", FieldType::count, &Params::per_year,
              {"meetings in a calendar year; in a part of one, the same share, rounded down",
               "møder i et kalenderår; i en del af et år den samme andel, rundet ned"})
           .between(1, 52)
           .required()}};
  return table;
}

Message help_for(const GroupMeetings& meetings, int per_year) {
  return say("the group meets {1} times a year: add the meeting with `trivsel plan add {0}`",
             "gruppen mødes {1} gange om året: tilføj mødet med `trivsel plan add {0}`",
             key_of(*meetings.kind), per_year);
}

Finding& report(const Case& c, const std::vector<const Activity*>& held, Level level,
                Message message, Message help, Sink& sink) {
  if (held.empty()) return sink.about_file(level, c, "plan.yaml", message, help);
  return sink.weaker(level, held.back()->date.where, message, help);
}

Message times(std::size_t number) {
  if (number == 0) return Text{"no meeting", "intet møde"};
  return number == 1 ? Message(Text{"1 meeting", "1 møde"})
                     : say("{} meetings", "{} møder", number);
}

void judge_year(const Case& c, const GroupMeetings& meetings, const CourseYear& year, int per_year,
                Sink& sink) {
  const auto standing = meetings_in(c.folder, *meetings.kind, year.year, false);
  const int number = static_cast<int>(standing.size());
  const Message group = label_of(*meetings.group);
  if (year.is_over) {
    const int expected = year.expected(per_year);
    if (number >= expected) return;
    report(c, standing, Level::error,
           say("the {} had {} in {} (at least {} due)", "{}: {} i {} (mindst {} skulle være holdt)",
               group, times(standing.size()), year.year, expected),
           help_for(meetings, per_year), sink)
        .subject = subject_of_kind(*meetings.group);
  } else if (c.stage == Stage::running && year.days.contains(c.today())) {
    const int by_now = year.expected_until(c.today(), per_year);
    if (number >= by_now) return;
    report(c, standing, Level::warning,
           say("the {} has {} in {}, held or planned (at least {} due by now)",
               "{}: {} i {}, afholdt eller planlagt (nu burde det være mindst {})", group,
               times(standing.size()), year.year, by_now),
           help_for(meetings, per_year), sink)
        .subject = subject_of_kind(*meetings.group);
  }
}

bool meets(const CourseFolder& folder, ActivityKind kind) {
  return std::any_of(
      folder.plan.activities.begin(), folder.plan.activities.end(),
      [&](const Activity& activity) { return activity.stands() && activity.is(kind); });
}

void check(const Case& c, const Params& params, Sink& sink) {
  if (!has_activities(c.folder)) return;
  for (const GroupMeetings& meetings : params.meetings) {
    if (c.folder.course.leaves_out(key_of(*meetings.kind)) != nullptr) continue;
    if (!meets(c.folder, *meetings.kind)) {
      sink.about_file(c, "plan.yaml",
                      say("no {} is planned", "intet {} er planlagt", label_of(*meetings.kind)),
                      help_for(meetings, *params.per_year))
          .subject = subject_of_kind(*meetings.group);
      continue;
    }
    for (const CourseYear& year : years_of(c)) {
      judge_year(c, meetings, year, *params.per_year, sink);
    }
  }
}

}  // namespace

const Rule& trv210() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV210", .name = "meeting-cadence", .reads = Part::course | Part::activities},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
