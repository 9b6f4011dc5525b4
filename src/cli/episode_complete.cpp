#include "cli/episode_complete.hpp"

#include <algorithm>

#include "model/field_text.hpp"
#include "yaml/quote.hpp"

// Which questions are asked, in which order, and what their answers set.

namespace trivsel {

EpisodeCompletion::EpisodeCompletion(Invocation& invocation, const CourseFolder& folder,
                                     const Episode& episode, Words own_words, Prompt& prompt)
    : invocation_(invocation),
      folder_(folder),
      episode_(episode),
      words_(std::move(own_words)),
      prompt_(prompt),
      duties_(duties_of(episode, folder.course, built_in_duties())) {
  if (!episode.review) return;
  if (episode.review->with_citizen) {
    review_["with_citizen"] = format(*episode.review->with_citizen);
  }
  if (episode.review->with_staff) review_["with_staff"] = format(*episode.review->with_staff);
  if (!episode.review->covers.empty()) {
    std::vector<std::string_view> covers;
    for (const At<std::string_view>& id : episode.review->covers) covers.push_back(*id);
    review_["covers"] = yaml::flow_list(covers);
  }
}

std::vector<std::pair<std::string, std::string>> EpisodeCompletion::ask() {
  const std::vector<EpisodePart> parts = open_parts(episode_);
  const auto talks = std::find_if(parts.begin(), parts.end(), [](EpisodePart part) {
    return part >= EpisodePart::review_staff;
  });
  std::vector<std::function<void()>> steps;
  const auto add = [&](auto from, auto to) {
    for (auto part = from; part != to; ++part) {
      steps.emplace_back([this, about = *part] { ask_about(about); });
    }
  };
  add(parts.begin(), talks);
  if (lacks_absence()) steps.emplace_back([this] { absence(); });
  for (const Recipient to : to_be_told()) steps.emplace_back([this, to] { notified(to); });
  add(talks, parts.end());
  try {
    prompt_.in_turn(steps);
  } catch (const PromptEnded& ended) {
    if (ended.interrupted) throw;
    invocation_.tell(
        Text{"what was answered until here is kept", "det, der er svaret indtil nu, gemmes"});
  }
  std::vector<std::pair<std::string, std::string>> in_order;
  for (const FieldInfo& field : episode_record().info().fields) {
    const auto value = values_.find(std::string(field.key));
    if (value != values_.end()) in_order.emplace_back(*value);
  }
  return in_order;
}

void EpisodeCompletion::ask_about(EpisodePart part) {
  switch (part) {
    case EpisodePart::alternatives:
      return alternatives();
    case EpisodePart::interventions:
      return interventions();
    case EpisodePart::citizen_account:
      return citizen_account();
    case EpisodePart::injuries:
      return injuries();
    case EpisodePart::review_staff:
      return review("with_staff", Text{"Talked over with the staff on which day?",
                                       "Talt igennem med personalet hvilken dag?"});
    case EpisodePart::review_citizen:
      return review("with_citizen", say("Talked over with {} on which day?",
                                        "Talt igennem med {} hvilken dag?", words_.citizen.the));
    case EpisodePart::triggers:
      return triggers();
    case EpisodePart::learning:
      return learning();
  }
}

void EpisodeCompletion::set(std::string key, std::string value) {
  values_[std::move(key)] = std::move(value);
}

}  // namespace trivsel
