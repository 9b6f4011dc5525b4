#include "rules/plan/team_seats.hpp"

namespace trivsel {

std::vector<SeatedPerson> seated_on(const Group& team, Date day) {
  std::vector<SeatedPerson> seated;
  for (const Member& member : team.members) {
    if (!member.id || !member.serves_on(day)) continue;
    auto person = std::find_if(seated.begin(), seated.end(),
                               [&](const SeatedPerson& other) { return other.id() == *member.id; });
    if (person == seated.end()) person = seated.insert(seated.end(), {&member, {}});
    for (const At<Role>& role : member.roles) person->roles.push_back(*role);
  }
  return seated;
}

bool is_counted(const SeatedPerson& person, const ListOf<Role>& not_counted) {
  return std::any_of(person.roles.begin(), person.roles.end(),
                     [&](Role role) { return !not_counted.contains(role); });
}

std::vector<const Group*> teams_of(const CourseFolder& folder, GroupKind kind) {
  std::vector<const Group*> teams;
  for (const Group& group : folder.groups.groups) {
    if (group.kind.is(kind) && group.id) teams.push_back(&group);
  }
  return teams;
}

bool shares_site(const Group& team, const Activity& activity) {
  std::vector<std::string_view> sites;
  for (const At<std::string_view>& site : team.sites) sites.push_back(*site);
  return is_meant_for(activity.sites, sites);
}

bool is_concerned(const Group& team, const Activity& activity) {
  if (team.formed && *activity.date < *team.formed) return false;
  return shares_site(team, activity);
}

bool is_person(const CourseFolder& folder, std::string_view id) {
  for (const Group& group : folder.groups.groups) {
    for (const Member& member : group.members) {
      if (member.id.is(id)) return true;
    }
  }
  return false;
}

bool records_persons(const Activity& activity) {
  return activity.attendance && (activity.attendance->present.state == State::sound ||
                                 activity.attendance->absent.state == State::sound);
}

const Absence* absence_of(const Activity& activity, std::string_view person) {
  if (!activity.attendance) return nullptr;
  for (const Absence& absence : activity.attendance->absent) {
    if (absence.member.is(person)) return &absence;
  }
  return nullptr;
}

}  // namespace trivsel
