#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/episode.hpp"

namespace trivsel {

/// The quick entry: what a night shift can say in a minute. The rest comes later.
struct NewEpisode {
  std::string id;
  LocalTime occurred{};
  std::string site;   ///< empty where the course has one
  std::string place;  ///< may be empty
  std::vector<EpisodeKind> kinds;
  std::vector<Against> against;
  std::vector<std::string> citizens;
  std::optional<int> severity;
  LocalTime recorded{};
  std::string recorded_by;
  std::vector<std::pair<EpisodeKind, int>> tally;  ///< instead of kinds: small ones, by number
  std::optional<Shift> shift;
};

/// `YYYY-MM-DDTHHMM-` and six characters from the system's randomness.
std::string new_episode_id(LocalTime occurred);

/// Where an episode's file lies: episodes/YYYY/ID.yaml.
std::string episode_path(std::string_view id);

/// The file's bytes.
std::string new_episode_file(const NewEpisode& episode);

}  // namespace trivsel
