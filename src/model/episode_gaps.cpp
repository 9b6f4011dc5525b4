#include "model/episode_gaps.hpp"

#include <algorithm>

namespace trivsel {
namespace {

bool is_force(const Episode& episode) {
  return episode.is(EpisodeKind::use_of_force) || !episode.interventions.empty();
}

bool may_hurt(const Episode& episode) {
  return is_force(episode) || episode.is(EpisodeKind::violence) ||
         episode.is(EpisodeKind::self_harm);
}

bool has_alternatives(const Episode& episode) {
  return !episode.alternatives_tried.empty() || !episode.alternatives_not_possible.absent();
}

bool is_open(const Episode& episode, EpisodePart part) {
  switch (part) {
    case EpisodePart::alternatives:
      return is_force(episode) && !has_alternatives(episode);
    case EpisodePart::interventions:
      return is_force(episode) && episode.interventions.empty();
    case EpisodePart::citizen_account:
      return is_force(episode) && episode.citizen_account.absent() &&
             episode.citizen_account_offered.absent();
    case EpisodePart::injuries:
      return may_hurt(episode) && !episode.injuries;
    case EpisodePart::review_staff:
      return may_hurt(episode) && (!episode.review || episode.review->with_staff.absent());
    case EpisodePart::review_citizen:
      return may_hurt(episode) && (!episode.review || episode.review->with_citizen.absent());
    case EpisodePart::triggers:
      return episode.triggers.empty() && episode.warning_signs.empty();
    case EpisodePart::learning:
      return episode.learning.empty() && episode.leads_to.empty();
  }
  return false;
}

}  // namespace

std::span<const Choice> choices(EpisodePart) {
  static constexpr Choice all[] = {
      {"alternatives", {"what was tried before force", "hvad der blev prøvet før magt"}},
      {"interventions", {"interventions", "indgreb"}},
      {"citizen-account", {"{citizen.of_the} account", "{citizen.of_the} beretning"}},
      {"injuries", {"injuries", "skader"}},
      {"review-staff", {"talk with the staff", "samtale med personalet"}},
      {"review-citizen", {"talk with {citizen.the}", "samtale med {citizen.the}"}},
      {"triggers", {"what led to it", "hvad der gik forud"}},
      {"learning", {"learning", "læring"}},
  };
  return all;
}

std::vector<EpisodePart> open_parts(const Episode& episode) {
  std::vector<EpisodePart> open;
  if (episode.is_tally() || !episode.counts()) return open;
  for (std::size_t i = 0; i < choices(EpisodePart{}).size(); ++i) {
    const auto part = static_cast<EpisodePart>(i);
    if (is_open(episode, part)) open.push_back(part);
  }
  return open;
}

}  // namespace trivsel
