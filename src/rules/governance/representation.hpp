#pragma once

#include "rules/team/vacancies.hpp"

namespace trivsel {

/// Somebody's claim to a seat in a group.
struct Claim {
  std::string subject;  ///< as Finding::subject
  Message who;          ///< whose seat it is
  Message help;
  FillsSeat fills;
};

/// What is asked of every seat.
struct SeatRules {
  int vacancy_days = 0;                  ///< a vacancy of so many days is only a warning …
  const ListOf<ActivityKind>& meetings;  ///< … unless the group met meanwhile
};

/// Judges the seat day by day since the group was formed; before the start, whether it will be
/// filled. Returns whether nothing was found.
bool judge_claim(const Case& c, const Group& group, const Claim& claim, Level level,
                 const SeatRules& rules, Sink& sink);

}  // namespace trivsel
