#pragma once

#include <optional>
#include <set>
#include <vector>

#include "model/groups.hpp"
#include "model/plan.hpp"
#include "programme/pack.hpp"

namespace trivsel {

/// What a draft is made from.
struct DraftInput {
  const Course& course;
  const Groups& groups;
  const Plan& plan;  ///< what is planned already: its ids are taken
  const Pack& pack;
  Date today;  ///< nothing is drafted for this day or an earlier one
  Language language = Language::da;
  bool keep = false;  ///< fills up around what the plan holds already
};

/// When a draft's activities can lie.
struct DraftBasis {
  Date start;   ///< of the course
  Date origin;  ///< what points of the skeleton are counted from: the first day that can be
                ///< planned, or where a plan is kept, the course's
  Date first;   ///< the first day that can be planned
  Date last;
  std::optional<Date> order_deadline;  ///< the earliest of the referral's orders
  std::optional<Date> team_formed;     ///< the day when all teams are
  std::size_t sites = 0;
  std::set<Date> taken;  ///< by what is scheduled already
  bool mind_unavailable = true;

  /// The day that a point of the skeleton means.
  [[nodiscard]] Date day_of(const DraftPoint& point) const;
};

/// Nothing where the course has no period.
std::optional<DraftBasis> basis_of(const DraftInput& input);

/// The days of what the plan holds and a draft is to keep; none where it keeps nothing.
std::set<Date> kept_days(const DraftInput& input);

/// A day's count of what a length of time means between two days: a month counts 30, a year 365.
int days_in(Period period);

/// The consultants who are not unavailable that day, in the course's order.
std::vector<std::string_view> consultants_on(const Course& course, Date day);

/// The days from the basis' first to its last that are working days, on which every site can, and
/// one of the consultants where the course has any and one is needed.
std::vector<Date> free_days(const Course& course, const DraftBasis& basis, bool needs_consultant);

/// The groups of that kind.
std::vector<const Group*> groups_of(const Groups& groups, GroupKind kind);

/// The groups that a draft expects at its activities: the implementation teams.
std::vector<const Group*> teams_of(const Groups& groups);

bool has_order(const Course& course);

}  // namespace trivsel
