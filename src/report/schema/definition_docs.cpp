#include <fmt/format.h>

#include "report/schema/report_schema.hpp"
#include "report/trace/meaning.hpp"

namespace trivsel::report {

std::string definition_docs(Language language) {
  std::string out = std::string(Text{"| id | unit | what it says |\n|---|---|---|\n",
                                     "| id | enhed | hvad det siger |\n|---|---|---|\n"}
                                    .in(language));
  for (const Definition& definition : definitions()) {
    out += fmt::format("| `{}` | {} | {} |\n", definition.id, definition.unit.in(language),
                       definition.text.in(language));
  }
  return out;
}

}  // namespace trivsel::report
