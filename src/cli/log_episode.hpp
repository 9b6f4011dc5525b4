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
      : invocation_(invocation), folder_(folder), words_(std::move(words)) {}

  /// CommandError (usage) naming the option for whatever does not hold; (privacy) for a citizen who
  /// is not a code.
  NewEpisode from_arguments();
  /// At most eight questions; `<` goes back to the one before.
  NewEpisode ask();
  /// With --add: takes codes and rooms that the course does not know into course.yaml. Without it
  /// they were refused before.
  void add_unknown(Directory& directory, const NewEpisode& episode);

 private:
  [[nodiscard]] LocalTime occurred(const std::string& text) const;
  [[nodiscard]] std::string settle_site(const std::string& given) const;
  void check_place(const std::string& place, std::string_view site) const;
  void check_citizens(const std::vector<std::string>& codes) const;
  [[nodiscard]] std::vector<std::string_view> rooms(std::string_view site) const;
  [[nodiscard]] std::vector<std::string_view> codes() const;
  [[nodiscard]] std::vector<std::string> settle_citizens(const std::string& text) const;
  [[nodiscard]] std::string settle_recorder(const std::string& text) const;
  void ask_kinds(Prompt& prompt, NewEpisode& episode);
  void ask_when(Prompt& prompt, NewEpisode& episode);
  void ask_site(Prompt& prompt, NewEpisode& episode);
  void ask_place(Prompt& prompt, NewEpisode& episode);
  void ask_against(Prompt& prompt, NewEpisode& episode);
  void ask_citizens(Prompt& prompt, NewEpisode& episode);
  void ask_severity(Prompt& prompt, NewEpisode& episode);
  void ask_recorder(Prompt& prompt, NewEpisode& episode);
  void finish(NewEpisode& episode) const;
  /// Keeps asking while `settle` refuses the answer, and says why.
  template <class T>
  T ask_until(Prompt& prompt, Prompt::Question question,
              T (EpisodeEntry::*settle)(const std::string&) const);

  Invocation& invocation_;
  const CourseFolder& folder_;
  const Words words_;
};

}  // namespace trivsel
