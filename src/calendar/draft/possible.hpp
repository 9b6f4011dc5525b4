#pragma once

#include <map>

#include "calendar/draft/layout.hpp"

namespace trivsel {

/// Whether days can be found when only some of the demands hold. Working days and public holidays
/// always do. Where the course's first or last day is no demand, days up to a year before it and
/// three years after it count as free.
class Possibility {
 public:
  /// `demands` may grow afterwards by what layouts add, not by absences.
  Possibility(const DraftInput& input, const DraftBasis& basis, PlanDemands& demands);

  /// From now on, only those hold; as many as there are.
  void suppose(const std::vector<bool>& demands);

  /// Whether a day can be found for each slot of the layout. `set_of` gives the set of each slot:
  /// those of different sets never share a day. Empty: all may.
  bool is_possible(const Layout& layout, const std::vector<std::size_t>& set_of = {});

  /// Whether it is supposed that what does not depend on each other never shares a day.
  [[nodiscard]] bool keeps_own_days() const;

 private:
  using Day = std::int32_t;  ///< counted from the first day of the table

  struct Problem;

  [[nodiscard]] Day number_of(Date date) const;
  [[nodiscard]] Day next_free(const Problem& problem, std::size_t slot, Day from) const;
  Problem problem_of(const Layout& layout);
  /// The earliest days of all slots; false where there are none.
  bool find_earliest(const Problem& problem, std::vector<Day>& days) const;
  bool find_apart(Problem& problem, const std::vector<std::size_t>& set_of, int& tries) const;
  const std::vector<Day>& counted(unsigned month);
  void take_kept_days(std::vector<bool>& free) const;

  const DraftInput& input_;
  const DraftBasis& basis_;
  PlanDemands& demands_;
  Date begin_;
  Day size_ = 0;
  std::vector<std::size_t> absences_;  ///< numbers of demands, by entry of the course
  std::vector<std::size_t> kept_;      ///< likewise, where steps have days of their own
  std::optional<std::size_t> own_days_;
  std::vector<bool> working_;
  std::vector<bool> supposed_;
  std::vector<Day> next_;  ///< the next free day, or the size
  std::vector<Day> next_with_consultant_;
  std::map<unsigned, std::vector<Day>> counted_;  ///< days up to each, but for those of a month
};

}  // namespace trivsel
