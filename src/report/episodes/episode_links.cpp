#include "report/episodes/episode_links.hpp"

namespace trivsel::report {

EpisodeLinks::EpisodeLinks(const CourseFolder& folder) : folder_(folder) {
  for (const Episode& episode : folder.episodes) {
    if (!episode.counts()) continue;
    for (const At<std::string_view>& trial : episode.leads_to) note(trials_, *trial, episode);
    if (!episode.review) continue;
    if (episode.id) note(reviews_, *episode.id, episode);
    for (const At<std::string_view>& covered : episode.review->covers) {
      note(reviews_, *covered, episode);
    }
  }
}

const EpisodeLinks::Episodes& EpisodeLinks::reviews_of(const Episode& episode) const {
  return of(reviews_, episode.id);
}

const EpisodeLinks::Episodes& EpisodeLinks::leading_to(const Trial& trial) const {
  return of(trials_, trial.id);
}

void EpisodeLinks::note(ById& all, std::string_view id, const Episode& episode) {
  Episodes& noted = all[id];
  if (noted.empty() || noted.back() != &episode) noted.push_back(&episode);
}

const EpisodeLinks::Episodes& EpisodeLinks::of(const ById& all, const At<std::string_view>& id) {
  static const Episodes none;
  const auto found = id ? all.find(*id) : all.end();
  return found == all.end() ? none : found->second;
}

}  // namespace trivsel::report
