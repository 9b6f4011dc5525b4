#include "cli/folder_checks.hpp"

#include "cli/command_error.hpp"
#include "files/git_revision.hpp"
#include "files/relative_path.hpp"
#include "folder/accounts_in_git.hpp"
#include "folder/course_list.hpp"
#include "folder/load.hpp"
#include "text/personal.hpp"
#include "text/safe_text.hpp"
#include "version.hpp"

namespace trivsel {
namespace {

/// A report of several folders, or of one of them, names the programme.
template <class Report>
void name_programme(const LoadedPack* pack, Report& report) {
  if (pack == nullptr) return;
  report.programme = *pack->pack.id;
  report.edition = *pack->pack.edition;
  report.sha256 = pack->sha256;
}

FolderReport folder_report(const std::string& path, const CourseFolder& folder,
                           const CourseCheck& check, Language language) {
  FolderReport report;
  report.path = safe_for_terminal(path);
  report.id = mask_cpr(folder.course.id.value_or({}));
  name_programme(check.programme.pack.get(), report);
  report.stage = check.result.stage;
  report.summary = summarise(check.result, folder);
  report.eligibility = view_eligibility(check.result, language);
  return report;
}

/// A course of a portfolio, with what the portfolio's own rules find in its files.
FolderReport course_report(const std::string& path, const PortfolioFolder& portfolio,
                           const PortfolioCheck& check, std::size_t number, Language language) {
  const PortfolioCourse& course = portfolio.courses[number];
  FolderReport report;
  report.path = safe_for_terminal(path);
  if (course.readable) report = folder_report(path, course.folder, check.courses[number], language);
  const Summary own = report.summary;
  report.summary = {};
  report.summary.skipped = own.skipped;
  report.summary.ignored = own.ignored;
  for (const Finding& finding : check.findings) {
    if (portfolio.course_of(finding.where.file) == &course) report.summary.count(finding.level);
  }
  return report;
}

void append(std::vector<FindingView> views, CheckReport& report) {
  std::move(views.begin(), views.end(), std::back_inserter(report.findings));
}

}  // namespace

CheckOptions FolderChecks::options_for(Entry& entry, CheckScope scope,
                                       const std::vector<std::string_view>& course_ids,
                                       const std::string& folder) {
  entry.key = key_names(invocation_, course_ids, folder);
  CheckOptions options = options_;
  options.scope = scope;
  options.names = &entry.key.names;
  options.key_file_inside = entry.key.inside;
  return options;
}

void FolderChecks::take_course(Entry& entry, const std::string& shown, CourseFolder folder,
                               CheckOptions options) {
  Course& course = entry.course.emplace(Course{shown, std::move(folder), {}});
  const FindProgramme find_programme = invocation_.find_programme();
  course.check =
      check_course(course.folder, find_programme(course.folder), invocation_.now(), options);
}

void FolderChecks::take(const std::string& path, const std::string& shown) {
  const Directory directory = Directory::open(path);
  Entry& entry = entries_.emplace_back();
  if (kind_of_folder(directory) != FolderKind::portfolio) {
    CourseFolder folder = invocation_.load(directory);
    const auto options =
        options_for(entry, CheckScope::everything, {folder.course.id.value_or({})}, path);
    return take_course(entry, shown, std::move(folder), options);
  }
  Portfolio& portfolio =
      entry.portfolio.emplace(Portfolio{shown, invocation_.load_portfolio(directory), {}});
  std::vector<std::string_view> ids;
  for (const PortfolioCourse& course : portfolio.folder.courses) {
    ids.push_back(course.folder.course.id.value_or({}));
  }
  const auto options = options_for(entry, CheckScope::everything, ids, path);
  portfolio.check =
      check_portfolio(portfolio.folder, invocation_.find_programme(), invocation_.now(), options);
}

void FolderChecks::take_staged(const std::string& path, const std::string& shown) {
  const Environment& environment = invocation_.environment();
  auto staged = read_staged(path, [&](const std::string& name) {
    auto value = environment.variable(name);
    // git names its index as seen from where it started us.
    if (value && name == "GIT_INDEX_FILE") value = from_start(environment, *value);
    return value;
  });
  if (const auto* problem = std::get_if<RevisionProblem>(&staged)) {
    throw CommandError{CommandError::Kind::io,
                       say("what git is about to commit cannot be read: {}",
                           "det, git er ved at gemme, kan ikke læses: {}", text_of(*problem)),
                       {},
                       path};
  }
  CourseFolder folder = load_course_folder(std::get<FilesInMemory>(staged));
  note_staged_accounts(folder);
  invocation_.use_course_language(folder.course);
  const bool is_course = folder.has(Part::course);
  Entry& entry = entries_.emplace_back();
  const auto options =
      options_for(entry, is_course ? CheckScope::files_and_privacy : CheckScope::privacy,
                  {folder.course.id.value_or({})}, path);
  take_course(entry, shown, std::move(folder), options);
}

void FolderChecks::take_text(const std::string& path, const std::string& name, std::string text) {
  const CourseFolder at = invocation_.load(Directory::open(path));
  std::map<std::string, ReadResult> files;
  files.emplace(name, std::move(text));
  Entry& entry = entries_.emplace_back();
  const auto options = options_for(entry, CheckScope::privacy, {at.course.id.value_or({})}, path);
  take_course(entry, {}, load_course_folder(FilesInMemory(std::move(files))), options);
}

void FolderChecks::add_course(const Course& course, CheckReport& report) const {
  const Language language = invocation_.language();
  const FileList files(course.folder, course.shown);
  append(view_findings(course.check.result.findings, files, language), report);
  report.judged.push_back({safe_for_terminal(course.shown), course.check.result.judged});
  report.summary.add(summarise(course.check.result, course.folder));
  if (entries_.size() > 1) {
    report.folders.push_back(folder_report(course.shown, course.folder, course.check, language));
    return;
  }
  report.stage = course.check.result.stage;
  report.eligibility = view_eligibility(course.check.result, language);
  name_programme(course.check.programme.pack.get(), report);
}

void FolderChecks::add_portfolio(const Portfolio& portfolio, CheckReport& report) const {
  const Language language = invocation_.language();
  const FileList files(portfolio.folder, portfolio.shown);
  append(view_findings(portfolio.check.findings, files, language), report);
  report.summary.add(summarise(portfolio.check, portfolio.folder));
  report.several = true;
  report.judged.push_back({safe_for_terminal(files.folder(0)), portfolio.check.judged});
  for (std::size_t i = 0; i < portfolio.folder.courses.size(); ++i) {
    const std::string path = join_path(portfolio.shown, portfolio.folder.courses[i].path);
    report.folders.push_back(course_report(path, portfolio.folder, portfolio.check, i, language));
    report.judged.push_back({report.folders.back().path, portfolio.check.courses[i].result.judged});
  }
  if (entries_.size() == 1) name_programme(portfolio.check.programme.pack.get(), report);
}

CheckReport FolderChecks::report() const {
  CheckReport report;
  report.now = invocation_.now();
  report.language = invocation_.language();
  report.version = kVersion;
  report.several = entries_.size() > 1;
  for (const Entry& entry : entries_) {
    if (entry.course) add_course(*entry.course, report);
    if (entry.portfolio) add_portfolio(*entry.portfolio, report);
  }
  return report;
}

}  // namespace trivsel
