#include "cli/course_or_portfolio.hpp"
#include "cli/give_answer.hpp"
#include "cli/programmes.hpp"
#include "cli/table.hpp"
#include "report/plan/calendar_file.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kFormats[] = {"ics"};

int run_export(Invocation& invocation) {
  const std::string answer = of_course_or_portfolio(invocation, [&](const auto& folder) {
    return calendar_file(folder, invocation.now(), invocation.language(),
                         words_in(invocation, folder));
  });
  give_answer(invocation, answer);
  return kDone;
}

}  // namespace

Command plan_export_command() {
  return {.name = "plan export",
          .summary = {"the plan as a calendar file", "planen som kalenderfil"},
          .options = {{"--format",
                       "",
                       "FORMAT",
                       Takes::one,
                       {"ics: a calendar file (the only one)", "ics: en kalenderfil (den eneste)"},
                       kFormats},
                      {"--output",
                       "-o",
                       "FILE",
                       Takes::one,
                       {"write it to this file", "skriv den til denne fil"}}},
          .run = run_export};
}

}  // namespace trivsel
