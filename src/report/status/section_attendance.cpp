#include <algorithm>

#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/status/status_sections.hpp"

namespace trivsel::report {
namespace {

using Weight = Paragraph::Weight;

std::string role_name(const SeatView& seat, const Words& words, Language language) {
  std::string roles;
  for (const Role role : seat.roles) {
    roles += (roles.empty() ? "" : ", ");
    roles += words.label(role).in(language);
  }
  if (roles.empty()) roles = in({"no role", "uden rolle"}, language);
  return seat.member.empty() ? roles : fmt::format("{} ({})", roles, seat.member);
}

std::string seat_name(const SeatView& seat, const Words& words, Language language) {
  std::string name = role_name(seat, words, language);
  if (seat.until) {
    name += say(", until {}", ", til {}", long_date(*seat.until)).in(language);
  }
  return name;
}

Table team_table(const TeamView& team, bool several, const Words& words, Language language) {
  Table table;
  const Message held = counted(team.activities, {"held activity", "afholdt aktivitet"},
                               {"held activities", "afholdte aktiviteter"});
  table.caption =
      several ? say("{} at {}", "{} ved {}", team.id, held).in(language)
              : say("The implementation team at {}", "Det lokale implementeringsteam ved {}", held)
                    .in(language);
  table.columns = columns_of({{{"Role", "Rolle"}, false},
                              {{"Expected", "Forventet"}, true},
                              {{"Present", "Til stede"}, true},
                              {{"Excused", "Afbud"}, true},
                              {{"Absent", "Udeblevet"}, true},
                              {{"Not noted", "Ikke noteret"}, true}},
                             language);
  for (const SeatView& seat : team.seats) {
    const auto number = [&](int count, bool applies) {
      return applies ? grouped_text(count, language) : std::string("\u2013");
    };
    table.rows.push_back(
        {seat_name(seat, words, language), number(seat.activities, seat.is_expected),
         number(seat.present, true), number(seat.excused, seat.is_expected),
         number(seat.absent, seat.is_expected), number(seat.unstated, seat.is_expected)});
  }
  return table;
}

AttendanceMatrix matrix_of(const TeamView& team, bool several, const Words& words,
                           Language language) {
  AttendanceMatrix matrix;
  matrix.language = language;
  matrix.title = several ? say("Who was there: {}", "Hvem var med: {}", team.id).in(language)
                         : in({"Who was there", "Hvem var med"}, language);
  for (const std::size_t number : team.held)
    matrix.columns.push_back(fmt::format("{}", number + 1));
  for (const SeatView& seat : team.seats)
    matrix.rows.push_back({role_name(seat, words, language), seat.marks});
  return matrix;
}

/// What the marks of those expected add up to, and how the picture is read.
std::string matrix_caption(const TeamView& team, Language language) {
  SeatView sum;
  for (const SeatView& seat : team.seats) {
    if (!seat.is_expected) continue;
    sum.activities += seat.activities;
    sum.present += seat.present;
    sum.excused += seat.excused;
    sum.absent += seat.absent;
    sum.unstated += seat.unstated;
  }
  Message noted = say("Of {} times that someone was expected, {} are noted as present",
                      "Af {} gange, hvor nogen var forventet, er {} noteret som til stede",
                      sum.activities, sum.present);
  if (sum.excused > 0) noted = say("{}, {} as excused", "{}, {} som afbud", noted, sum.excused);
  if (sum.absent > 0) noted = say("{}, {} as absent", "{}, {} som udeblevet", noted, sum.absent);
  if (sum.unstated > 0)
    noted = say("{}; of {} nothing is noted", "{}; om {} er intet noteret", noted, sum.unstated);
  return say("{}. The numbers are those of the held activities below. An empty field: not a member "
             "that day, or not expected.",
             "{}. Numrene er de afholdte aktiviteters, se nedenfor. Et tomt felt: ikke med i "
             "teamet "
             "den dag eller ikke forventet.",
             noted)
      .in(language);
}

std::string present_text(const HeldActivity& activity, Language language) {
  if (activity.expected == 0) return in({"not expected", "ikke forventet"}, language);
  if (!activity.has_attendance) return in({"not noted", "ikke noteret"}, language);
  return say("{} of {}", "{} af {}", activity.present, activity.expected).in(language);
}

/// Numbered where a matrix above refers to the numbers.
Table held_table(const AttendanceView& attendance, bool numbered, Language language) {
  Table table;
  table.caption = in({"Held activities", "Afholdte aktiviteter"}, language);
  table.columns =
      columns_of({{{"Activity", "Aktivitet"}, false}, {{"Day", "Dag"}, false}}, language);
  const bool has_team = std::any_of(attendance.held.begin(), attendance.held.end(),
                                    [](const HeldActivity& held) { return held.expected > 0; });
  if (has_team)
    table.columns.push_back({in({"Team present", "Teamet til stede"}, language), false});
  for (const HeldActivity& activity : attendance.held) {
    const std::string title = activity.title.in(language);
    auto& row = table.rows.emplace_back();
    row.push_back(numbered ? fmt::format("{}. {}", table.rows.size(), title) : title);
    row.push_back(long_date(activity.date).in(language));
    if (has_team) row.push_back(present_text(activity, language));
  }
  return table;
}

/// The teams that no held activity expected; empty where there is none.
Message idle_sentence(const AttendanceView& attendance) {
  std::string names;
  std::size_t idle = 0;
  for (const TeamView& team : attendance.teams) {
    if (team.activities > 0) continue;
    names += (names.empty() ? "" : ", ") + team.id;
    ++idle;
  }
  if (idle == 0 || attendance.held.empty()) return {};
  if (attendance.teams.size() == 1) {
    return Text{
        "The implementation team was expected at none of the held activities: its "
        "attendance is not counted.",
        "Implementeringsteamet var ikke forventet ved nogen af de afholdte aktiviteter: dets "
        "fremmøde er ikke talt."};
  }
  if (idle == attendance.teams.size()) {
    return say(
        "None of the {} implementation teams was expected at the held activities: their "
        "attendance is not counted.",
        "Ingen af de {} implementeringsteam var forventet ved de afholdte aktiviteter: deres "
        "fremmøde er ikke talt.",
        idle);
  }
  return say("These teams were expected at none of the held activities: {}.",
             "Disse team var ikke forventet ved nogen af de afholdte aktiviteter: {}.", names);
}

}  // namespace

Section attendance_section(const StatusReport& report, Detail detail, Language language) {
  Section section = section_of("attendance", {"Attendance", "Deltagelse"}, language);
  const AttendanceView& attendance = report.attendance;
  if (attendance.teams.empty()) {
    add(section,
        capitalised(say("{} has no local implementation team.",
                        "{} har ikke noget lokalt implementeringsteam.", report.words.course.the))
            .in(language));
  }
  const bool several = attendance.teams.size() > 1;
  bool has_guests = false;
  bool has_matrix = false;
  for (const TeamView& team : attendance.teams) {
    if (team.activities == 0) continue;
    Table table = team_table(team, several, report.words, language);
    if (detail == Detail::pictures) {
      has_matrix = true;
      section.blocks.emplace_back(Figure{matrix_of(team, several, report.words, language),
                                         matrix_caption(team, language), std::move(table), false,
                                         fmt::format("attendance-{}", team.id)});
    } else {
      section.blocks.emplace_back(std::move(table));
    }
    has_guests = has_guests || std::any_of(team.seats.begin(), team.seats.end(),
                                           [](const SeatView& seat) { return !seat.is_expected; });
  }
  add(section, idle_sentence(attendance).in(language));
  if (has_guests) {
    add(section,
        capitalised(
            say("{} and relatives come when they can, a deputy leader and alternates instead of "
                "another; only their presence is counted.",
                "{} og pårørende kommer, når de kan, souschefen og suppleanter i en andens sted; "
                "kun deres fremmøde tælles.",
                report.words.citizen.many))
            .in(language),
        Weight::small);
  }
  if (attendance.held.empty()) {
    add(section, in({"Nothing has been held yet.", "Der er endnu ikke afholdt noget."}, language));
  } else {
    section.blocks.emplace_back(held_table(attendance, has_matrix, language));
  }
  return section;
}

}  // namespace trivsel::report
