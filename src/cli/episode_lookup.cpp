#include "cli/episode_lookup.hpp"

#include "cli/programmes.hpp"
#include "cli/tool.hpp"

namespace trivsel {

const Episode& require_episode(const Invocation& invocation, const CourseFolder& folder,
                               const std::string& id) {
  constexpr std::size_t random_part = 6;
  std::vector<std::string_view> ids;
  std::vector<const Episode*> found;
  for (const Episode& episode : folder.episodes) {
    if (!episode.id) continue;
    ids.push_back(*episode.id);
    if (*episode.id == id) return episode;
    if (id.size() == random_part && episode.id->ends_with("-" + id)) found.push_back(&episode);
    if (id.size() == random_part) ids.push_back(episode.id->substr(episode.id->rfind('-') + 1));
  }
  if (found.size() == 1) return *found.front();
  if (found.size() > 1) {
    refuse(say("several {0} end in {1}", "flere {0} ender på {1}",
               words_in(invocation, folder).episode.many, id),
           Text{"write the whole id", "skriv hele id'et"});
  }
  const auto meant = nearest(id, ids);
  const Noun episode = words_in(invocation, folder).episode;
  refuse(say("no {0} is called \"{2}\"", "ingen {1} hedder \"{2}\"", episode.one, episode.many,
             safe_for_terminal(id)),
         meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
               : Message(Text{"`trivsel episode list` shows them all",
                              "`trivsel episode list` viser dem alle"}));
}

}  // namespace trivsel
