#include "cli/chart_columns.hpp"

#include <algorithm>

#include "model/field_text.hpp"
#include "text/nearest.hpp"
#include "text/personal.hpp"

namespace trivsel {
namespace {

[[noreturn]] void refuse_name(const std::vector<std::string>& columns, const std::string& name,
                              std::string_view option) {
  const std::vector<std::string_view> names(columns.begin(), columns.end());
  const auto meant = nearest(name, names);
  const Message what =
      say("the table has no column {}", "tabellen har ingen kolonne {}", in_quotes(name));
  if (meant) {
    refuse(what, say("did you mean {} {}?", "mente du {} {}?", option, in_quotes(*meant)));
  }
  refuse(what, say("name it with {}: its columns are {}", "angiv den med {}: kolonnerne er {}",
                   option, fmt::format("{}", fmt::join(names, ", "))));
}

}  // namespace

void refuse_place(const ChartRequest& request, const CsvProblem& problem) {
  throw CommandError{CommandError::Kind::io,
                     say("line {}, column {}: {}", "linje {}, kolonne {}: {}", problem.line,
                         problem.column, problem.message),
                     problem.help, request.file == "-" ? "stdin" : request.file};
}

bool ChartColumns::has(const std::string& name) const {
  return std::find(file_.names().begin(), file_.names().end(), name) != file_.names().end();
}

std::size_t ChartColumns::number_of(const std::string& name, std::string_view option) const {
  const auto& names = file_.names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) refuse_name(names, name, option);
  if (std::find(found + 1, names.end(), name) != names.end()) {
    refuse(say("two columns are called \"{}\"", "to kolonner hedder \"{}\"", name),
           Text{"give each its own name", "giv dem hver sit navn"});
  }
  return static_cast<std::size_t>(found - names.begin());
}

std::vector<CsvCells> ChartColumns::read(const std::vector<std::size_t>& columns) const {
  return need(file_.read(columns));
}

}  // namespace trivsel
