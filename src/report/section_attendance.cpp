#include <algorithm>

#include "report/report_text.hpp"
#include "report/section_parts.hpp"
#include "report/status_sections.hpp"

namespace trivsel::report {
namespace {

using Weight = Paragraph::Weight;

std::string seat_name(const SeatView& seat, const Words& words, Language language) {
  std::string roles;
  for (const Role role : seat.roles) {
    roles += (roles.empty() ? "" : ", ");
    roles += words.label(role).in(language);
  }
  if (roles.empty()) roles = in({"no role", "uden rolle"}, language);
  std::string name = seat.member.empty() ? roles : fmt::format("{} ({})", roles, seat.member);
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
  table.columns = {{in({"Role", "Rolle"}, language), false},
                   {in({"Expected", "Forventet"}, language), true},
                   {in({"Present", "Til stede"}, language), true},
                   {in({"Excused", "Afbud"}, language), true},
                   {in({"Absent", "Udeblevet"}, language), true},
                   {in({"Not noted", "Ikke noteret"}, language), true}};
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

Table held_table(const AttendanceView& attendance, Language language) {
  Table table;
  table.caption = in({"Held activities", "Afholdte aktiviteter"}, language);
  table.columns = {{in({"Activity", "Aktivitet"}, language), false},
                   {in({"Day", "Dag"}, language), false},
                   {in({"Team present", "Teamet til stede"}, language), false}};
  for (const HeldActivity& activity : attendance.held) {
    std::string present;
    if (activity.expected == 0)
      present = in({"not expected", "ikke forventet"}, language);
    else if (!activity.has_attendance)
      present = in({"not noted", "ikke noteret"}, language);
    else
      present = say("{} of {}", "{} af {}", activity.present, activity.expected).in(language);
    table.rows.push_back(
        {activity.title.in(language), long_date(activity.date).in(language), present});
  }
  return table;
}

}  // namespace

Section attendance_section(const StatusReport& report, Language language) {
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
  for (const TeamView& team : attendance.teams) {
    section.blocks.emplace_back(team_table(team, several, report.words, language));
    has_guests = has_guests || std::any_of(team.seats.begin(), team.seats.end(),
                                           [](const SeatView& seat) { return !seat.is_expected; });
  }
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
    section.blocks.emplace_back(held_table(attendance, language));
  }
  return section;
}

}  // namespace trivsel::report
