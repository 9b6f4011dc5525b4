#include "report/status/status_team.hpp"

#include <algorithm>

#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

bool comes_when_possible(const Member& member) {
  return member.holds(Role::citizen) || member.holds(Role::relative);
}

/// A deputy while another leads, or who is an alternate and nothing else.
bool comes_instead(const Member& member, const Group& team, Date day) {
  const bool led = std::any_of(team.members.begin(), team.members.end(), [&](const Member& other) {
    return &other != &member && other.holds(Role::daily_leader) && other.serves_on(day);
  });
  const auto stands_in = [&](const At<Role>& role) {
    return *role == Role::alternate || (*role == Role::deputy_leader && led);
  };
  return !member.roles.empty() && std::all_of(member.roles.begin(), member.roles.end(), stands_in);
}

bool is_team(const Group& group) {
  return group.kind.is(GroupKind::implementation_team);
}

/// Held activities until that day, by day and then in the order of the plan.
std::vector<const Activity*> held_until(const Plan& plan, Date today) {
  std::vector<const Activity*> held;
  for (const Activity& activity : plan.activities) {
    if (activity.is_held() && activity.date && *activity.date <= today) held.push_back(&activity);
  }
  std::stable_sort(held.begin(), held.end(),
                   [](const Activity* a, const Activity* b) { return *a->date < *b->date; });
  return held;
}

bool expects(const Activity& activity, const Group& team) {
  return team.id && activity.groups.contains(*team.id);
}

bool is_present(const Activity& activity, const Member& member) {
  return activity.attendance && member.id && activity.attendance->present.contains(*member.id);
}

const Absence* absence_of(const Activity& activity, const Member& member) {
  if (!activity.attendance) return nullptr;
  for (const Absence& absence : activity.attendance->absent) {
    if (absence.member && member.id.is(*absence.member)) return &absence;
  }
  return nullptr;
}

AttendanceMark mark_of(const Activity& activity, const Member& member) {
  if (is_present(activity, member)) return AttendanceMark::present;
  const Absence* absence = absence_of(activity, member);
  if (absence == nullptr) return AttendanceMark::unstated;
  return absence->excused.is(true) ? AttendanceMark::excused : AttendanceMark::absent;
}

void note(SeatView& seat, AttendanceMark mark) {
  ++seat.activities;
  seat.present += mark == AttendanceMark::present ? 1 : 0;
  seat.excused += mark == AttendanceMark::excused ? 1 : 0;
  seat.absent += mark == AttendanceMark::absent ? 1 : 0;
  seat.unstated += mark == AttendanceMark::unstated ? 1 : 0;
  if (!seat.is_expected && mark != AttendanceMark::present) mark = AttendanceMark::none;
  seat.marks.back() = mark;
}

SeatView seat_view(const Member& member, const Group& team,
                   const std::vector<const Activity*>& held, Date today) {
  SeatView seat;
  seat.is_expected = !comes_when_possible(member) && !comes_instead(member, team, today);
  for (const auto& role : member.roles) seat.roles.push_back(*role);
  if (!comes_when_possible(member)) seat.member = shown(member.id.value_or({}));
  if (member.to && *member.to < today) seat.until = *member.to;
  for (const Activity* activity : held) {
    if (!expects(*activity, team)) continue;
    seat.marks.push_back(AttendanceMark::none);
    if (member.serves_on(*activity->date)) note(seat, mark_of(*activity, member));
  }
  return seat;
}

TeamView team_view(const Group& team, const std::vector<const Activity*>& held, Date today) {
  TeamView view;
  view.id = shown(team.id.value_or({}));
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (expects(*held[i], team)) view.held.push_back(i);
  }
  view.activities = static_cast<int>(view.held.size());
  for (const Member& member : team.members) {
    const bool not_yet = member.from && *member.from > today;
    if (!not_yet) view.seats.push_back(seat_view(member, team, held, today));
  }
  return view;
}

HeldActivity held_activity(const Activity& activity, const Groups& groups) {
  HeldActivity view;
  view.id = shown(activity.id.value_or({}));
  const std::string title = shown(activity.title.value_or({}));
  view.title =
      title.empty() && activity.kind ? Message(label_of(*activity.kind)) : Message(title, title);
  view.date = *activity.date;
  view.has_attendance = activity.attendance.has_value();
  for (const Group& team : groups.groups) {
    if (!is_team(team) || !expects(activity, team)) continue;
    int instead = 0;
    for (const Member& member : team.members) {
      if (comes_when_possible(member) || !member.serves_on(view.date)) continue;
      const int came = is_present(activity, member) ? 1 : 0;
      const bool expected = !comes_instead(member, team, view.date);
      view.expected += expected ? 1 : 0;
      (expected ? view.present : instead) += came;
    }
    view.present = std::min(view.expected, view.present + instead);
  }
  return view;
}

}  // namespace

std::span<const Choice> choices(AttendanceMark) {
  static constexpr Choice all[] = {{"none", {"not expected", "ikke forventet"}},
                                   {"present", {"present", "til stede"}},
                                   {"excused", {"excused", "afbud"}},
                                   {"absent", {"absent", "udeblevet"}},
                                   {"not-noted", {"not noted", "ikke noteret"}}};
  return all;
}

AttendanceView attendance_view(const CourseFolder& folder, Date today) {
  AttendanceView view;
  const auto held = held_until(folder.plan, today);
  for (const Group& group : folder.groups.groups) {
    if (is_team(group)) view.teams.push_back(team_view(group, held, today));
  }
  for (const Activity* activity : held) {
    view.held.push_back(held_activity(*activity, folder.groups));
  }
  return view;
}

}  // namespace trivsel::report
