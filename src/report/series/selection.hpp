#pragma once

#include <string>

#include "folder/course_folder.hpp"

namespace trivsel::report {

/// Which events are counted: those of a kind for which all that is set holds. Empty texts and what
/// is not set ask nothing.
struct Selection {
  EpisodeKind kind = EpisodeKind::use_of_force;
  std::optional<Against> against{};
  std::string site{}, place{}, trigger{}, legal_basis{};

  /// Asks what a tally does not tell.
  [[nodiscard]] bool asks_details() const {
    return against || !place.empty() || !trigger.empty() || !legal_basis.empty();
  }
  /// Asks what baseline.yaml cannot tell.
  [[nodiscard]] bool is_of_course_only() const {
    const bool kept_apart = !against || *against == Against::staff || *against == Against::resident;
    return !place.empty() || !trigger.empty() || !legal_basis.empty() || !kept_apart;
  }
};

/// How many of the selected events the record stands for: 0 or 1, or a tally's number. A record
/// against staff and residents counts for each of them; one with several triggers, or interventions
/// on several legal bases, for each of those.
std::int64_t times(const Episode& episode, const Selection& what, const Course& course);

/// Whether a record says when it happened, and what.
bool is_readable(const Episode& episode);

/// Whether it counts, as seen on a day: readable, not withdrawn, of that day or before.
bool is_known_on(const Episode& episode, Date today);

}  // namespace trivsel::report
