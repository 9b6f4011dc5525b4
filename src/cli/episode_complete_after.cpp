#include <algorithm>

#include "cli/episode_complete.hpp"
#include "text/commas.hpp"
#include "text/slug.hpp"
#include "yaml/quote.hpp"

// What came after: accounts, injuries, talks, what led to it and what was learned.

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
                   },
                   .lasting = [&](const std::string& text) { return format(*read(text)); }});
  if (answer.empty()) return std::nullopt;
  return answer;
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
