#include "rules/episodes/judged.hpp"
#include "rules/episodes/reviews.hpp"
#include "rules/episodes/rules.hpp"

namespace trivsel {
namespace {

constexpr std::chrono::days kUntilLearning{14};

bool is_minor(const Episode& episode) {
  const bool only_near_miss =
      !episode.kinds.empty() &&
      std::all_of(episode.kinds.begin(), episode.kinds.end(),
                  [](const At<EpisodeKind>& kind) { return *kind == EpisodeKind::near_miss; });
  return only_near_miss || (episode.severity && *episode.severity <= 1);
}

bool has_learning(const Episode& episode, const Reviews& reviews) {
  return !episode.learning.empty() || !episode.leads_to.empty() || reviews.holds_one_of(episode);
}

bool is_due(const Episode& episode, Date today) {
  return episode.occurred->date() + kUntilLearning < today;
}

void check(const Case& c, Sink& sink) {
  const Reviews reviews(c.folder, c.today());
  for (const Episode& episode : c.folder.episodes) {
    if (!is_judged(episode, c) || !is_due(episode, c.today())) continue;
    if (has_learning(episode, reviews)) continue;
    sink.weaker(is_minor(episode) ? Level::note : Level::warning, episode.head,
                say("more than {} days after {} there is neither a review nor learning",
                    "mere end {} dage efter {} er der hverken gennemgang eller læring",
                    kUntilLearning.count(), c.words.episode.the),
                say("write `review:` with its day, here or in {0} whose review covers this one, or "
                    "`learning:`",
                    "skriv `review:` med dens dato, her eller i {0}, hvis gennemgang også gælder "
                    "her, eller `learning:`",
                    c.words.episode.a))
        .subject = subject_of(episode);
  }
}

}  // namespace

const Rule& trv404() {
  static const Rule rule = make_rule({.code = "TRV404",
                                      .name = "learning-missing",
                                      .always = true,
                                      .level = Level::warning,
                                      .from = Stage::running,
                                      .reads = Part::course | Part::episodes},
                                     check);
  return rule;
}

}  // namespace trivsel
