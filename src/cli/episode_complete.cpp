#include "cli/episode_complete.hpp"

#include <algorithm>

#include "cli/tool.hpp"
#include "model/field_text.hpp"
#include "text/commas.hpp"
#include "text/slug.hpp"
#include "values/zone.hpp"
#include "yaml/quote.hpp"

namespace trivsel {
namespace {

constexpr Text kDayHelp{"2026-03-14, or today; empty: not yet",
                        "2026-03-14 eller i dag; tom: endnu ikke"};
constexpr Text kWordsHelp{"a few words each, no names; several with commas; empty: not known",
                          "et par ord hver, ingen navne; flere med komma; tom: vides ikke"};

std::vector<std::string> ids_at_commas(const std::string& answer) {
  std::vector<std::string> ids;
  for (const std::string& part : parts_at_commas(answer)) {
    if (std::string id = slug(part); !id.empty()) ids.push_back(std::move(id));
  }
  return ids;
}

std::optional<Message> legal_basis_problem(const std::string& text) {
  if (slug(text) == text) return std::nullopt;
  return Text{"write it as an id, as sel-124d-1, or none",
              "skriv den som et id, som sel-124d-1, eller none"};
}

std::optional<Message> minutes_problem(const std::string& text) {
  const bool is_number =
      text.size() <= 4 && text.find_first_not_of("0123456789") == std::string::npos;
  if (is_number) return std::nullopt;
  return Text{"write a whole number of minutes", "skriv et helt antal minutter"};
}

/// The words of all episodes, the most used first.
std::vector<std::string_view> most_used(const CourseFolder& folder,
                                        ListOf<std::string_view> Episode::* words) {
  std::map<std::string_view, int> counts;
  for (const Episode& episode : folder.episodes) {
    for (const At<std::string_view>& word : episode.*words) ++counts[*word];
  }
  std::vector<std::string_view> all;
  for (const auto& [word, count] : counts) all.push_back(word);
  std::stable_sort(all.begin(), all.end(),
                   [&](std::string_view a, std::string_view b) { return counts[a] > counts[b]; });
  constexpr std::size_t offered = 6;
  if (all.size() > offered) all.resize(offered);
  return all;
}

}  // namespace

EpisodeCompletion::EpisodeCompletion(Invocation& invocation, const CourseFolder& folder,
                                     const Episode& episode, Words own_words)
    : invocation_(invocation),
      folder_(folder),
      episode_(episode),
      words_(std::move(own_words)),
      prompt_(invocation.streams(), invocation.language(), words_),
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
  } catch (const PromptEnded&) {
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

std::vector<std::string> EpisodeCompletion::words(Text question,
                                                  ListOf<std::string_view> Episode::* known) {
  const std::string offered = fmt::format("{}", fmt::join(most_used(folder_, known), ", "));
  const auto with_offer = [&](std::string_view text, std::string_view often) {
    return offered.empty() ? std::string(text) : fmt::format("{} ({}: {})", text, often, offered);
  };
  const std::string en = with_offer(question.en, "often"), da = with_offer(question.da, "ofte");
  return ids_at_commas(prompt_.ask({.text = {en, da}, .help = kWordsHelp, .optional = true}));
}

std::optional<std::string> EpisodeCompletion::day(const Message& question) {
  const auto read = [this](const std::string& text) {
    const bool is_today = text == "today" || text == "i dag";
    return is_today ? std::optional(invocation_.today()) : parse_date(text);
  };
  const std::string answer =
      prompt_.ask({.text = question,
                   .help = kDayHelp,
                   .optional = true,
                   .problem = [&](const std::string& text) -> std::optional<Message> {
                     const auto date = read(text);
                     if (!date) return Message(kDayHelp);
                     if (*date > invocation_.today()) {
                       return say("{} lies in the future", "{} ligger i fremtiden", format(*date));
                     }
                     return std::nullopt;
                   }});
  if (answer.empty()) return std::nullopt;
  return format(*read(answer));
}

void EpisodeCompletion::alternatives() {
  const auto tried = words({"What was tried before force? (none: nothing was possible)",
                            "Hvad blev prøvet før magt? (ingen: intet var muligt)"},
                           &Episode::alternatives_tried);
  if (tried.empty()) return;
  const bool none = tried.size() == 1 && (tried.front() == "none" || tried.front() == "ingen");
  values_.erase("alternatives_tried");
  values_.erase("alternatives_not_possible");
  none ? set("alternatives_not_possible", "true")
       : set("alternatives_tried", yaml::flow_list(tried));
}

void EpisodeCompletion::interventions() {
  std::vector<std::string> all;
  for (;;) {
    const std::string type = prompt_.ask(
        {.text = all.empty() ? Text{"What was done? (empty: not known)",
                                    "Hvad blev der gjort? (tom: vides ikke)"}
                             : Text{"And then? (empty: no more)", "Og derefter? (tom: ikke mere)"},
         .help = {"a number from the list", "et tal fra listen"},
         .optional = true,
         .choices = choices_of<InterventionType>()});
    if (type.empty()) break;
    std::string entry = fmt::format("{{type: {}", type);
    const std::string minutes = prompt_.ask(
        {.text = {"How many minutes? (empty: not known)", "Hvor mange minutter? (tom: vides ikke)"},
         .help = {"whole minutes", "hele minutter"},
         .optional = true,
         .problem = minutes_problem});
    if (!minutes.empty()) entry += ", minutes: " + minutes;
    const std::string basis =
        prompt_.ask({.text = {"On what legal basis, as sel-124d-1, or none? (empty: not known)",
                              "Med hvilken hjemmel, som sel-124d-1, eller none? (tom: vides ikke)"},
                     .help = {"the paragraph as an id; none where the law has none",
                              "paragraffen som et id; none, hvor loven ingen har"},
                     .optional = true,
                     .problem = legal_basis_problem});
    if (!basis.empty()) entry += ", legal_basis: " + basis;
    all.push_back(entry + "}");
  }
  if (!all.empty()) set("interventions", fmt::format("[{}]", fmt::join(all, ", ")));
}

void EpisodeCompletion::citizen_account() {
  const std::string state =
      prompt_.ask({.text = say("Has {} told it in own words? (empty: not offered yet)",
                               "Har {} fortalt det med egne ord? (tom: endnu ikke tilbudt)",
                               words_.citizen.the),
                   .help = {"the words themselves lie in accounts/, never here",
                            "ordene selv ligger i accounts/, aldrig her"},
                   .optional = true,
                   .choices = choices_of<AccountState>()});
  if (state.empty()) return;
  set("citizen_account", state);
  if (const auto offered = day(Text{"Offered on which day?", "Tilbudt hvilken dag?"})) {
    set("citizen_account_offered", *offered);
  }
}

void EpisodeCompletion::injuries() {
  const std::pair<std::string_view, Message> whom[] = {
      {"citizen", say("Was {} hurt? (empty: not known)", "Kom {} til skade? (tom: vides ikke)",
                      words_.citizen.the)},
      {"staff",
       {"Were staff hurt? (empty: not known)", "Kom personale til skade? (tom: vides ikke)"}},
      {"other",
       {"Were others hurt? (empty: not known)", "Kom andre til skade? (tom: vides ikke)"}}};
  std::vector<std::string> all;
  for (const auto& [key, question] : whom) {
    const std::string answer = prompt_.ask(
        {.text = question,
         .help = {"not known is not the same as unhurt", "vides ikke er ikke det samme som uskadt"},
         .optional = true,
         .choices = choices_of<Injury>()});
    if (!answer.empty()) all.push_back(fmt::format("{}: {}", key, answer));
  }
  if (!all.empty()) set("injuries", fmt::format("{{{}}}", fmt::join(all, ", ")));
}

void EpisodeCompletion::review(std::string_view key, const Message& question) {
  const auto on = day(question);
  if (!on) return;
  review_[std::string(key)] = *on;
  std::vector<std::string> entries;
  for (const auto& [name, value] : review_) entries.push_back(fmt::format("{}: {}", name, value));
  set("review", fmt::format("{{{}}}", fmt::join(entries, ", ")));
}

void EpisodeCompletion::triggers() {
  const auto led = words({"What led to it?", "Hvad gik forud?"}, &Episode::triggers);
  if (!led.empty()) set("triggers", yaml::flow_list(led));
}

void EpisodeCompletion::learning() {
  const auto learned = words({"What was learned?", "Hvad blev der lært?"}, &Episode::learning);
  if (!learned.empty()) set("learning", yaml::flow_list(learned));
  std::vector<Choice> trials;
  for (const Trial& trial : folder_.plan.trials) {
    if (trial.id) trials.push_back({*trial.id, {trial.title.value, trial.title.value}});
  }
  if (trials.empty()) return;
  const std::string led =
      prompt_.ask({.text = {"Which trials did it lead to? (empty: none)",
                            "Hvilke prøvehandlinger førte det til? (tom: ingen)"},
                   .help = {"numbers from the list, with commas", "tal fra listen, med komma"},
                   .optional = true,
                   .choices = trials,
                   .several = true});
  if (!led.empty()) set("leads_to", fmt::format("[{}]", led));
}

}  // namespace trivsel
