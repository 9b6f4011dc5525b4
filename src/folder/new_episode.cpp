#include "folder/new_episode.hpp"

#include "files/random_id.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

template <class E>
std::string keys(const std::vector<E>& values) {
  std::vector<std::string_view> all;
  for (const E value : values) all.push_back(key_of(value));
  return fmt::format("[{}]", fmt::join(all, ", "));
}

std::string tally_line(const NewEpisode& episode) {
  std::vector<std::string> counts;
  for (const auto& [kind, count] : episode.tally) {
    counts.push_back(fmt::format("{}: {}", key_of(kind), count));
  }
  return fmt::format("tally: {{{}}}\n", fmt::join(counts, ", "));
}

}  // namespace

std::string new_episode_id(LocalTime occurred) {
  std::string when = format(occurred).substr(0, 16);
  when.erase(13, 1);
  return fmt::format("{}-{}", when, random_id(6));
}

std::string episode_path(std::string_view id) {
  return fmt::format("episodes/{}/{}.yaml", id.substr(0, 4), id);
}

std::string new_episode_file(const NewEpisode& episode) {
  std::string out = fmt::format("id: {}\noccurred: {}\n", episode.id, format(episode.occurred));
  if (!episode.site.empty()) out += fmt::format("site: {}\n", yaml::quote(episode.site));
  if (!episode.place.empty()) out += fmt::format("place: {}\n", yaml::quote(episode.place));
  if (!episode.kinds.empty()) out += fmt::format("kinds: {}\n", keys(episode.kinds));
  if (!episode.tally.empty()) out += tally_line(episode);
  if (episode.shift) out += fmt::format("shift: {}\n", key_of(*episode.shift));
  if (!episode.against.empty()) out += fmt::format("against: {}\n", keys(episode.against));
  if (!episode.citizens.empty()) {
    out += fmt::format("citizens: {}\n", yaml::flow_list(episode.citizens));
  }
  if (episode.severity) out += fmt::format("severity: {}\n", *episode.severity);
  out += fmt::format("recorded: {}\n", format(episode.recorded));
  if (!episode.recorded_by.empty())
    out += fmt::format("recorded_by: {}\n", yaml::quote(episode.recorded_by));
  return out;
}

}  // namespace trivsel
