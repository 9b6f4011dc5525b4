#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "cli/streams.hpp"
#include "model/words.hpp"

namespace trivsel {

class AnswerLog;

/// Thrown when the user ends the questions (Ctrl-D, Ctrl-C, a terminal that is gone); nothing has
/// been written.
struct PromptEnded {
  bool interrupted = false;  ///< by a signal, not by the end of input
  Message kept{};            ///< where the answers are, and how to go on with them
};

/// Thrown for the answer `<`: the question before is meant to be asked again.
struct PromptBack {};

/// One question a line, plain text, nothing redrawn: works on a slow line and for a screen reader.
/// `?` shows the help, `<` goes back, an empty answer takes the default.
class Prompt {
 public:
  Prompt(Streams& streams, Language language, const Words& words = general_words())
      : streams_(streams), language_(language), words_(words) {}

  struct Question {
    Message text;
    Message help;
    std::string fallback{};             ///< taken for an empty answer
    bool optional = false;              ///< an empty answer is an answer
    std::span<const Choice> choices{};  ///< numbered; answered by number, key or words
    bool several = false;               ///< several of them, with commas
    bool listed = true;                 ///< the choices stand above; else `?` shows them
    /// What is wrong with an answer; nothing where it is good.
    std::function<std::optional<Message>(const std::string&)> problem{};
    /// A good answer as it will still mean the same tomorrow: `21:30` with its day.
    std::function<std::string(const std::string&)> lasting{};
  };
  using Guard = std::function<std::optional<Message>(const std::string&)>;

  /// From now on each answer is noted there, and one that was noted before is not asked for again.
  void note_in(AnswerLog& log) { log_ = &log; }
  /// What no answer may hold, whatever the question: what is wrong with it.
  void guard_by(Guard guard) { guard_ = std::move(guard); }

  /// Takes the steps one after the other, each of which asks; `<` goes one back, and stays at the
  /// first. Before the first question it says what `?`, `<` and Ctrl-D do.
  void in_turn(const std::vector<std::function<void()>>& steps);

  /// Asks until the answer is good. Of choices the keys come back, joined by commas.
  std::string ask(const Question& question);
  /// Yes or no.
  bool confirm(const Message& text, const Message& help);

 private:
  void tell_keys();
  void show(const Question& question);
  void show_choices(const Question& question);
  std::string read_line();
  std::optional<std::string> earlier_answer(const Question& question);
  /// The answer as the question takes it, or what is wrong with it.
  std::variant<std::string, Message> settle(const Question& question, const std::string& answer);
  std::variant<std::string, Message> chosen(const Question& question, const std::string& answer);
  [[nodiscard]] Message none_of_them(const Question& question, const std::string& part) const;
  [[nodiscard]] const Choice* choice_meant(const Question& question, const std::string& part) const;
  void complain(const Message& message);
  [[nodiscard]] std::string label(const Choice& choice) const;

  Streams& streams_;
  Language language_;
  const Words& words_;  ///< of the labels
  AnswerLog* log_ = nullptr;
  Guard guard_{};
  bool in_turn_ = false;      ///< there may be a question before this one
  bool keys_untold_ = false;  ///< what the keys do is still to be said
};

/// What may stand for a value of the enum.
template <class E>
std::span<const Choice> choices_of() {
  return choices(E{});
}

}  // namespace trivsel
