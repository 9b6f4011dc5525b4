#include "cli/answer_log.hpp"

#include <nlohmann/json.hpp>

#include "files/machine_error.hpp"

namespace trivsel {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostBytes = std::size_t{1} << 20;

/// A line of the file; nothing for half of one, which a kill may leave at the end.
std::optional<Json> object_of(std::string_view line) {
  Json object = Json::parse(line, nullptr, false);
  return object.is_object() ? std::optional(std::move(object)) : std::nullopt;
}

std::optional<std::string> text_in(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? std::optional(at->get<std::string>())
                                               : std::nullopt;
}

}  // namespace

std::optional<AnswerLog> AnswerLog::resume(const std::string& path) {
  auto file = PrivateLog::open(path, kMostBytes);
  if (!file) return std::nullopt;
  AnswerLog log(path, {});
  const std::string_view bytes = file->bytes();
  for (std::size_t at = 0, end = 0; (end = bytes.find('\n', at)) != std::string_view::npos;
       at = end + 1) {
    const auto object = object_of(bytes.substr(at, end - at));
    if (!object) break;
    if (at == 0) {
      if (!text_in(*object, "trivsel_answers")) return std::nullopt;
      log.purpose_ = {text_in(*object, "episode").value_or(""),
                      text_in(*object, "begun").value_or("")};
      continue;
    }
    const auto question = text_in(*object, "question"), answer = text_in(*object, "answer");
    if (!question || !answer) break;
    log.lines_.push_back({{*question, *answer}, at});
    log.earlier_.push_back({*question, *answer});
  }
  if (log.lines_.empty()) return std::nullopt;
  log.file_ = std::move(file);
  return log;
}

std::optional<std::string> AnswerLog::earlier_answer(std::string_view question) {
  for (std::size_t i = next_earlier_; i < earlier_.size(); ++i) {
    if (earlier_[i].question != question) continue;
    next_earlier_ = i + 1;
    return earlier_[i].answer;
  }
  return std::nullopt;
}

void AnswerLog::note(std::string_view question, std::string_view answer) {
  given_.push_back({std::string(question), std::string(answer)});
  const std::size_t index = given_.size() - 1;
  if (index < lines_.size() && lines_[index].entry == given_[index]) return;
  if (!path_) return;
  try {
    write(question, answer);
  } catch (const MachineError& error) {
    path_.reset();
    trouble(say("the answers cannot be kept for --resume: {}",
                "svarene kan ikke gemmes til --resume: {}", error.message()));
  }
}

void AnswerLog::write(std::string_view question, std::string_view answer) {
  const std::size_t index = given_.size() - 1;
  std::string more;
  std::size_t from = 0;
  if (!file_) {
    file_ = PrivateLog::create(*path_);
    more = Json{{"trivsel_answers", "1"}, {"episode", purpose_.episode}, {"begun", purpose_.begun}}
               .dump() +
           "\n";
  } else {
    from = index < lines_.size() ? lines_[index].begin : file_->bytes().size();
  }
  // Half a line at the end is what a kill left.
  if (from > 0 && from == file_->bytes().size() && file_->bytes().back() != '\n')
    from = file_->bytes().rfind('\n') + 1;
  lines_.resize(std::min(index, lines_.size()));
  const std::size_t begin = from + more.size();
  more += Json{{"question", question}, {"answer", answer}}.dump(-1, ' ', false,
                                                                Json::error_handler_t::replace) +
          "\n";
  file_->write_from(from, more);
  lines_.push_back({given_.back(), begin});
}

void AnswerLog::remove() {
  if (file_) file_->remove();
  file_.reset();
}

}  // namespace trivsel
