#include "cli/episode_complete.hpp"
#include "text/slug.hpp"
#include "yaml/quote.hpp"

// What was tried before force, and what was done.

namespace trivsel {
namespace {

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

/// What `alternatives` takes for an answer that nothing could be tried.
bool is_none(const std::vector<std::string>& tried) {
  return tried.size() == 1 && (tried.front() == "none" || tried.front() == "ingen");
}

}  // namespace

void EpisodeCompletion::alternatives() {
  const auto tried = words({"What was tried before force? (none: nothing was possible)",
                            "Hvad blev prøvet før magt? (ingen: intet var muligt)"},
                           &Episode::alternatives_tried);
  if (tried.empty()) return;
  values_.erase("alternatives_tried");
  values_.erase("alternatives_not_possible");
  is_none(tried) ? set("alternatives_not_possible", "true")
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

}  // namespace trivsel
