#include "cli/init_questions.hpp"

#include "cli/programmes.hpp"
#include "cli/tool.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

std::optional<Message> a_date(const std::string& text) {
  if (parse_date(text)) return std::nullopt;
  return Text{"write a date as 2026-02-02", "skriv en dato som 2026-02-02"};
}

std::optional<Message> whole_number(const std::string& text) {
  const bool digits = text.size() <= 4 && text.find_first_not_of("0123456789") == std::string::npos;
  if (digits && std::stoi(text) >= 1 && std::stoi(text) <= 1000) return std::nullopt;
  return Text{"write a whole number from 1 to 1000", "skriv et helt tal fra 1 til 1000"};
}

}  // namespace

void Questions::in_turn(const std::vector<std::function<void()>>& steps) {
  if (invocation_.may_prompt()) return prompt_.in_turn(steps);
  for (const auto& step : steps) step();
}

std::string Questions::programme() {
  if (const auto given = invocation_.args().value("--programme")) return *given;
  const std::vector<std::string> known = programmes_.ids();
  std::vector<std::unique_ptr<LoadedPack>> packs;
  std::vector<Choice> choices;
  for (const std::string& id : known) {
    packs.push_back(programmes_.find(id));
    if (tell_faults(invocation_, id, *packs.back())) continue;
    const PackText& name = *packs.back()->pack.name;
    choices.push_back({id, {*name.en, *name.da}});
  }
  return ask("--programme", {.text = {"Programme", "Program"},
                             .help = {"what is promised", "det, der loves"},
                             .fallback = known.size() == 1 ? known.front() : "",
                             .choices = choices});
}

std::optional<Ownership> Questions::ownership() {
  const std::string key = given_or_ask(
      "--ownership", {.text = {"Ownership (empty: not known)", "Ejerform (tom: vides ikke)"},
                      .help = say("who owns {}", "hvem der ejer {}", words_.site.the),
                      .optional = true,
                      .choices = choices_of<Ownership>()});
  if (key.empty()) return std::nullopt;
  return require_choice<Ownership>("--ownership", key);
}

std::optional<int> Questions::places() {
  if (invocation_.args().has("--places")) return invocation_.args().count("--places", 1, 1000);
  const std::string text =
      ask("", {.text = {"Number of places (empty: not known)", "Antal pladser (tom: vides ikke)"},
               .help = {"a whole number", "et helt tal"},
               .optional = true,
               .problem = whole_number});
  if (text.empty()) return std::nullopt;
  return std::stoi(text);
}

Date Questions::start() {
  if (const auto given = invocation_.args().date("--start")) return *given;
  return *parse_date(ask("--start", {.text = {"First day", "Første dag"},
                                     .help = {"as 2026-02-02", "som 2026-02-02"},
                                     .fallback = format(invocation_.today()),
                                     .problem = a_date}));
}

Date Questions::end(Date start, int months) {
  if (const auto given = invocation_.args().date("--end")) return *given;
  const std::string usual = format(add_months(start, months) - std::chrono::days{1});
  const auto problem = [start](const std::string& text) -> std::optional<Message> {
    if (const auto not_a_date = a_date(text)) return not_a_date;
    if (*parse_date(text) > start) return std::nullopt;
    return say("the last day lies after the first, {}", "sidste dag ligger efter den første, {}",
               format(start));
  };
  return *parse_date(ask("", {.text = {"Last day", "Sidste dag"},
                              .help = {"both days count", "begge dage tæller med"},
                              .fallback = usual,
                              .problem = problem}));
}

std::optional<Date> Questions::order(const Pack& pack) {
  const bool rests_on_order =
      pack.start && pack.start->ground && pack.start->ground->kind.is(ReferralKind::order);
  const auto given = invocation_.args().date("--order");
  if (given && !rests_on_order) {
    refuse(say("{} of {} do not rest on an order; leave --order out",
               "{} i {} hviler ikke på et påbud; udelad --order", words_.course.many, *pack.id));
  }
  if (given || !rests_on_order) return given;
  const std::string text =
      ask("", {.text = {"Day of Socialtilsynet's order (empty: none)",
                        "Dato for Socialtilsynets påbud (tom: intet)"},
               .help = say("what {} builds on, where it is an order",
                           "det, {} bygger på, hvor det er et påbud", words_.course.the),
               .optional = true,
               .problem = a_date});
  return text.empty() ? std::nullopt : parse_date(text);
}

std::optional<Date> Questions::order_deadline(Date order) {
  if (const auto given = invocation_.args().date("--order-deadline")) return given;
  const auto problem = [order](const std::string& text) -> std::optional<Message> {
    if (const auto not_a_date = a_date(text)) return not_a_date;
    if (*parse_date(text) >= order) return std::nullopt;
    return say("the deadline lies after the order's day, {}",
               "fristen ligger efter påbuddets dato, {}", format(order));
  };
  const std::string text = ask(
      "", {.text = {"The order's deadline (empty: not known)", "Påbudsfristen (tom: vides ikke)"},
           .help = {"the day by which the order must be met",
                    "den dag, påbuddet senest skal være efterkommet"},
           .optional = true,
           .problem = problem});
  return text.empty() ? std::nullopt : parse_date(text);
}

std::string Questions::title(const std::string& usual) {
  if (const auto given = invocation_.args().value("--title")) return *given;
  return ask("", {.text = {"What it is called", "Titel"},
                  .help = {"as it stands on reports", "som den står på rapporter"},
                  .fallback = usual});
}

std::string Questions::ask(std::string_view option, const Prompt::Question& question) {
  if (invocation_.may_prompt()) return prompt_.ask(question);
  if (question.optional) return {};
  if (!question.fallback.empty()) return question.fallback;
  refuse(say("init needs {}", "init mangler {}", option),
         Text{"there is no terminal to ask on", "der er ingen terminal at spørge på"});
}

std::string Questions::given_or_ask(std::string_view option, const Prompt::Question& question) {
  if (const auto given = invocation_.args().value(option)) return *given;
  return ask(option, question);
}

std::string Questions::given_list_or_ask(std::string_view option,
                                         const Prompt::Question& question) {
  const std::vector<std::string> given = invocation_.args().list(option);
  if (!given.empty()) return fmt::format("{}", fmt::join(given, ","));
  return ask(option, question);
}

}  // namespace trivsel
