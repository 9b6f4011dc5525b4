#include "rules/plan/rules.hpp"
#include "rules/plan/stand_ins.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  At<GroupKind> team;
  ListOf<ActivityKind> except;
  ListOf<Role> not_counted;
  Records<StandIn> stand_ins;
  At<int> percent;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"who is expected at what is held", "hvem der forventes ved det, der afholdes"},
      {choice("team", &Params::team, {"which group", "hvilken gruppe"}).required(),
       choice_list("except", &Params::except,
                   {"kinds that are not its own", "typer, der ikke er dens egne"}),
       choice_list(
           "not_counted", &Params::not_counted,
           {"members who may come but need not", "medlemmer, der kan komme, men ikke skal"}),
       records("stand_ins", &Params::stand_ins, stand_in_record(),
               {"who may come instead of whom", "hvem der kan komme i stedet for hvem"}),
       scalar("percent", FieldType::count, &Params::percent,
              {"the least share of the activities, in per cent",
               "den mindste andel af aktiviteterne, i procent"})
           .between(0, 100)
           .required()}};
  return table;
}

struct Share {
  const Member* seat = nullptr;
  int expected = 0;
  int missed = 0;
};
using Shares = std::vector<Share>;

Share& share_of(const SeatedPerson& person, Shares& shares) {
  const auto found = std::find_if(shares.begin(), shares.end(), [&](const Share& share) {
    return *share.seat->id == person.id();
  });
  return found != shares.end() ? *found : shares.emplace_back(Share{person.seat});
}

/// An id that nobody bears may be any of them, written wrongly: a finding says so already.
bool lists_strangers(const CourseFolder& folder, const Attendance& attendance) {
  const auto is_stranger = [&](const At<std::string_view>& id) { return !is_person(folder, *id); };
  return std::any_of(attendance.present.begin(), attendance.present.end(), is_stranger) ||
         std::any_of(attendance.absent.begin(), attendance.absent.end(),
                     [&](const Absence& absence) { return is_stranger(absence.member); });
}

void report(const Missing& missing, const Activity& activity, Sink& sink) {
  const std::string_view who = missing.person->id();
  const std::string_view what = *activity.id;
  Finding* finding = nullptr;
  if (missing.is_excused()) {
    finding = &sink.weaker(Level::note, missing.absence->member.where,
                           say("{} was excused from {}", "{} meldte afbud til {}", who, what),
                           Text{"a deputy or alternate who comes instead settles it",
                                "en souschef eller suppleant, der kommer i stedet, er nok"});
  } else if (missing.absence != nullptr) {
    finding = &sink.add(
        missing.absence->member.where,
        say("{} stayed away from {} without an excuse", "{} udeblev fra {} uden afbud", who, what),
        Text{"the team is expected at all activities: send a deputy or alternate when somebody "
             "cannot come",
             "teamet forventes ved alle aktiviteter: send en souschef eller suppleant, når nogen "
             "ikke kan"});
  } else {
    const ListOf<std::string_view>& present = activity.attendance->present;
    finding =
        &sink.add(present.state == State::absent ? activity.attendance->head : present.where,
                  say("{} is listed neither as present nor as absent at {}",
                      "{} er hverken angivet som til stede eller fraværende ved {}", who, what),
                  say("add {0} to `present`, or {{member: {0}, excused: true}} to `absent` (false: "
                      "no excuse)",
                      "føj {0} til `present` eller {{member: {0}, excused: true}} til `absent` "
                      "(false: uden afbud)",
                      who));
  }
  finding->subject = subject_of(activity);
}

void judge(const Case& c, const Params& params, const Group& team, const Activity& activity,
           Shares& shares, Sink& sink) {
  const std::vector<SeatedPerson> seated = seated_on(team, *activity.date);
  const Attendance& attendance = *activity.attendance;
  const bool strangers = lists_strangers(c.folder, attendance);
  std::vector<SeatedPerson> came;
  std::vector<Missing> missing;
  for (const SeatedPerson& person : seated) {
    const Absence* absence = absence_of(activity, person.id());
    const bool present = attendance.present.contains(person.id());
    if (present) came.push_back(person);
    if (!is_expected(person, seated, params.stand_ins, params.not_counted)) continue;
    ++share_of(person, shares).expected;
    if (!present && (absence != nullptr || !strangers)) missing.push_back({&person, absence});
  }
  for (const Missing& one : without_stood_in_for(std::move(missing), came, params.stand_ins)) {
    ++share_of(*one.person, shares).missed;
    report(one, activity, sink);
  }
}

/// A single absence is told where it stands; a share is told from the second on.
void report_shares(const Shares& shares, int percent, Sink& sink) {
  for (const Share& share : shares) {
    const int attended = share.expected - share.missed;
    if (share.missed < 2 || attended * 100 >= percent * share.expected) continue;
    sink.weaker(
        Level::warning, share.seat->id.where,
        say("{} took part in {} of {} activities held, less than {}%",
            "{} har deltaget i {} af {} afholdte aktiviteter, under {}\u00a0%", *share.seat->id,
            attended, share.expected, percent),
        Text{"find days that suit, name an alternate, or give the seat to somebody who can come",
             "find dage, der passer, udpeg en suppleant, eller giv pladsen til en, der kan komme"});
  }
}

void check(const Case& c, const Params& params, Sink& sink) {
  for (const Group* team : teams_of(c.folder, *params.team)) {
    Shares shares;
    for (const Activity& activity : c.folder.plan.activities) {
      if (!counts_as(activity, {}) || params.except.contains(*activity.kind)) continue;
      if (!activity.is_held() || !records_persons(activity) || !is_concerned(*team, activity))
        continue;
      judge(c, params, *team, activity, shares, sink);
    }
    report_shares(shares, *params.percent, sink);
  }
}

}  // namespace

const Rule& trv312() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV312", .name = "team-absent", .reads = Part::groups | Part::activities},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
