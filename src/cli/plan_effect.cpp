#include "cli/plan_effect.hpp"

#include "findings/render.hpp"
#include "folder/load.hpp"
#include "rules/check.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

std::vector<FindingView> findings_of(const Invocation& invocation, const CourseFolder& folder,
                                     const CourseProgramme& programme) {
  const CheckResult result =
      run_check(folder, programme.get(), programme.demands, invocation.now());
  return view_findings(result, folder, invocation.language());
}

/// What a view takes from the pack does not outlive it.
void let_go(std::vector<FindingView>& findings) {
  for (FindingView& finding : findings) {
    finding.instance = {};
    finding.source = nullptr;
  }
}

}  // namespace

FindingsChange effect_between(const Invocation& invocation, const CourseFolder& before,
                              CourseFolder& after) {
  const auto of_the_files = static_cast<std::ptrdiff_t>(after.findings.size());
  const CourseProgramme programme = programme_of(after, invocation.programme_sources());
  // What is wrong with the programme is judged by `check`; here it would stand on one side only.
  after.findings.erase(after.findings.begin() + of_the_files, after.findings.end());
  FindingsChange effect = findings_change(findings_of(invocation, before, programme),
                                          findings_of(invocation, after, programme));
  let_go(effect.gained);
  let_go(effect.lost);
  return effect;
}

FindingsChange effect_of_plan(const Invocation& invocation, const Directory& directory,
                              std::string_view plan_bytes) {
  const CourseFolder before = load_course_folder(directory);
  CourseFolder after = load_course_folder(ReplacedFile(directory, "plan.yaml", plan_bytes));
  return effect_between(invocation, before, after);
}

void print_effect(Invocation& invocation, const FindingsChange& effect) {
  const Language language = invocation.language();
  const auto print = [&](const std::vector<FindingView>& findings, Text heading) {
    for (const FindingView& finding : findings) {
      invocation.print(fmt::format("  {}: {} {}: {}\n", heading.in(language),
                                   label_of(finding.level).in(language), finding.code,
                                   terminal_safe(finding.message)));
    }
  };
  print(effect.gained, {"new", "nyt"});
  print(effect.lost, {"settled", "løst"});
}

}  // namespace trivsel
