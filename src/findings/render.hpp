#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "findings/eligibility_view.hpp"
#include "findings/view.hpp"

namespace trivsel {

/// What was asked of one folder.
struct JudgedFolder {
  std::string folder;  ///< as FindingView::folder
  std::vector<Judged> judged;
};

/// One of several courses that were checked.
struct FolderReport {
  std::string path;
  std::string id;                            ///< the course's; may be empty
  std::string programme, edition, sha256;    ///< empty where the programme is unknown
  std::optional<Stage> stage;                ///< nothing where the folder could not be read
  Summary summary;                           ///< of the findings in its files
  std::vector<EligibilityView> eligibility;  ///< at the stage `application` only
};

/// Where a folder lies that was named on the command line.
struct NamedFolder {
  std::string shown;                 ///< what stands before its findings' paths
  std::optional<std::string> place;  ///< in its git repository; nothing outside of one
};

/// What a rendering says beside the findings.
struct CheckReport {
  std::vector<FindingView> findings;
  std::vector<EligibilityView> eligibility;  ///< at the stage `application` only
  Summary summary;
  LocalTime now;
  Stage stage = Stage::running;            ///< of a course that is checked alone
  std::string programme, edition, sha256;  ///< empty where the programme is unknown
  std::vector<JudgedFolder> judged;
  std::optional<Level> fails_from = Level::error;  ///< nothing: no finding fails the check
  /// What stands before the findings' paths when seen from the repository's root: empty, or ending
  /// in `/`; safe to print anywhere.
  std::string from_root;
  std::vector<NamedFolder> named;     ///< where several folders were named, each with its own
  bool several = false;               ///< a portfolio, or several folders
  std::vector<FolderReport> folders;  ///< the courses, where there are several
  Language language = Language::en;
  std::string_view version;
};

/// Each finding with its place, the user's own line, what to write, and the source.
std::string render_text(const CheckReport& report, bool colour, std::size_t width = 0);
/// One line a finding: `path:line:column: level CODE: message (see path:line:column)`.
std::string render_concise(const CheckReport& report);
/// The document of `docs/format.md`, one object, two spaces of indentation.
std::string render_json(const CheckReport& report);

// What follows is for other programs. However hostile a folder's texts and names are, they come out
// as texts: no line, command or element can begin in them.

/// A line a finding, as an object of render_json, then a line with the rest of its document.
std::string render_jsonl(const CheckReport& report);
/// GitHub's workflow commands, a line each.
std::string render_github(const CheckReport& report);
/// Azure Pipelines' logging commands, a line each. It knows no notes: they are warnings there.
std::string render_azure(const CheckReport& report);
/// GitLab's Code Quality report.
std::string render_gitlab(const CheckReport& report);
/// SARIF 2.1.0, paths below %SRCROOT%.
std::string render_sarif(const CheckReport& report);
/// JUnit's XML: a suite a folder, a test case a demand. What does not fail the check is no failure,
/// but stands in the case's output.
std::string render_junit(const CheckReport& report);

/// A path of the report as seen from the root of the repository.
std::string path_from_root(const CheckReport& report, std::string_view path);

/// "expenses.yaml:2:10: the first one": the other places that a finding speaks of.
std::vector<std::string> related_places(const CheckReport& report, const FindingView& finding);

/// "2 errors, 1 warning" …; "nothing to say" where there is none.
std::string summary_sentence(const Summary& summary, Language language);

}  // namespace trivsel
