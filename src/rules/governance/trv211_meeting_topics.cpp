#include <set>

#include "rules/governance/meetings.hpp"
#include "rules/governance/parties.hpp"
#include "rules/governance/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  Records<GroupMeetings> meetings;
  ListOf<Topic> topics;
  At<int> from_meetings;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what meetings take up", "hvad møder tager op"},
      {records("meetings", &Params::meetings, group_meetings_record(), {"whose", "hvis"})
           .required(),
       choice_list("topics", &Params::topics,
                   {"each of these, each year", "hvert af disse, hvert år"})
           .required(),
       scalar("from_meetings", FieldType::count, &Params::from_meetings,
              {"only in years with so many held meetings", "kun i år med så mange afholdte møder"})
           .between(1, 52)
           .required()}};
  return table;
}

Message missing_topics(const Params& params, const std::vector<const Activity*>& held) {
  Message missing;
  for (const At<Topic>& topic : params.topics) {
    const bool taken = std::any_of(held.begin(), held.end(), [&](const Activity* meeting) {
      return meeting->topics.contains(*topic);
    });
    if (taken) continue;
    missing = missing.empty() ? Message(label_of(*topic))
                              : say("{}, {}", "{}, {}", missing, label_of(*topic));
  }
  return missing;
}

void judge(const Params& params, const GroupMeetings& meetings, int year,
           const std::vector<const Activity*>& held, Sink& sink) {
  const Message missing = missing_topics(params, held);
  if (missing.empty()) return;
  const Activity& last = *held.back();
  const bool silent = std::all_of(held.begin(), held.end(),
                                  [](const Activity* meeting) { return meeting->topics.empty(); });
  const Message kind = label_of(*meetings.kind);
  sink.add(last.topics.state == State::sound ? last.topics.where : last.head,
           silent ? say("no {} in {} says what it took up",
                        "intet {} i {} angiver, hvad det tog op", kind, year)
                  : say("no {} in {} took up: {}", "intet {} i {} tog dette op: {}", kind, year,
                        missing),
           Text{"write under `topics:` of the meetings what they took up",
                "skriv under `topics:` ved møderne, hvad de tog op"})
      .subject = subject_of_kind(*meetings.group);
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const GroupMeetings& meetings : params.meetings) {
    for (const CourseYear& year : years_of(c)) {
      const auto held = meetings_in(c.folder, *meetings.kind, year.year, true);
      const bool few = held.size() < static_cast<std::size_t>(*params.from_meetings);
      if (year.is_over && !few) judge(params, meetings, year.year, held, sink);
    }
  }
}

}  // namespace

const Rule& trv211() {
  static const Rule rule = make_rule<Params>({.code = "TRV211",
                                              .name = "meeting-topics",
                                              .from = Stage::running,
                                              .reads = Part::course | Part::activities},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
