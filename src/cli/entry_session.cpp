#include "cli/entry_session.hpp"

#include "cli/change.hpp"
#include "cli/episode_complete.hpp"
#include "cli/episode_lookup.hpp"
#include "cli/log_episode.hpp"
#include "cli/log_episode_duties.hpp"
#include "cli/privacy_guard.hpp"
#include "cli/programmes.hpp"
#include "cli/tool.hpp"
#include "files/terminal_input.hpp"

namespace trivsel {
namespace {

constexpr Text kKept{"the answers are kept: `trivsel log-episode --resume` goes on with them",
                     "svarene er gemt: `trivsel log-episode --resume` går videre med dem"};

/// Runs the questions with their answers kept, and says so where they are broken off.
template <class Questions>
auto with_answers_kept(Invocation& invocation, const AnswerLog& log, Questions questions) {
  try {
    const HeldSignals held;
    return questions();
  } catch (PromptEnded& ended) {
    if (log.is_kept()) ended.kept = kKept;
    throw;
  } catch (...) {
    if (log.is_kept()) invocation.tell(kKept);
    throw;
  }
}

void connect(const EntryPlace& place, Prompt& prompt, AnswerLog& log) {
  Invocation& invocation = place.invocation;
  log.trouble = [&invocation](const Message& message) { invocation.tell(message); };
  prompt.note_in(log);
  prompt.guard_by(answer_guard(invocation, place.folder, place.directory));
}

/// Writes the record and says what it sets off; under --dry-run shows it.
void record(const EntryPlace& place, EpisodeEntry& entry, const NewEpisode& episode) {
  const std::string bytes = new_episode_file(episode);
  entry.add_unknown(place.directory, episode);
  const std::string path = episode_path(episode.id);
  if (!add_file(place.invocation, place.directory, path, bytes)) return;
  place.invocation.print(fmt::format("{}\n", path));
  tell_duties(place.invocation, place.folder.course, bytes);
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

/// The answers about an episode that were broken off, else a new log.
AnswerLog log_about(const EntryPlace& place, const std::string& episode) {
  for (const Kept& kept : kept_aside_of(place).unfinished()) {
    if (kept.kind != KeptKind::answers) continue;
    auto log = AnswerLog::resume(kept.path);
    if (log && log->purpose().episode == episode) return std::move(*log);
  }
  return new_answer_log(place, episode);
}

}  // namespace

KeptAside kept_aside_of(const EntryPlace& place) {
  return {place.invocation, place.folder.course.id.value_or({}),
          std::string(place.directory.path())};
}

AnswerLog new_answer_log(const EntryPlace& place, const std::string& episode) {
  std::string begun = format(place.invocation.now()).substr(0, 16);
  begun[10] = ' ';
  return {kept_aside_of(place).new_path(KeptKind::answers), {episode, begun}};
}

int log_by_arguments(const EntryPlace& place) {
  EpisodeEntry entry(place.invocation, place.folder, words_in(place.invocation, place.folder));
  record(place, entry, entry.from_arguments());
  return kDone;
}

int log_by_questions(const EntryPlace& place, AnswerLog log) {
  Invocation& invocation = place.invocation;
  const Words words = words_in(invocation, place.folder);
  EpisodeEntry entry(invocation, place.folder, words);
  Prompt prompt(invocation.streams(), invocation.language(), words);
  connect(place, prompt, log);
  return with_answers_kept(invocation, log, [&] {
    const NewEpisode episode = entry.ask(prompt);
    record(place, entry, episode);
    log.remove();
    invocation.tell(say("the same as: {}", "det samme som: {}", entry.equivalent_command(episode)));
    return kDone;
  });
}

int complete_by_questions(const EntryPlace& place, const std::string& id) {
  Invocation& invocation = place.invocation;
  const Episode& episode = require_episode(invocation, place.folder, id);
  const std::string path = place.folder.source(episode.head).path();
  const Words words = words_in(invocation, place.folder);
  Prompt prompt(invocation.streams(), invocation.language(), words);
  EpisodeCompletion completion(invocation, place.folder, episode, words, prompt);
  if (!completion.has_questions() && episode.counts()) {
    invocation.print(
        say("nothing is missing in {}\n", "intet mangler i {}\n", path).in(invocation.language()));
    return kDone;
  }
  refuse_to_complete(invocation, episode, path);
  AnswerLog log = log_about(place, std::string(*episode.id));
  connect(place, prompt, log);
  return with_answers_kept(invocation, log, [&] {
    const std::string old_bytes = *read_for_edit(place.directory, path);
    std::string bytes = old_bytes;
    for (const auto& [key, value] : completion.ask())
      bytes = edited(yaml::set_key(yaml::Source(path, bytes), key, value), path);
    if (bytes != old_bytes && change_file(invocation, place.directory, path, &old_bytes, bytes)) {
      invocation.print(fmt::format("{}\n", path));
      tell_duties(invocation, place.folder.course, bytes);
    }
    log.remove();
    return kDone;
  });
}

void tell_unfinished(const EntryPlace& place) {
  for (const Kept& kept : kept_aside_of(place).unfinished()) {
    place.invocation.tell(
        say("begun {0} and not finished: `trivsel log-episode --resume` goes on with it, or remove "
            "{1}",
            "begyndt {0} og ikke færdig: `trivsel log-episode --resume` går videre med den, eller "
            "fjern {1}",
            kept.begun, shown_path(kept.path)));
  }
}

}  // namespace trivsel
