#include "findings/view.hpp"

#include <map>

#include "findings/masked_file.hpp"
#include "rules/registry.hpp"
#include "text/hash.hpp"
#include "text/personal.hpp"
#include "text/safe_text.hpp"

namespace trivsel {
namespace {

void place(const Finding& finding, const FileList& list, MaskedFiles& files, FindingView& view) {
  const bool in_file = list.source(finding.where.file) != nullptr && finding.where.span.end > 0;
  if (!in_file) return;
  const MaskedFile& file = files.file(finding.where.file);
  view.begin = file.position(finding.where.span.begin);
  view.end = file.position(finding.where.span.end);
  view.line = file.line(view.begin.line);
}

RelatedView view_related(const Related& related, const FileList& list, MaskedFiles& files,
                         Language language) {
  return {safe_for_terminal(list.path(related.where.file)),
          files.file(related.where.file).position(related.where.span.begin),
          mask_cpr(related.message.in(language))};
}

}  // namespace

std::vector<FindingView> view_findings(const std::vector<Finding>& findings, const FileList& list,
                                       Language language) {
  std::vector<FindingView> views;
  std::map<std::string, int> seen;
  MaskedFiles files(list, findings);
  for (const Finding& finding : findings) {
    FindingView& view = views.emplace_back();
    const Rule* rule = find_rule(finding.rule);
    view.code = finding.rule;
    view.name = rule != nullptr ? rule->name : std::string_view();
    view.instance = finding.instance;
    view.level = finding.level;
    view.message = mask_cpr(finding.message.in(language));
    view.help = mask_cpr(finding.help.in(language));
    view.folder = safe_for_terminal(list.folder(finding.where.file));
    view.path = safe_for_terminal(list.path(finding));
    place(finding, list, files, view);
    view.source = finding.source;
    if (finding.source != nullptr) view.paraphrase = finding.source->paraphrase.in(language);
    if (finding.interpretation != nullptr)
      view.interpretation = finding.interpretation->in(language);
    for (const Related& related : finding.related) {
      view.related.push_back(view_related(related, list, files, language));
    }
    // The same fault twice on one line still has two fingerprints.
    const std::string key =
        fmt::format("{}\n{}\n{}\n{}", view.code, view.instance, view.path, view.line);
    view.fingerprint = sha256_hex(fmt::format("{}\n{}", key, seen[key]++));
  }
  return views;
}

std::vector<FindingView> view_findings(const CheckResult& result, const CourseFolder& folder,
                                       Language language) {
  return view_findings(result.findings, FileList(folder), language);
}

void Summary::count(Level level) {
  if (level == Level::error) ++errors;
  if (level == Level::warning) ++warnings;
  if (level == Level::note) ++notes;
}

void Summary::add(const Summary& other) {
  errors += other.errors;
  warnings += other.warnings;
  notes += other.notes;
  skipped += other.skipped;
  ignored += other.ignored;
  folders += other.folders;
  files += other.files;
  episodes += other.episodes;
}

Summary summarise(const CheckResult& result, const CourseFolder& folder) {
  Summary summary;
  for (const Finding& finding : result.findings) summary.count(finding.level);
  summary.skipped = result.skipped;
  summary.ignored = result.ignored;
  summary.folders = 1;
  summary.files = folder.sources.size();
  summary.episodes = folder.episodes.size();
  return summary;
}

Summary summarise(const PortfolioCheck& check, const PortfolioFolder& portfolio) {
  Summary summary;
  for (const Finding& finding : check.findings) summary.count(finding.level);
  summary.skipped = check.skipped;
  summary.ignored = check.ignored;
  summary.folders = portfolio.courses.size();
  summary.files = portfolio.own.sources.size();
  for (const PortfolioCourse& course : portfolio.courses) {
    if (!course.readable) continue;
    summary.files += course.folder.sources.size();
    summary.episodes += course.folder.episodes.size();
  }
  return summary;
}

}  // namespace trivsel
