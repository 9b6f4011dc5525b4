#pragma once

#include <optional>

#include "calendar/draft/numbering.hpp"

namespace trivsel {

/// An activity with its day.
struct Session {
  const DraftStep* step = nullptr;
  int number = 1;
  int count = 1;
  Date day;
  bool kept = false;  ///< the plan holds it already
};

/// A trial with its days.
struct TrialDays {
  int number = 1;
  Date from, to;
  std::size_t before = 0;  ///< index of the session it follows
  bool kept = false;
};

struct Schedule {
  std::vector<Session> sessions;
  std::vector<TrialDays> trials;
};

/// Days for every step of the pack's skeleton that the course has not agreed to leave out; nothing
/// where there are none.
///
/// Steps that depend on each other are scheduled together; others may share days unless the
/// skeleton says otherwise, and then stand back for those before them; where that leaves nothing
/// for the last of them, all are scheduled together. How often they occur: as often as is usual, or
/// where no days can be found so, with the least departure from that (the sum over the steps, in
/// the order of the skeleton). Which days: those with the fewest quiet days among them, and then
/// the most even ones. Evenness is measured by the sum of the squared distances, in days, from the
/// day that each step aims at. First what aims at days of the course is made as even as it can be;
/// then, with those days fixed, what lies between them, and so on. Among equals the earliest.
std::optional<Schedule> schedule(const DraftInput& input, const DraftBasis& basis);

}  // namespace trivsel
