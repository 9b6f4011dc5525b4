#include "model/recorder.hpp"

namespace trivsel {
namespace {

/// Those that are no role of a group.
constexpr Choice kOthers[] = {{"staff", {"staff", "personale"}},
                              {"substitute", {"substitute", "vikar"}}};

std::vector<Choice> all_choices() {
  std::vector<Choice> all(std::begin(kOthers), std::end(kOthers));
  const std::span<const Choice> roles = choices(Role{});
  all.insert(all.end(), roles.begin(), roles.end());
  return all;
}

}  // namespace

std::vector<std::string_view> known_recorders(const Course& course, const Groups& groups) {
  std::vector<std::string_view> known;
  for (const Choice& choice : all_choices()) known.push_back(choice.key);
  for (const Group& group : groups.groups) {
    for (const Member& member : group.members) known.push_back(member.id.value);
  }
  for (const Consultant& consultant : course.consultants) known.push_back(consultant.id.value);
  return known;
}

std::string recorder_name(std::string_view recorded_by, Language language, const Words& words) {
  for (const Choice& choice : all_choices()) {
    if (choice.key == recorded_by) return words.filled(choice.label).in(language);
  }
  return std::string(recorded_by);
}

std::string recorder_meant(std::string_view name, const Words& words) {
  for (const Choice& choice : all_choices()) {
    const Message label = words.filled(choice.label);
    if (label.en == name || label.da == name) return std::string(choice.key);
  }
  return std::string(name);
}

}  // namespace trivsel
