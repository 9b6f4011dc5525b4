#include "report/status_json/parts.hpp"

namespace trivsel::report {

namespace {

Origin attendance_from(const StatusJson& to) {
  return origin_of(to.report.files.plan, to.report.files.groups);
}

Json seat_json(const StatusJson& to, const SeatView& seat) {
  Json roles = Json::array();
  for (const Role role : seat.roles) roles.push_back(key_of(role));
  const Origin from = attendance_from(to);
  const auto expected = [&](Meaning meaning, int count) {
    return to.trace.figure(meaning, seat.is_expected ? Json(count) : Json(), from);
  };
  return {{"roles", roles},
          {"member", text_or_null(seat.member)},
          {"until", date_json(seat.until)},
          {"expected", expected(Meaning::seat_expected, seat.activities)},
          {"present", to.trace.figure(Meaning::seat_present, seat.present, from)},
          {"excused", expected(Meaning::seat_excused, seat.excused)},
          {"absent", expected(Meaning::seat_absent, seat.absent)},
          {"not_noted", expected(Meaning::seat_not_noted, seat.unstated)}};
}

}  // namespace

Json attendance_json(const StatusJson& to) {
  const Origin from = attendance_from(to);
  Json teams = Json::array();
  for (const TeamView& team : to.report.attendance.teams) {
    Json seats = Json::array();
    for (const SeatView& seat : team.seats) seats.push_back(seat_json(to, seat));
    teams.push_back(
        {{"id", text_or_null(team.id)},
         {"activities", to.trace.figure(Meaning::team_activities, team.activities, from)},
         {"seats", seats}});
  }
  Json held = Json::array();
  for (const HeldActivity& activity : to.report.attendance.held) {
    held.push_back(
        {{"id", text_or_null(activity.id)},
         {"title", activity.title.in(to.language)},
         {"date", format(activity.date)},
         {"expected", to.trace.figure(Meaning::activity_expected, activity.expected, from)},
         {"present", activity.has_attendance
                         ? to.trace.figure(Meaning::activity_present, activity.present, from)
                         : Json()}});
  }
  return {{"teams", teams}, {"held", held}};
}

}  // namespace trivsel::report
