#pragma once

#include "rules/plan/activities.hpp"

namespace trivsel {

/// A seminar of one day, or of several that follow each other closely.
struct Seminar {
  const Activity* first = nullptr;
  const Activity* last = nullptr;
};

/// Takes days together that lie less than `days_apart` days after the one before. The activities
/// are in the order of their days.
[[nodiscard]] std::vector<Seminar> seminars_of(const std::vector<const Activity*>& by_day,
                                               int days_apart);

/// The days between two seminars; the seminars' own days are not among them.
struct SeminarGap {
  const Activity* before = nullptr;  ///< the last day of the former seminar
  const Activity* after = nullptr;   ///< the first day of the next one

  [[nodiscard]] bool holds(Date day) const { return *before->date < day && day < *after->date; }
  /// Whether it shares a day with that stretch (both ends inclusive).
  [[nodiscard]] bool overlaps(Date from, Date to) const {
    return from < *after->date && *before->date < to;
  }
};

[[nodiscard]] std::vector<SeminarGap> gaps_between(const std::vector<Seminar>& seminars);

}  // namespace trivsel
