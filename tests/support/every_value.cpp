#include "support/every_value.hpp"

#include <nlohmann/json.hpp>

#include "yaml/load.hpp"

namespace trivsel::tests {

std::vector<ValuePlace> values_of(const Files& files) {
  std::vector<ValuePlace> places;
  bool episode_seen = false;
  for (const auto& [path, bytes] : files) {
    if (!path.ends_with(".yaml")) continue;
    const bool is_episode = path.starts_with("episodes/");
    if (is_episode && episode_seen) continue;
    episode_seen = episode_seen || is_episode;
    const yaml::Source source(path, bytes);
    const yaml::Loaded loaded = yaml::load(source);
    if (!loaded.tree) continue;
    for (const yaml::Node& node : loaded.tree->nodes()) {
      if (node.kind == yaml::Kind::scalar) places.push_back({path, node.span});
    }
  }
  return places;
}

Files with_value(const Files& files, const ValuePlace& place, const std::string& text) {
  Files changed = files;
  changed.at(place.path)
      .replace(place.span.begin, place.span.end - place.span.begin, nlohmann::json(text).dump());
  return changed;
}

}  // namespace trivsel::tests
