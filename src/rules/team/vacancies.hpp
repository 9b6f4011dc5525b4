#pragma once

#include <functional>

#include "rules/team/teams.hpp"

namespace trivsel {

/// A stretch of days without anybody in a seat.
struct Vacancy {
  DayRange days;
  const Member* before = nullptr;  ///< who held the seat last; null: nobody until then
  const Member* after = nullptr;   ///< who took it next; null: nobody yet
};

/// Whether the member holds one of the roles.
[[nodiscard]] bool holds_any(const Member& member, const ListOf<Role>& roles);

/// When, of those days, nobody in the team held any of the roles, in the order of days. A seat
/// without `from` or `to` counts from the beginning and to the end.
[[nodiscard]] std::vector<Vacancy> vacancies(const Group& team, const ListOf<Role>& roles,
                                             DayRange days);

/// Whether a member fills the seat that is asked about.
using FillsSeat = std::function<bool(const Member&)>;

/// The same of a seat that more than roles tell.
[[nodiscard]] std::vector<Vacancy> vacancies(const Group& team, const FillsSeat& fills,
                                             DayRange days);

/// Where the vacancy shows: the end of the one before, the start of the one after, else the team.
[[nodiscard]] Where place_of(const Vacancy& vacancy, const Group& team);

/// Whether somebody fills the seat on that day or later.
[[nodiscard]] bool is_filled_from(const Group& team, const FillsSeat& fills, Date day);

/// Whether somebody holds one of the roles on that day or later.
[[nodiscard]] bool is_filled_from(const Group& team, const ListOf<Role>& roles, Date day);

/// Of the days that have come, those since the team was formed. Nothing before the start, or
/// before the team was there.
[[nodiscard]] std::optional<DayRange> team_days_so_far(const Case& c, const Group& team);

}  // namespace trivsel
