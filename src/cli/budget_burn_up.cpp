#include "cli/give_answer.hpp"
#include "cli/table.hpp"
#include "programme/pack_words.hpp"
#include "report/burn_up/burn_up_view.hpp"
#include "rules/budget/cap.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kFormats[] = {"text", "svg", "json"};

int run_burn_up(Invocation& invocation) {
  const Directory directory = invocation.open_folder();
  CourseFolder folder = invocation.load(directory);
  const CourseProgramme programme = programme_of(folder, invocation.programme_sources());
  const BudgetView budget =
      view_budget(folder, cap_of(programme.demands), invocation.today(), words_of(programme.get()));
  const report::BurnUpView view = report::burn_up_view(budget, invocation.language());
  const std::string format = invocation.args().value("--format").value_or("text");
  const std::string answer = format == "svg"    ? report::burn_up_svg(view)
                             : format == "json" ? report::burn_up_json(view)
                                                : report::burn_up_text(view, invocation.width());
  give_answer(invocation, answer);
  return kDone;
}

}  // namespace

Command budget_burn_up_command() {
  return {.name = "budget burn-up",
          .summary = {"how the money is used up month by month, against the cap",
                      "hvordan pengene bliver brugt måned for måned, mod loftet"},
          .options = {{"--format",
                       "",
                       "FORMAT",
                       Takes::one,
                       {"how to print it; svg is a picture file",
                        "hvordan det vises; svg er en billedfil"},
                       kFormats},
                      {"--output",
                       "-o",
                       "FILE",
                       Takes::one,
                       {"write it to this file", "skriv den til denne fil"}}},
          .run = run_burn_up};
}

}  // namespace trivsel
