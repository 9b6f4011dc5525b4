#include "trivsel/check.hpp"

#include "files/machine_error.hpp"
#include "findings/view.hpp"
#include "folder/course_list.hpp"
#include "folder/load.hpp"
#include "folder/load_portfolio.hpp"
#include "rules/check_portfolio.hpp"
#include "rules/programmes.hpp"
#include "text/personal.hpp"
#include "text/safe_text.hpp"
#include "values/clock.hpp"

namespace trivsel::api {
namespace {

Finding to_public(const FindingView& view) {
  Finding finding;
  finding.code = view.code;
  finding.name = view.name;
  finding.demand = view.instance;
  finding.level = key_of(view.level);
  finding.message = view.message;
  finding.help = view.help;
  finding.path = view.path;
  finding.line = view.begin.line;
  finding.column = view.begin.column;
  finding.end_line = view.end.line;
  finding.end_column = view.end.column;
  if (view.source != nullptr) {
    finding.document = view.source->document;
    finding.section = view.source->section;
  }
  finding.fingerprint = view.fingerprint;
  return finding;
}

CheckedCourse to_public(const std::string& path, const CourseFolder& folder,
                        const CourseCheck& check) {
  CheckedCourse course;
  course.path = safe_for_terminal(path);
  course.id = mask_cpr(folder.course.id.value_or({}));
  course.stage = key_of(check.result.stage);
  if (check.programme.pack) course.programme = *check.programme.pack->pack.id;
  return course;
}

void take_findings(const std::vector<FindingView>& views, CheckResult& result) {
  for (const FindingView& view : views) {
    Finding& finding = result.findings.emplace_back(to_public(view));
    if (result.portfolio && view.folder != ".") finding.course = view.folder;
  }
}

/// What an opened folder is checked with.
struct Check {
  FindProgramme find_programme;
  LocalTime now;
  trivsel::CheckOptions options;
  Language language;
};

CheckResult check_course_in(const Directory& directory, const Check& asked) {
  CourseFolder folder = load_course_folder(directory);
  CourseProgramme programme = asked.find_programme(folder);
  const CourseCheck check = check_course(folder, std::move(programme), asked.now, asked.options);
  CheckResult result;
  result.courses.push_back(to_public({}, folder, check));
  result.stage = result.courses.front().stage;
  result.programme = result.courses.front().programme;
  result.skipped = check.result.skipped;
  result.ignored = check.result.ignored;
  take_findings(view_findings(check.result, folder, asked.language), result);
  return result;
}

CheckResult check_portfolio_in(const Directory& directory, const Check& asked) {
  PortfolioFolder folder = load_portfolio(directory);
  const PortfolioCheck check =
      check_portfolio(folder, asked.find_programme, asked.now, asked.options);
  CheckResult result;
  result.portfolio = true;
  if (check.programme.pack) result.programme = *check.programme.pack->pack.id;
  for (std::size_t i = 0; i < folder.courses.size(); ++i) {
    const PortfolioCourse& course = folder.courses[i];
    CheckedCourse checked{safe_for_terminal(course.path), {}, {}, {}};
    if (course.readable) checked = to_public(course.path, course.folder, check.courses[i]);
    result.courses.push_back(std::move(checked));
  }
  result.skipped = check.skipped;
  result.ignored = check.ignored;
  take_findings(view_findings(check.findings, FileList(folder), asked.language), result);
  return result;
}

CheckResult check_opened(const Directory& directory, const Check& asked) {
  return kind_of_folder(directory) == FolderKind::portfolio ? check_portfolio_in(directory, asked)
                                                            : check_course_in(directory, asked);
}

}  // namespace

CheckResult check_folder(const std::string& folder, const CheckOptions& options) {
  const std::optional<LocalTime> now = parse_as_of(options.today);
  if (!now) throw OptionError("today is no date or time: " + options.today);
  const std::optional<Stage> stage = choice_of<Stage>(options.stage);
  if (!options.stage.empty() && !stage) throw OptionError("unknown stage: " + options.stage);
  if (options.language != "da" && options.language != "en") {
    throw OptionError("unknown language: " + options.language);
  }
  try {
    const ProgrammeSources sources{options.programme_directory, {}, options.built_in_only};
    const Check asked{[&sources](CourseFolder& opened) { return programme_of(opened, sources); },
                      *now,
                      {stage},
                      options.language == "da" ? Language::da : Language::en};
    return check_opened(Directory::open(folder), asked);
  } catch (const MachineError& error) {
    throw FolderError(error.what());
  }
}

}  // namespace trivsel::api
