#include "report/series/selection.hpp"

#include <algorithm>

namespace trivsel::report {
namespace {

bool is_at(const Episode& episode, std::string_view site, const Course& course) {
  if (site.empty()) return true;
  return episode.site ? *episode.site == site : course.sites.size() < 2;
}

bool has_basis(const Episode& episode, std::string_view basis) {
  return std::any_of(episode.interventions.begin(), episode.interventions.end(),
                     [&](const Intervention& used) { return used.legal_basis.is(basis); });
}

std::int64_t in_tally(const Episode& episode, EpisodeKind kind) {
  std::int64_t sum = 0;
  for (const Tally& tally : *episode.tally) {
    if (tally.choice == static_cast<std::size_t>(kind)) sum += tally.count;
  }
  return sum;
}

}  // namespace

std::int64_t times(const Episode& episode, const Selection& what, const Course& course) {
  if (!is_at(episode, what.site, course)) return 0;
  if (episode.is_tally()) return what.asks_details() ? 0 : in_tally(episode, what.kind);
  const bool fits = episode.is(what.kind) &&
                    (!what.against || episode.against.contains(*what.against)) &&
                    (what.place.empty() || episode.place.is(what.place)) &&
                    (what.trigger.empty() || episode.triggers.contains(what.trigger)) &&
                    (what.legal_basis.empty() || has_basis(episode, what.legal_basis));
  return fits ? 1 : 0;
}

bool is_readable(const Episode& episode) {
  if (!episode.occurred) return false;
  return episode.is_tally() ? static_cast<bool>(episode.tally) : !episode.kinds.empty();
}

bool is_known_on(const Episode& episode, Date today) {
  return episode.counts() && is_readable(episode) && episode.occurred->date() <= today;
}

}  // namespace trivsel::report
