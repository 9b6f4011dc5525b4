#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/private_log.hpp"
#include "text/language.hpp"

namespace trivsel {

/// The answers to a row of questions, on the disk as soon as each is given, so that questions
/// broken off in whatever way can be gone on with. A question is known by its English text. Where
/// the disk does not take them, the questions go on, and `trouble` says so.
class AnswerLog {
 public:
  /// What the answers are for.
  struct Purpose {
    std::string episode;  ///< the id of one being completed; empty for a new one
    std::string begun;    ///< 2026-03-15 00:30
  };

  /// Noted at the first answer in a new file at this path; nothing: not at all.
  AnswerLog(std::optional<std::string> path, Purpose purpose)
      : path_(std::move(path)), purpose_(std::move(purpose)) {}

  /// One that was broken off. Nothing where it is gone, in use by another run, or none.
  static std::optional<AnswerLog> resume(const std::string& path);

  [[nodiscard]] const Purpose& purpose() const { return purpose_; }
  /// Whether there is anything to go on with.
  [[nodiscard]] bool is_kept() const { return file_.has_value(); }

  /// What was answered before to this question and has not been taken yet; those before it are
  /// passed over.
  std::optional<std::string> earlier_answer(std::string_view question);
  void note(std::string_view question, std::string_view answer);

  /// How many are noted, and back to so many: what follows is asked again.
  [[nodiscard]] std::size_t size() const { return given_.size(); }
  void back_to(std::size_t size) { given_.resize(std::min(size, given_.size())); }

  /// What it was for is done.
  void remove();

  std::function<void(const Message&)> trouble = [](const Message&) {};

 private:
  struct Entry {
    std::string question, answer;
    friend bool operator==(const Entry&, const Entry&) = default;
  };
  struct Line {
    Entry entry;
    std::size_t begin = 0;  ///< in the file
  };
  void write(std::string_view question, std::string_view answer);

  std::optional<std::string> path_;
  Purpose purpose_;
  std::optional<PrivateLog> file_;
  std::vector<Line> lines_;     ///< what the file holds
  std::vector<Entry> earlier_;  ///< what was answered when it was broken off
  std::size_t next_earlier_ = 0;
  std::vector<Entry> given_;
};

}  // namespace trivsel
