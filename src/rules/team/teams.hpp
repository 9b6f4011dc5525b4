#pragma once

#include "rules/course_days.hpp"
#include "rules/plan/team_seats.hpp"

namespace trivsel {

// The groups that drive the course at its sites.

/// Groups of that kind, in the order of the file. None in a course without sites: an
/// administration that plans its own work needs no team at a site.
[[nodiscard]] std::vector<const Group*> teams_at_sites(const CourseFolder& folder, GroupKind kind);

/// Whether the team is the site's. One that names no site is for all of them.
[[nodiscard]] bool belongs_to(const Group& team, std::string_view site);

/// Whether the activity is the team's own: it is expected there, or no group is named and the
/// activity is meant for its sites.
[[nodiscard]] bool is_own(const Group& team, const Activity& activity);

/// The day the team was formed: as written, else the first day of its first member. Nothing where
/// neither is told.
[[nodiscard]] std::optional<Date> formed_on(const Group& team);

/// "group team", as Finding::subject.
[[nodiscard]] std::string subject_of(const Group& team);

/// "daily leader or deputy leader".
[[nodiscard]] Message labels_of(const ListOf<Role>& roles, const Words& words);

}  // namespace trivsel
