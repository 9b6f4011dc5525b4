#pragma once

#include "calendar/draft/numbering.hpp"

namespace trivsel {

/// What the people of a course could give way in, so that a plan is possible. The programme's
/// demands stay as they are.
struct Relaxation {
  /// An activity on a day of an absence.
  struct Attended {
    const Unavailable* absence = nullptr;
    Date day;
    Message slot;
    friend bool operator==(const Attended&, const Attended&) = default;
  };
  /// A planned activity, or a day of a trial, that is moved.
  struct Moved {
    std::string_view id;
    Date from, to;
  };

  int days = 0;                  ///< what it costs
  std::optional<Date> last_day;  ///< a later one of the course
  std::optional<Date> order_deadline;
  std::vector<Attended> attended;
  std::vector<Moved> moved;
};

/// The cheapest one, counted in days: those by which the course ends later (up to a year), the
/// order's deadline lies later and planned activities are moved, and one for each time that an
/// activity lies on a day of an absence. Exact but for skeletons whose steps keep days of their
/// own: there, set is relaxed after set. Nothing where none helps.
std::optional<Relaxation> cheapest_relaxation(const DraftInput& input, const DraftBasis& basis);

}  // namespace trivsel
