#pragma once

#include "rules/plan/activities.hpp"

namespace trivsel {

// Who of a team is expected at an activity: judged by who held a seat on its day.

/// A person who serves in a team on a day, with all roles held that day.
struct SeatedPerson {
  const Member* seat = nullptr;  ///< one of the seats; its id is the person's
  std::vector<Role> roles;

  [[nodiscard]] std::string_view id() const { return *seat->id; }
  [[nodiscard]] bool holds(Role role) const {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  }
};

/// In the order of the file; a person of several seats once.
[[nodiscard]] std::vector<SeatedPerson> seated_on(const Group& team, Date day);

/// Whether the person holds a role that is not among `not_counted`.
[[nodiscard]] bool is_counted(const SeatedPerson& person, const ListOf<Role>& not_counted);

/// Teams of that kind.
[[nodiscard]] std::vector<const Group*> teams_of(const CourseFolder& folder, GroupKind kind);

/// Whether the activity is meant for a site of the team.
[[nodiscard]] bool shares_site(const Group& team, const Activity& activity);

/// Whether the team is formed by the activity's day, and shares a site with it.
[[nodiscard]] bool is_concerned(const Group& team, const Activity& activity);

/// Whether somebody of the folder's groups bears that id.
[[nodiscard]] bool is_person(const CourseFolder& folder, std::string_view id);

/// Whether the activity's attendance says anything of single persons.
[[nodiscard]] bool records_persons(const Activity& activity);

/// What the attendance says of a person; null where they are not on the list of those absent.
[[nodiscard]] const Absence* absence_of(const Activity& activity, std::string_view person);

}  // namespace trivsel
