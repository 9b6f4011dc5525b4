#include "rules/governance/meetings.hpp"
#include "rules/governance/parties.hpp"
#include "rules/governance/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  Records<GroupMeetings> meetings;
  ListOf<PartyKind> party_kinds;
  At<int> from_meetings;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who takes an active part", "hvem der deltager aktivt"},
      {records("meetings", &Params::meetings, group_meetings_record(),
               {"at which meetings", "ved hvilke møder"})
           .required(),
       choice_list("party_kinds", &Params::party_kinds,
                   {"beside the {site.many}, parties of these kinds",
                    "foruden alle {site.many} parter af disse typer"}),
       scalar("from_meetings", FieldType::count, &Params::from_meetings,
              {"only where it was expected at so many", "kun hvor den var ventet ved så mange"})
           .between(1, 52)
           .required()}};
  return table;
}

bool was_expected(const Case& c, const GroupMeetings& meetings, std::string_view party, Date day) {
  for (const Group& group : c.folder.groups.groups) {
    if (!group.kind.is(*meetings.group)) continue;
    for (const Member& member : group.members) {
      const bool speaks = party_of(c.folder.course, group, member) == party;
      if (speaks && member.serves_on(day)) return true;
    }
  }
  return false;
}

bool came(const Case& c, const Activity& meeting, std::string_view party) {
  const auto& present = meeting.attendance->present;
  return std::any_of(present.begin(), present.end(), [&](const At<std::string_view>& person) {
    return speaks_for(c.folder, *person, party, *meeting.date);
  });
}

/// The meetings at which the party had somebody to come, and none of them came.
struct Missed {
  int expected = 0;
  int came = 0;
  const Activity* last = nullptr;

  [[nodiscard]] bool all(int least) const { return expected >= least && came == 0; }
  void add(const Missed& other) {
    expected += other.expected;
    came += other.came;
    if (other.last != nullptr) last = other.last;
  }
};

Missed missed_in(const Case& c, const Params& params, std::string_view party, int year) {
  Missed missed;
  for (const GroupMeetings& meetings : params.meetings) {
    for (const Activity* meeting : meetings_in(c.folder, *meetings.kind, year, true)) {
      const bool told = meeting->attendance && !meeting->attendance->present.empty();
      if (!told || !was_expected(c, meetings, party, *meeting->date)) continue;
      ++missed.expected;
      if (came(c, *meeting, party)) {
        ++missed.came;
      } else if (missed.last == nullptr || *missed.last->date < *meeting->date) {
        missed.last = meeting;
      }
    }
  }
  return missed;
}

void report(Level level, const CourseParty& party, const Missed& missed, Message message,
            Sink& sink) {
  sink.weaker(level, missed.last->attendance->present.where, std::move(message),
              say("ask \"{}\" what it takes to come; if somebody did, write them under `present`",
                  "spørg \"{}\", hvad der skal til; var der nogen med, så skriv dem under "
                  "`present`",
                  party.id))
      .subject = subject_of_party(party.id);
}

void judge(const Case& c, const Params& params, const CourseParty& party, Sink& sink) {
  Missed all;
  std::vector<std::pair<int, Missed>> years;
  for (const CourseYear& year : years_of(c)) {
    const Missed missed = missed_in(c, params, party.id, year.year);
    all.add(missed);
    if (year.is_over && missed.all(*params.from_meetings)) years.emplace_back(year.year, missed);
  }
  if (c.stage == Stage::closed && all.all(*params.from_meetings)) {
    report(Level::error, party, all,
           say("nobody of \"{}\" came to any of the {} meetings of the whole {}",
               "ingen fra \"{0}\" kom til noget af de {1} møder i hele {3}", party.id, all.expected,
               c.words.course.one, c.words.course.the),
           sink);
    return;
  }
  for (const auto& [year, missed] : years) {
    report(
        Level::warning, party, missed,
        say("nobody of \"{}\" came to any of the {} meetings in {}",
            "ingen fra \"{}\" kom til noget af de {} møder i {}", party.id, missed.expected, year),
        sink);
  }
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const CourseParty& site : sites_of(c.folder.course)) judge(c, params, site, sink);
  for (const CourseParty& party : parties_of(c.folder.course, params.party_kinds)) {
    judge(c, params, party, sink);
  }
}

}  // namespace

const Rule& trv212() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV212",
                         .name = "party-absent",
                         .from = Stage::running,
                         .reads = Part::course | Part::groups | Part::activities},
                        params_record(), check);
  return rule;
}

}  // namespace trivsel
