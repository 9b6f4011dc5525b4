#include "cli/log_episode_duties.hpp"

#include "duties/duty_text.hpp"

namespace trivsel {

void tell_duties(Invocation& invocation, const Course& course, const std::string& episode_bytes) {
  const yaml::Source source("episode", episode_bytes);
  const yaml::Loaded loaded = yaml::load(source, yaml::Trust::own);
  if (!loaded.tree) return;
  ReadNotes notes;
  Reader reader(source, *loaded.tree, 0, notes);
  Episode episode;
  episode_record().read(reader, loaded.tree->root(), episode);
  for (const EpisodeDuty& duty : duties_of(episode, course, built_in_duties())) {
    const bool has_passed = duty.limit && is_after(invocation.now(), *duty.limit);
    const bool in_vain = has_passed && duty.duty->is_for_people_to_tell();
    if (duty.is_open() && !in_vain) invocation.tell(duty_line(duty));
  }
}

}  // namespace trivsel
