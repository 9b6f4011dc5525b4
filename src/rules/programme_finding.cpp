#include "rules/programme_finding.hpp"

#include "text/nearest.hpp"

namespace trivsel {

void note_unknown_programme(CourseFolder& folder) {
  if (!folder.course.programme || folder.format != 1) return;
  const std::vector<std::string_view> known = built_in_programmes();
  const auto meant = nearest(*folder.course.programme, known);
  Finding& finding = folder.findings.emplace_back();
  finding.rule = "TRV011";
  finding.where = folder.course.programme.where;
  finding.message =
      say("no programme is called \"{}\"", "intet program hedder \"{}\"", *folder.course.programme);
  finding.help = meant ? say("did you mean \"{}\"?", "mente du \"{}\"?", *meant)
                       : say("known: {}", "kendte: {}", fmt::format("{}", fmt::join(known, ", ")));
}

}  // namespace trivsel
