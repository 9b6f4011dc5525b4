#pragma once

#include "rules/team/teams.hpp"

namespace trivsel {

/// By when a team must be there.
struct FormationLimit : Placed {
  ListOf<ActivityKind> before_first;  ///< by the first activity of these kinds
  At<int> within_days;                ///< so many days after the course's first day at the latest
};

const Record<FormationLimit>& formation_limit_record();

/// The last day on which a team is formed in time.
struct FormationDue {
  Date day;
  const Activity* activity = nullptr;  ///< that sets it; null: the number of days does
};

/// Whichever comes first, but never before the start. `team` tells whose activities count; null:
/// all. Nothing where the start is not known.
[[nodiscard]] std::optional<FormationDue> formation_due(const CourseFolder& folder,
                                                        const FormationLimit& limit,
                                                        const Group* team);

/// "the day of seminar-1", "30 days after the start".
[[nodiscard]] Message name_of(const FormationDue& due, const FormationLimit& limit);

}  // namespace trivsel
