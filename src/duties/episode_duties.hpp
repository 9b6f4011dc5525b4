#pragma once

#include "duties/duty.hpp"

namespace trivsel {

/// Whether a duty holds for an episode, as far as its record tells yet.
enum class Applies : std::uint8_t { no, perhaps, yes };

/// A duty as one episode sets it off.
struct EpisodeDuty {
  const Duty* duty = nullptr;
  Applies applies = Applies::yes;  ///< never no
  std::optional<LocalTime> limit;  ///< the last minute in time; nothing where no limit is known
  /// The record does not say when the time began to run; `limit` is the earliest that it can be.
  bool start_assumed = false;
  std::optional<LocalTime> met;  ///< when it was done; of a mere day, its first minute
  bool met_late = false;         ///< done, after the limit

  [[nodiscard]] bool is_open() const { return !met; }
  /// Whether it can be judged: its limit is verified and known, and it holds for certain.
  [[nodiscard]] bool counts() const {
    return duty->is_verified() && limit && !start_assumed && applies == Applies::yes &&
           !duty->is_for_people_to_tell();
  }
};

/// What the episode sets off by the law of its own day, done or not: the nearest limit first, those
/// without a limit last. Empty for an episode without a time, a tally, and one that is withdrawn.
std::vector<EpisodeDuty> duties_of(const Episode& episode, const Course& course,
                                   const DutyBook& book);

}  // namespace trivsel
