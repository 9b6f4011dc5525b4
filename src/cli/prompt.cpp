#include "cli/prompt.hpp"

#include <charconv>
#include <istream>
#include <ostream>

#include "cli/answer_log.hpp"
#include "files/terminal_input.hpp"
#include "text/commas.hpp"
#include "text/nearest.hpp"
#include "text/safe_text.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

constexpr std::size_t kMostBytes = 2000;

/// A typed line without blanks at either end, and without the end of a foreign line.
std::string typed(const std::string& line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  if (begin == std::string::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

}  // namespace

void Prompt::in_turn(const std::vector<std::function<void()>>& steps) {
  in_turn_ = keys_untold_ = true;
  std::vector<std::size_t> noted(steps.size(), 0);  // answers before each step
  for (std::size_t at = 0; at < steps.size();) {
    if (log_ != nullptr) noted[at] = log_->size();
    try {
      steps[at]();
      ++at;
    } catch (const PromptBack&) {
      at -= at == 0 ? 0 : 1;
      if (log_ != nullptr) log_->back_to(noted[at]);
    }
  }
  in_turn_ = keys_untold_ = false;
}

void Prompt::tell_keys() {
  if (!keys_untold_) return;
  const Text keys{"? helps, < goes back, Ctrl-D ends", "? hjælper, < går tilbage, Ctrl-D slutter"};
  streams_.out << fmt::format("({})\n", keys.in(language_));
  keys_untold_ = false;
}

void Prompt::show_choices(const Question& question) {
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    streams_.out << fmt::format("  {} {}\n", i + 1, label(question.choices[i]));
  }
}

void Prompt::show(const Question& question) {
  if (question.listed) show_choices(question);
  streams_.out << question.text.in(language_);
  if (!question.fallback.empty()) streams_.out << " [" << question.fallback << "]";
  streams_.out << ": " << std::flush;
}

std::string Prompt::label(const Choice& choice) const {
  return safe_for_terminal(words_.filled(choice.label).in(language_));
}

void Prompt::complain(const Message& message) {
  streams_.out << "  " << terminal_safe(message.in(language_)) << '\n';
}

bool Prompt::confirm(const Message& text, const Message& help) {
  static constexpr std::array<Choice, 2> kYesNo = {{{"yes", {"yes", "ja"}}, {"no", {"no", "nej"}}}};
  return ask({.text = text, .help = help, .choices = kYesNo}) == "yes";
}

std::string Prompt::read_line() {
  std::string line;
  if (std::getline(streams_.in, line)) return typed(line);
  streams_.out << '\n';
  throw PromptEnded{HeldSignals::caught(), {}};
}

std::string Prompt::ask(const Question& question) {
  if (auto before = earlier_answer(question)) return *before;
  tell_keys();
  for (;;) {
    show(question);
    const std::string answer = read_line();
    if (answer == "<" && in_turn_) throw PromptBack{};
    if (answer == "<") {
      complain(Text{"nothing was asked before this", "der er ikke spurgt om noget før"});
      continue;
    }
    if (answer == "?") {
      complain(question.help);
      if (!question.listed) show_choices(question);
      continue;
    }
    const auto settled = settle(question, answer.empty() ? question.fallback : answer);
    if (const Message* problem = std::get_if<Message>(&settled)) {
      complain(*problem);
      continue;
    }
    std::string taken = std::get<std::string>(settled);
    if (question.lasting && !taken.empty()) taken = question.lasting(taken);
    if (log_ != nullptr) log_->note(question.text.en, taken);
    return taken;
  }
}

/// Given again, it is shown as if it were typed: whoever goes on sees what there is.
std::optional<std::string> Prompt::earlier_answer(const Question& question) {
  if (log_ == nullptr) return std::nullopt;
  const auto before = log_->earlier_answer(question.text.en);
  if (!before) return std::nullopt;
  const auto settled = settle(question, *before);
  if (!std::holds_alternative<std::string>(settled)) return std::nullopt;
  std::vector<std::string> shown;
  for (const std::string& part : parts_at_commas(*before)) {
    const Choice* choice = question.choices.empty() ? nullptr : choice_meant(question, part);
    shown.push_back(choice == nullptr ? part : label(*choice));
  }
  streams_.out << fmt::format("{}: {}\n", question.text.in(language_),
                              terminal_safe(fmt::format("{}", fmt::join(shown, ", "))));
  log_->note(question.text.en, *before);
  return std::get<std::string>(settled);
}

std::variant<std::string, Message> Prompt::settle(const Question& question,
                                                  const std::string& answer) {
  if (answer.empty()) {
    if (question.optional) return answer;
    return Message(Text{"an answer is needed (? for help, Ctrl-D to end)",
                        "der skal et svar til (? for hjælp, Ctrl-D for at slutte)"});
  }
  if (answer.size() > kMostBytes || first_invalid_utf8(answer) || terminal_safe(answer) != answer) {
    return Message(
        Text{"one short line of plain text, please", "én kort linje almindelig tekst, tak"});
  }
  if (guard_) {
    if (auto problem = guard_(answer)) return *problem;
  }
  if (!question.choices.empty()) return chosen(question, answer);
  if (question.problem) {
    if (auto problem = question.problem(answer)) return *problem;
  }
  return answer;
}

const Choice* Prompt::choice_meant(const Question& question, const std::string& part) const {
  std::size_t number = 0;
  const char* last = part.data() + part.size();
  const auto [end, error] = std::from_chars(part.data(), last, number);
  const bool is_number = error == std::errc{} && end == last;
  if (is_number && number >= 1 && number <= question.choices.size())
    return &question.choices[number - 1];
  const Choice* holds_it = nullptr;
  std::size_t holding = 0;
  for (const Choice& choice : question.choices) {
    const std::string name = label(choice);
    if (choice.key == part || name == part) return &choice;
    if (name.find(part) == std::string::npos) continue;
    holds_it = &choice;
    ++holding;
  }
  // "108" is § 108, "nærved" the near miss; a part of two labels is neither.
  return holding == 1 && part.size() >= 3 ? holds_it : nullptr;
}

Message Prompt::none_of_them(const Question& question, const std::string& part) const {
  std::vector<std::string> labels;
  for (const Choice& choice : question.choices) labels.push_back(label(choice));
  std::vector<std::string_view> names(labels.begin(), labels.end());
  for (const Choice& choice : question.choices) names.push_back(choice.key);
  const bool is_word = part.find_first_not_of("0123456789") != std::string::npos;
  if (const auto meant = is_word ? nearest(part, names) : std::nullopt) {
    return say("\"{}\" is none of them: did you mean \"{}\"?",
               "\"{}\" er ingen af dem: mente du \"{}\"?", part, *meant);
  }
  return say("\"{}\" is none of them: write a number from 1 to {}",
             "\"{}\" er ingen af dem: skriv et tal fra 1 til {}", part, question.choices.size());
}

std::variant<std::string, Message> Prompt::chosen(const Question& question,
                                                  const std::string& answer) {
  std::string keys;
  const std::vector<std::string> parts = parts_at_commas(answer);
  for (const std::string& part : parts) {
    const Choice* meant = choice_meant(question, part);
    if (meant == nullptr) return none_of_them(question, part);
    if ((',' + keys + ',').find(fmt::format(",{},", meant->key)) != std::string::npos) continue;
    if (!keys.empty()) keys += ',';
    keys += meant->key;
  }
  if (parts.empty()) return none_of_them(question, answer);
  if (!question.several && parts.size() > 1) {
    return Message(Text{"one of them only", "kun én af dem"});
  }
  return keys;
}

}  // namespace trivsel
