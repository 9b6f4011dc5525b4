#include "cli/plan_effect.hpp"

#include "findings/render.hpp"
#include "folder/load.hpp"
#include "rules/check.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

std::vector<FindingView> findings_of(const Invocation& invocation, const FolderReader& reader,
                                     const CourseProgramme& programme) {
  const CourseFolder folder = load_course_folder(reader);
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

FindingsChange effect_between(const Invocation& invocation, const FolderReader& before,
                              const FolderReader& after) {
  CourseFolder newer = load_course_folder(after);
  const CourseProgramme programme = programme_of(newer, invocation.programme_sources());
  FindingsChange effect = findings_change(findings_of(invocation, before, programme),
                                          findings_of(invocation, after, programme));
  let_go(effect.gained);
  let_go(effect.lost);
  return effect;
}

FindingsChange effect_of_plan(const Invocation& invocation, const Directory& directory,
                              std::string_view plan_bytes) {
  return effect_between(invocation, directory, ReplacedFile(directory, "plan.yaml", plan_bytes));
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
