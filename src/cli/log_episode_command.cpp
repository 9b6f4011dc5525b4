#include "cli/change.hpp"
#include "cli/episode_complete.hpp"
#include "cli/episode_lookup.hpp"
#include "cli/log_episode.hpp"
#include "cli/log_episode_duties.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "cli/tool.hpp"
#include "folder/load.hpp"
#include "values/zone.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kShifts[] = {"day", "evening", "night"};

/// What is on the command line already as a command, so that the next one can be typed at once.
std::string equivalent_command(const NewEpisode& episode) {
  std::vector<std::string_view> kinds;
  for (const EpisodeKind kind : episode.kinds) kinds.push_back(key_of(kind));
  std::vector<std::string_view> against;
  for (const Against target : episode.against) against.push_back(key_of(target));
  std::string out = fmt::format("trivsel log-episode --kinds {} --occurred {}",
                                fmt::join(kinds, ","), format(episode.occurred));
  if (!episode.site.empty()) out += fmt::format(" --site {}", episode.site);
  if (!episode.place.empty()) out += fmt::format(" --place {}", episode.place);
  if (!against.empty()) out += fmt::format(" --against {}", fmt::join(against, ","));
  if (!episode.citizens.empty())
    out += fmt::format(" --citizen {}", fmt::join(episode.citizens, ","));
  if (episode.severity) out += fmt::format(" --severity {}", *episode.severity);
  if (!episode.recorded_by.empty()) out += fmt::format(" --recorded-by {}", episode.recorded_by);
  return out;
}

bool asks(const Invocation& invocation) {
  return invocation.may_prompt() && !invocation.args().has("--kinds") &&
         !invocation.args().has("--tally");
}

void refuse_to_complete(const Invocation& invocation, const Episode& episode,
                        const std::string& path) {
  if (episode.is_tally() || !episode.counts()) {
    refuse(say("{} is a tally or withdrawn: nothing is missing",
               "{} er en optælling eller trukket tilbage: intet mangler", *episode.id));
  }
  if (!invocation.may_prompt()) {
    refuse(Text{"--complete asks, and nobody can answer here",
                "--complete spørger, og her kan ingen svare"},
           say("edit {} instead", "redigér {} i stedet", path));
  }
}

/// Asks for what is missing, and writes what was answered.
int run_complete(Invocation& invocation, Directory& directory, const CourseFolder& folder,
                 const std::string& id) {
  const Episode& episode = require_episode(invocation, folder, id);
  const std::string path = folder.source(episode.head).path();
  EpisodeCompletion completion(invocation, folder, episode, words_in(invocation, folder));
  if (!completion.has_questions() && episode.counts()) {
    invocation.print(
        say("nothing is missing in {}\n", "intet mangler i {}\n", path).in(invocation.language()));
    return kDone;
  }
  refuse_to_complete(invocation, episode, path);
  const std::string old_bytes = *read_for_edit(directory, path);
  std::string bytes = old_bytes;
  for (const auto& [key, value] : completion.ask()) {
    refuse_personal_data(value);
    bytes = edited(yaml::set_key(yaml::Source(path, bytes), key, value), path);
  }
  if (bytes != old_bytes && change_file(invocation, directory, path, &old_bytes, bytes)) {
    invocation.print(fmt::format("{}\n", path));
    tell_duties(invocation, folder.course, bytes);
  }
  return kDone;
}

/// What is given by flags is held against the course alone: a year's episodes need not be read.
CourseFolder load_for(Invocation& invocation, const Directory& directory) {
  if (invocation.args().has("--complete") || asks(invocation)) return invocation.load(directory);
  CourseFolder folder = load_course_folder(directory, {.records = false});
  invocation.use_course_language(folder.course);
  return folder;
}

int run_log_episode(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = load_for(invocation, directory);
  if (const auto id = invocation.args().value("--complete")) {
    return run_complete(invocation, directory, folder, *id);
  }
  const bool asked = asks(invocation);
  EpisodeEntry entry(invocation, folder, words_in(invocation, folder));
  NewEpisode episode = asked ? entry.ask() : entry.from_arguments();
  const std::string bytes = new_episode_file(episode);
  refuse_personal_data(bytes);
  entry.add_unknown(directory, episode);
  const std::string path = episode_path(episode.id);
  if (add_file(invocation, directory, path, bytes)) {
    invocation.print(fmt::format("{}\n", path));
    tell_duties(invocation, folder.course, bytes);
    if (asked) {
      invocation.tell(say("the same as: {}", "det samme som: {}", equivalent_command(episode)));
    }
  }
  return kDone;
}

}  // namespace

Command log_episode_command() {
  return {
      .name = "log-episode",
      .summary = {"record an episode, in under a minute", "registrér en episode på under et minut"},
      .options = {{"--kinds",
                   "",
                   "KIND",
                   Takes::list,
                   {"what happened: near-miss, threat, psychological-violence, violence, "
                    "self-harm, property, use-of-force",
                    "hvad der skete: near-miss, threat, psychological-violence, violence, "
                    "self-harm, property, use-of-force"}},
                  {"--occurred",
                   "",
                   "WHEN",
                   Takes::one,
                   {"2026-03-14T21:30, 21:30 (the latest one), or now; else now",
                    "2026-03-14T21:30, 21:30 (det seneste) eller now; ellers nu"}},
                  {"--site",
                   "",
                   "ID",
                   Takes::one,
                   {"which site, where there are several", "hvilket tilbud, hvor der er flere"}},
                  {"--place", "", "ID", Takes::one, {"which room", "hvilket rum"}},
                  {"--against",
                   "",
                   "WHOM",
                   Takes::list,
                   {"staff, resident, self, property, relative, other",
                    "staff, resident, self, property, relative, other"}},
                  {"--citizen",
                   "",
                   "CODE",
                   Takes::list,
                   {"by code (B-07), never by name", "ved kode (B-07), aldrig ved navn"}},
                  {"--severity",
                   "",
                   "N",
                   Takes::one,
                   {"0-4, the site's own scale", "0-4, tilbuddets egen skala"}},
                  {"--recorded-by",
                   "",
                   "ROLE",
                   Takes::one,
                   {"a role or a member's id; else staff",
                    "en rolle eller et medlems id; ellers staff"}},
                  {"--tally",
                   "",
                   "KIND=N",
                   Takes::list,
                   {"small episodes of a shift, by number", "små episoder i en vagt, i antal"}},
                  {"--shift", "", "SHIFT", Takes::one, {"of a tally", "for en optælling"}, kShifts},
                  {"--complete",
                   "",
                   "ID",
                   Takes::one,
                   {"ask for what is still to be noted of this episode",
                    "spørg om det, der endnu mangler om denne episode"}},
                  {"--add",
                   "",
                   "",
                   Takes::nothing,
                   {"take a new code or room into the course",
                    "optag en ny kode eller et nyt rum i forløbet"}}},
      .writes = true,
      .run = run_log_episode};
}

}  // namespace trivsel
