#include "cli/episode_edit.hpp"
#include "cli/import_episodes.hpp"
#include "cli/table.hpp"
#include "folder/load.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kShifts[] = {"day", "evening", "night"};

bool asks(const Invocation& invocation) {
  return invocation.may_prompt() && !invocation.args().has("--kinds") &&
         !invocation.args().has("--tally");
}

/// Goes on with what was begun last and nobody is at work on.
int run_resume(const EntryPlace& place) {
  const std::vector<Kept> all = kept_aside_of(place).unfinished();
  for (auto kept = all.rbegin(); kept != all.rend(); ++kept) {
    if (kept->kind != KeptKind::answers) return go_on_editing(place, *kept);
    auto log = AnswerLog::resume(kept->path);
    if (!log) continue;
    if (!place.invocation.may_prompt()) {
      refuse(Text{"--resume asks, and nobody can answer here",
                  "--resume spørger, og her kan ingen svare"});
    }
    const std::string episode = log->purpose().episode;
    if (episode.empty()) return log_by_questions(place, std::move(*log));
    log.reset();  // complete_by_questions finds it again
    return complete_by_questions(place, episode);
  }
  refuse(Text{"there is nothing to go on with", "der er intet at gå videre med"});
}

/// What is given by flags is held against the course alone: a year's episodes need not be read.
CourseFolder load_for(Invocation& invocation, const Directory& directory) {
  const Arguments& args = invocation.args();
  const bool reads_all =
      args.has("--complete") || args.has("--resume") || args.has("--edit") || args.has("--import");
  if (reads_all || asks(invocation)) return invocation.load(directory);
  CourseFolder folder = load_course_folder(directory, {.records = false});
  invocation.use_course_language(folder.course);
  return folder;
}

int run_log_episode(Invocation& invocation) {
  Directory directory = invocation.open_folder();
  const CourseFolder folder = load_for(invocation, directory);
  const EntryPlace place{invocation, directory, folder};
  const Arguments& args = invocation.args();
  if (args.has("--resume")) return run_resume(place);
  if (args.has("--import")) return run_import_episodes(invocation, directory, folder);
  tell_unfinished(place);
  if (const auto id = args.value("--complete")) return complete_by_questions(place, *id);
  if (args.has("--edit")) return edit_new_episode(place);
  return asks(invocation) ? log_by_questions(place, new_answer_log(place, {}))
                          : log_by_arguments(place);
}

}  // namespace

Command log_episode_command() {
  Command command = {
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
                  {"--edit",
                   "",
                   "",
                   Takes::nothing,
                   {"write it in your editor ($VISUAL or $EDITOR), all fields at hand",
                    "skriv den i din editor ($VISUAL eller $EDITOR), med alle felter"}},
                  {"--resume",
                   "",
                   "",
                   Takes::nothing,
                   {"go on with what was begun last and not finished",
                    "gå videre med det, der sidst blev begyndt og ikke er færdigt"}},
                  {"--add",
                   "",
                   "",
                   Takes::nothing,
                   {"take a new code or room into the course",
                    "optag en ny kode eller et nyt rum i forløbet"}}},
      .writes = true,
      .run = run_log_episode};
  for (const Option& option : import_options()) command.options.push_back(option);
  return command;
}

}  // namespace trivsel
