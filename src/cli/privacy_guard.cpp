#include "cli/privacy_guard.hpp"

#include <algorithm>

#include "cli/change.hpp"
#include "cli/key_names.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

bool is_file_name(std::string_view what) {
  return what == "FILE" || what == "PATH";
}

/// The numbers of a text, in order of their digits.
std::vector<std::string_view> numbers_of(std::string_view text) {
  std::vector<std::string_view> numbers;
  for (const PersonalHit& hit : find_cpr(text))
    numbers.push_back(text.substr(hit.begin, hit.end - hit.begin));
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace

void refuse_personal_arguments(const Invocation& invocation) {
  const Command& command = invocation.command();
  for (const Option& option : command.options) {
    if (option.takes == Takes::nothing || is_file_name(option.value)) continue;
    for (const std::string& value : invocation.args().list(option.name))
      refuse_personal_data(value);
  }
  const std::vector<std::string>& words = invocation.args().positionals();
  for (std::size_t i = 0; i < words.size() && !command.positionals.empty(); ++i) {
    const std::size_t which = std::min(i, command.positionals.size() - 1);
    if (!is_file_name(command.positionals[which].name)) refuse_personal_data(words[i]);
  }
}

std::optional<Message> cpr_in_answer(const std::string& answer) {
  if (find_cpr(answer).empty()) return std::nullopt;
  return Text{"that looks like a CPR number, and a CPR number never goes into the folder",
              "det ligner et CPR-nummer, og et CPR-nummer må aldrig ind i mappen"};
}

Prompt::Guard answer_guard(Invocation& invocation, const CourseFolder& folder,
                           const Directory& directory) {
  const KeyNames key =
      key_names(invocation, {folder.course.id.value_or({})}, std::string(directory.path()));
  return [names = key.names](const std::string& answer) -> std::optional<Message> {
    if (auto problem = cpr_in_answer(answer)) return problem;
    const std::vector<NameHit> hits = names.find_in(answer);
    if (std::none_of(hits.begin(), hits.end(), [](const NameHit& hit) { return hit.sure; }))
      return std::nullopt;
    return Text{"that is a name of the key file, and a name never goes into the folder",
                "det er et navn fra nøglefilen, og et navn må aldrig ind i mappen"};
  };
}

void refuse_new_cpr(std::string_view old_text, std::string_view new_text) {
  const auto before = numbers_of(old_text), after = numbers_of(new_text);
  if (std::includes(before.begin(), before.end(), after.begin(), after.end())) return;
  refuse_personal_data(new_text);
}

}  // namespace trivsel
