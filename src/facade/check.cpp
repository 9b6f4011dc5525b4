#include "trivsel/check.hpp"

#include "files/machine_error.hpp"
#include "findings/view.hpp"
#include "folder/load.hpp"
#include "rules/check.hpp"
#include "rules/programmes.hpp"
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

CheckResult check_opened(const Directory& directory, const CheckOptions& options, LocalTime now,
                         std::optional<Stage> stage) {
  CourseFolder folder = load_course_folder(directory);
  const auto [pack, demands] =
      programme_of(folder, {options.programme_directory, {}, options.built_in_only});
  const trivsel::CheckResult checked =
      run_check(folder, pack ? &pack->pack : nullptr, demands, now, {stage});
  CheckResult result;
  result.stage = key_of(checked.stage);
  if (pack != nullptr) result.programme = *pack->pack.id;
  result.skipped = checked.skipped;
  const Language language = options.language == "da" ? Language::da : Language::en;
  for (const FindingView& view : view_findings(checked, folder, language)) {
    result.findings.push_back(to_public(view));
  }
  return result;
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
    return check_opened(Directory::open(folder), options, *now, stage);
  } catch (const MachineError& error) {
    throw FolderError(error.what());
  }
}

}  // namespace trivsel::api
