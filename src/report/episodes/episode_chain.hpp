#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/words.hpp"
#include "report/episodes/episode_links.hpp"

namespace trivsel::report {

/// A trial that episodes led to: what it showed, and what was decided. Texts are safe to show.
struct TrialOutcome {
  std::string id, title, study, decision;
  std::vector<std::string> from_episodes;  ///< ids
};

/// What led to an episode, what was done, what came of it. Texts are in the language of the view
/// and safe to show on the site's own terminal: codes stay, CPR numbers do not.
struct EpisodeChain {
  std::string id, when, kinds, place, citizens, recorded_by;
  std::string withdrawn;            ///< the reason; empty where it counts
  std::vector<std::string> before;  ///< triggers and warning signs
  std::vector<std::string> alternatives;
  std::vector<std::string> interventions;  ///< "hold, 4 min., sel-124d-1"
  std::string injuries;
  std::string account;               ///< of the citizen
  std::vector<std::string> reviews;  ///< with whom, when; also one that covers this episode
  std::vector<std::string> notified;
  std::vector<std::string> learning;
  std::vector<TrialOutcome> trials;
  std::vector<std::string> open;  ///< what is still to be noted
};

EpisodeChain chain_of(const EpisodeLinks& links, const Episode& episode, Language language,
                      const Words& words = general_words());
/// The part of it that came afterwards: reviews, learning, and the trials without the episodes that
/// led to them.
EpisodeChain what_came_of(const EpisodeLinks& links, const Episode& episode, Language language,
                          const Words& words = general_words());
std::string chain_text(const EpisodeChain& chain, Language language, std::size_t width,
                       const Words& words = general_words());

/// The other direction: the trial, and the episodes that led to it.
TrialOutcome outcome_of(const EpisodeLinks& links, const Trial& trial, Language language);
std::string outcome_text(const CourseFolder& folder, const TrialOutcome& outcome, Language language,
                         std::size_t width, const Words& words = general_words());

std::string chain_json(const EpisodeChain& chain);
std::string outcome_json(const TrialOutcome& outcome);

/// What became of the episodes recorded since a day, by the role that recorded them, so that who
/// reports sees that it was used. Withdrawn ones and tallies are counted, not told.
std::string feedback_text(const CourseFolder& folder, Date since, Language language,
                          std::size_t width, const Words& words = general_words());
std::string feedback_json(const CourseFolder& folder, Date since, Language language,
                          const Words& words = general_words());

}  // namespace trivsel::report
