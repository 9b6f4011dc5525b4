#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "cli/prompt.hpp"
#include "duties/episode_duties.hpp"
#include "model/episode_gaps.hpp"

namespace trivsel {

/// Asks for what is still to be noted of an episode, in the order of duty. Every question may be
/// passed over; `<` goes back; the end of input leaves what was answered until then, an
/// interruption is PromptEnded.
class EpisodeCompletion {
 public:
  EpisodeCompletion(Invocation& invocation, const CourseFolder& folder, const Episode& episode,
                    Words own_words, Prompt& prompt);

  /// Whether there is anything to ask about.
  [[nodiscard]] bool has_questions() const;

  /// The keys to be set in the episode's file, each with its value as one line of YAML, in the
  /// order of the file's fields.
  std::vector<std::pair<std::string, std::string>> ask();

 private:
  void ask_about(EpisodePart part);
  void alternatives();
  void interventions();
  void citizen_account();
  void injuries();
  void review(std::string_view key, const Message& question);
  void triggers();
  void learning();

  /// Whether a duty depends on absence of staff, and nothing is noted of it.
  [[nodiscard]] bool lacks_absence() const;
  /// Whom open duties name that hold for certain, the nearest limit first.
  [[nodiscard]] std::vector<Recipient> to_be_told() const;
  void absence();
  void notified(Recipient to);

  /// The site's own short words, as ids; the most used ones are offered.
  std::vector<std::string> words(Text question, ListOf<std::string_view> Episode::* known);
  std::optional<std::string> day(const Message& question);
  void set(std::string key, std::string value);

  Invocation& invocation_;
  const CourseFolder& folder_;
  const Episode& episode_;
  const Words words_;
  Prompt& prompt_;
  std::vector<EpisodeDuty> duties_;
  std::map<std::string, std::string> values_;
  std::map<std::string, std::string> review_;  ///< what the review is to hold
  std::map<Recipient, LocalTime> told_;        ///< who was told, by the answers
};

}  // namespace trivsel
