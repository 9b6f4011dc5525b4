#include "cli/init_names.hpp"

#include "text/personal.hpp"

namespace trivsel {

std::optional<Message> no_personal_data(const std::string& text) {
  if (find_cpr(text).empty()) return std::nullopt;
  return Text{"a CPR number never goes into the folder", "et CPR-nummer må aldrig ind i mappen"};
}

}  // namespace trivsel
