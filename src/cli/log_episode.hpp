#pragma once

#include "cli/invocation.hpp"
#include "cli/prompt.hpp"
#include "folder/new_episode.hpp"

namespace trivsel {

/// Gathers the quick entry of an episode, from arguments or by asking, and holds it against what
/// the folder knows: its sites, rooms and codes.
class EpisodeEntry {
 public:
  EpisodeEntry(Invocation& invocation, const CourseFolder& folder, Words words)
      : invocation_(invocation),
        folder_(folder),
        words_(std::move(words)),
        adds_(invocation.args().has("--add")) {}

  /// CommandError (usage) naming the option for whatever does not hold; (privacy) for a citizen who
  /// is not a code.
  NewEpisode from_arguments();
  /// The same where no kind need be given: what an editor begins with.
  NewEpisode beginning();
  /// At most eight questions; `<` goes back to the one before. A code that the course does not know
  /// and an hour that came twice are asked about.
  NewEpisode ask(Prompt& prompt);
  /// With --add, or where the answer was to add it: takes codes and rooms that the course does not
  /// know into course.yaml. Else they were refused before.
  void add_unknown(Directory& directory, const NewEpisode& episode);

  /// What would have recorded the episode without a question.
  [[nodiscard]] std::string equivalent_command(const NewEpisode& episode) const;

 private:
  [[nodiscard]] std::vector<std::string_view> rooms(std::string_view site) const;
  [[nodiscard]] std::vector<std::string_view> codes() const;
  /// Codes among these that the course does not list, where it lists any.
  [[nodiscard]] std::vector<std::string> unknown_codes(const std::vector<std::string>& given) const;

  // What was typed, held against the folder: log_episode_values.cpp.
  [[nodiscard]] LocalTime time_meant(const std::string& text) const;
  [[nodiscard]] LocalTime occurred(const std::string& text) const;
  [[nodiscard]] std::string settle_site(const std::string& given) const;
  void check_place(const std::string& place, std::string_view site) const;
  void check_codes(const std::vector<std::string>& given) const;
  void check_citizens(const std::vector<std::string>& given) const;
  [[nodiscard]] std::vector<std::string> settle_citizens(const std::string& text) const;
  [[nodiscard]] std::string settle_recorder(const std::string& text) const;

  // The questions: log_episode_questions.cpp.
  void ask_kinds(Prompt& prompt, NewEpisode& episode);
  void ask_when(Prompt& prompt, NewEpisode& episode);
  [[nodiscard]] LocalTime ask_which_hour(Prompt& prompt, LocalTime time) const;
  void ask_site(Prompt& prompt, NewEpisode& episode);
  void ask_place(Prompt& prompt, NewEpisode& episode);
  void ask_against(Prompt& prompt, NewEpisode& episode);
  void ask_citizens(Prompt& prompt, NewEpisode& episode);
  void ask_severity(Prompt& prompt, NewEpisode& episode);
  void ask_recorder(Prompt& prompt, NewEpisode& episode);
  /// Keeps asking while `settle` refuses the answer, and says why.
  template <class T>
  T ask_until(Prompt& prompt, Prompt::Question question,
              T (EpisodeEntry::*settle)(const std::string&) const);

  void finish(NewEpisode& episode) const;

  Invocation& invocation_;
  const CourseFolder& folder_;
  const Words words_;
  bool adds_;
};

}  // namespace trivsel
