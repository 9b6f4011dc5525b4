#include "cli/prompt.hpp"

#include <charconv>
#include <istream>
#include <ostream>

#include "text/commas.hpp"
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
  for (std::size_t at = 0; at < steps.size();) {
    try {
      steps[at]();
      ++at;
    } catch (const PromptBack&) {
      at -= at == 0 ? 0 : 1;
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
  return words_.filled(choice.label).in(language_);
}

void Prompt::complain(const Message& message) {
  streams_.out << "  " << terminal_safe(message.in(language_)) << '\n';
}

std::string Prompt::ask(const Question& question) {
  tell_keys();
  for (;;) {
    show(question);
    std::string line;
    if (!std::getline(streams_.in, line)) {
      streams_.out << '\n';
      throw PromptEnded{};
    }
    const std::string answer = typed(line);
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
    if (const auto settled = settle(question, answer.empty() ? question.fallback : answer))
      return *settled;
  }
}

std::optional<std::string> Prompt::settle(const Question& question, const std::string& answer) {
  if (answer.empty()) {
    if (question.optional) return answer;
    complain(Text{"an answer is needed (? for help, Ctrl-D to end)",
                  "der skal et svar til (? for hjælp, Ctrl-D for at slutte)"});
    return std::nullopt;
  }
  if (answer.size() > kMostBytes || first_invalid_utf8(answer) || terminal_safe(answer) != answer) {
    complain(Text{"one short line of plain text, please", "én kort linje almindelig tekst, tak"});
    return std::nullopt;
  }
  if (!question.choices.empty()) return chosen(question, answer);
  if (question.problem) {
    if (const auto problem = question.problem(answer)) {
      complain(*problem);
      return std::nullopt;
    }
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

std::optional<std::string> Prompt::chosen(const Question& question, const std::string& answer) {
  std::string keys;
  const std::vector<std::string> parts = parts_at_commas(answer);
  for (const std::string& part : parts) {
    const Choice* meant = choice_meant(question, part);
    if (meant == nullptr) {
      complain(say("\"{}\" is none of them: write a number from 1 to {}",
                   "\"{}\" er ingen af dem: skriv et tal fra 1 til {}", part,
                   question.choices.size()));
      return std::nullopt;
    }
    if (!keys.empty()) keys += ',';
    keys += meant->key;
  }
  if (!question.several && parts.size() > 1) {
    complain(Text{"one of them only", "kun én af dem"});
    return std::nullopt;
  }
  return keys;
}

}  // namespace trivsel
