#pragma once

#include <vector>

#include "model/episode.hpp"

namespace trivsel {

/// What a record of an episode is completed with after the quick entry, in the order of duty: first
/// what the law asks of a use of force, then people, then learning.
enum class EpisodePart : std::uint8_t {
  alternatives,     ///< what was tried before force
  interventions,    ///< what was done, when, on what legal basis
  citizen_account,  ///< whether the citizen told it in own words, or was offered to
  injuries,
  review_staff,
  review_citizen,
  triggers,  ///< what led to it
  learning,
};
std::span<const Choice> choices(EpisodePart);

/// The parts that nothing is noted of yet, of those that this kind of episode has: only force has
/// alternatives, interventions and an account; only what may hurt has injuries and talks. Nothing
/// for tallies and withdrawn records. What is noted may still be too little: the rules judge that.
std::vector<EpisodePart> open_parts(const Episode& episode);

}  // namespace trivsel
