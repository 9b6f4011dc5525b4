#include "report/episodes/episode_chain.hpp"

#include <algorithm>

#include "model/episode_gaps.hpp"
#include "report/episodes/episode_list.hpp"
#include "text/safe_text.hpp"

namespace trivsel::report {
namespace {

std::vector<std::string> all_of(const ListOf<std::string_view>& values) {
  std::vector<std::string> all;
  for (const At<std::string_view>& value : values) all.push_back(safe_for_terminal(*value));
  return all;
}

std::string joined(const std::vector<std::string>& values) {
  return fmt::format("{}", fmt::join(values, ", "));
}

TrialOutcome told_of(const Trial& trial, Language language) {
  TrialOutcome outcome;
  outcome.id = safe_for_terminal(trial.id.value);
  outcome.title = safe_for_terminal(trial.title.value);
  outcome.study = safe_for_terminal(trial.study.value);
  if (trial.decision) outcome.decision = label_of(*trial.decision).in(language);
  return outcome;
}

class Chain {
 public:
  Chain(const EpisodeLinks& links, const Episode& episode, Language language, const Words& words)
      : links_(links), episode_(episode), language_(language), words_(words) {}

  EpisodeChain make() {
    EpisodeChain chain;
    chain.id = safe_for_terminal(episode_.id.value);
    chain.when = when_words(episode_);
    chain.kinds = kinds_words(episode_, language_, words_);
    chain.place = safe_for_terminal(episode_.place.value);
    chain.citizens = joined(all_of(episode_.citizens));
    chain.recorded_by = recorder_words(episode_.recorded_by.value, language_, words_);
    if (episode_.withdrawn) chain.withdrawn = withdrawn(*episode_.withdrawn);
    chain.before = all_of(episode_.triggers);
    for (const auto& sign : all_of(episode_.warning_signs)) chain.before.push_back(sign);
    chain.alternatives = all_of(episode_.alternatives_tried);
    if (episode_.alternatives_not_possible.is(true)) {
      chain.alternatives.push_back(in({"none was possible", "ingen var mulige"}));
    }
    for (const Intervention& done : episode_.interventions) {
      chain.interventions.push_back(intervention(done));
    }
    if (episode_.injuries) chain.injuries = injuries(*episode_.injuries);
    chain.account = account();
    for (const Notified& notified : episode_.notified) chain.notified.push_back(told(notified));
    add_what_came(chain);
    chain.trials.clear();
    for (const Trial* trial : trials()) {
      chain.trials.push_back(outcome_of(links_, *trial, language_));
    }
    for (const EpisodePart part : open_parts(episode_))
      chain.open.push_back(in(words_.label(part)));
    return chain;
  }

  void add_what_came(EpisodeChain& chain) const {
    for (const Episode* by : links_.reviews_of(episode_)) add_reviews(*by, chain.reviews);
    chain.learning = all_of(episode_.learning);
    for (const Trial* trial : trials()) chain.trials.push_back(told_of(*trial, language_));
  }

 private:
  [[nodiscard]] std::vector<const Trial*> trials() const {
    std::vector<const Trial*> all;
    for (const At<std::string_view>& id : episode_.leads_to) {
      if (const Trial* trial = links_.folder().plan.trial(*id)) all.push_back(trial);
    }
    return all;
  }
  [[nodiscard]] std::string in(const Message& text) const { return text.in(language_); }

  [[nodiscard]] std::string withdrawn(const Withdrawn& why) const {
    std::string text = why.reason ? in(label_of(*why.reason)) : "?";
    if (why.duplicate_of) text += fmt::format(" ({})", safe_for_terminal(*why.duplicate_of));
    return text;
  }

  [[nodiscard]] std::string intervention(const Intervention& done) const {
    std::string text = done.type ? in(label_of(*done.type)) : "?";
    if (done.minutes) text += fmt::format(", {} min.", *done.minutes);
    if (done.legal_basis) {
      text += ", " + (done.legal_basis.is("none") ? in({"no legal basis", "uden hjemmel"})
                                                  : safe_for_terminal(*done.legal_basis));
    }
    if (done.approved.is(true)) text += in({", approved beforehand", ", godkendt på forhånd"});
    return text;
  }

  [[nodiscard]] std::string injuries(const Injuries& all) const {
    std::string text;
    const auto add = [&](const Message& who, const At<Injury>& injury) {
      if (!injury) return;
      text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", in(who), in(label_of(*injury)));
    };
    add(words_.citizen.one, all.citizen);
    add({"staff", "personale"}, all.staff);
    add({"others", "andre"}, all.other);
    return text;
  }

  [[nodiscard]] std::string account() const {
    std::string text = episode_.citizen_account ? in(label_of(*episode_.citizen_account)) : "";
    if (!episode_.citizen_account_offered) return text;
    return text + (text.empty() ? "" : ", ") +
           say("offered {}", "tilbudt {}", format(*episode_.citizen_account_offered)).in(language_);
  }

  /// Its own review, and those of others that cover it.
  void add_reviews(const Episode& other, std::vector<std::string>& reviews) const {
    const bool is_own = &other == &episode_;
    const std::string where = is_own ? "" : fmt::format(" ({})", safe_for_terminal(other.id.value));
    if (other.review->with_staff) {
      reviews.push_back(say("with the staff {}{}", "med personalet {}{}",
                            format(*other.review->with_staff), where)
                            .in(language_));
    }
    if (other.review->with_citizen) {
      reviews.push_back(say("with {} {}{}", "med {} {}{}", words_.citizen.the,
                            format(*other.review->with_citizen), where)
                            .in(language_));
    }
  }

  [[nodiscard]] std::string told(const Notified& notified) const {
    std::string when = notified.at ? format(*notified.at) : "?";
    std::replace(when.begin(), when.end(), 'T', ' ');
    return fmt::format("{} {}", notified.to ? in(words_.label(*notified.to)) : "?", when);
  }

  const EpisodeLinks& links_;
  const Episode& episode_;
  Language language_;
  const Words& words_;
};

}  // namespace

EpisodeChain chain_of(const EpisodeLinks& links, const Episode& episode, Language language,
                      const Words& words) {
  return Chain(links, episode, language, words).make();
}

EpisodeChain what_came_of(const EpisodeLinks& links, const Episode& episode, Language language,
                          const Words& words) {
  EpisodeChain chain;
  Chain(links, episode, language, words).add_what_came(chain);
  return chain;
}

TrialOutcome outcome_of(const EpisodeLinks& links, const Trial& trial, Language language) {
  TrialOutcome outcome = told_of(trial, language);
  for (const Episode* episode : links.leading_to(trial)) {
    outcome.from_episodes.push_back(safe_for_terminal(episode->id.value));
  }
  return outcome;
}

}  // namespace trivsel::report
