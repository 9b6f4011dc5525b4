#include "cli/draft_check.hpp"

#include "cli/change.hpp"
#include "cli/key_names.hpp"
#include "cli/privacy_guard.hpp"
#include "folder/load.hpp"
#include "rules/check_portfolio.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

/// What the quick entry would not take either.
constexpr std::string_view kImpossibleTimes = "TRV405";

bool is_personal(const Invocation& invocation, const Directory& directory,
                 std::string_view old_bytes, std::string_view bytes) {
  try {
    refuse_new_cpr(old_bytes, bytes);
    refuse_known_names(invocation, directory, old_bytes, bytes);
  } catch (const CommandError&) {
    return true;
  }
  return false;
}

}  // namespace

DraftCheck check_draft(const EntryPlace& place, const std::string& path, std::string_view old_bytes,
                       std::string_view bytes, const std::string& shown) {
  Invocation& invocation = place.invocation;
  const ReplacedFile as_it_would_be(place.directory, path, bytes);
  CourseFolder folder = load_course_folder(as_it_would_be);
  const KeyNames key =
      key_names(invocation, {folder.course.id.value_or({})}, std::string(place.directory.path()));
  CheckOptions options;
  options.names = &key.names;
  const CourseCheck check =
      check_course(folder, invocation.find_programme()(folder), invocation.now(), options);
  DraftCheck result;
  result.report.now = invocation.now();
  result.report.language = invocation.language();
  result.report.version = kVersion;
  result.report.summary.files = result.report.summary.folders = 1;
  for (FindingView& view : view_findings(check.result, folder, invocation.language())) {
    if (view.path != path || view.level == Level::note) continue;
    const bool must_not_stand = view.code.starts_with("TRV0") || view.code == kImpossibleTimes;
    result.unfit = result.unfit || (must_not_stand && view.level == Level::error);
    view.path = shown;
    for (RelatedView& related : view.related) {
      if (related.path == path) related.path = shown;
    }
    result.report.summary.count(view.level);
    result.report.findings.push_back(std::move(view));
  }
  result.personal = is_personal(invocation, place.directory, old_bytes, bytes);
  return result;
}

}  // namespace trivsel
