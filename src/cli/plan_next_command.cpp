#include "cli/course_or_portfolio.hpp"
#include "cli/table.hpp"
#include "report/plan/next_steps.hpp"

namespace trivsel {
namespace {

int run_next(Invocation& invocation) {
  constexpr int usual_weeks = 4, ten_years = 520;
  const int weeks = invocation.args().count("--weeks", 1, ten_years).value_or(usual_weeks);
  invocation.print(of_course_or_portfolio(invocation, [&](const auto& folder) {
    const auto steps = report::next_steps(folder, invocation.now(), weeks);
    const Language language = invocation.language();
    return invocation.json() ? report::next_steps_json(steps, language)
                             : report::next_steps_text(steps, weeks, language, invocation.width());
  }));
  return kDone;
}

}  // namespace

Command plan_next_command() {
  return {
      .name = "plan next",
      .summary = {"what is due, the order's deadline first",
                  "hvad der forfalder, påbudsfristen først"},
      .options =
          {{"--weeks", "", "N", Takes::one, {"how far ahead; else 4", "hvor langt frem; ellers 4"}},
           text_or_json_option()},
      .run = run_next};
}

}  // namespace trivsel
