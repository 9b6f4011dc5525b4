#include "findings/view.hpp"

#include <map>

#include "findings/masked_file.hpp"
#include "rules/registry.hpp"
#include "text/hash.hpp"
#include "text/personal.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

std::string safe_path(std::string_view path) {
  return mask_cpr(terminal_safe(path));
}

void place(const Finding& finding, const CourseFolder& folder, MaskedFiles& files,
           FindingView& view) {
  const bool in_file = finding.where.file < folder.sources.size() && finding.where.span.end > 0;
  if (!in_file) return;
  const MaskedFile& file = files.file(finding.where.file);
  view.begin = file.position(finding.where.span.begin);
  view.end = file.position(finding.where.span.end);
  view.line = file.line(view.begin.line);
}

RelatedView view_related(const Related& related, const CourseFolder& folder, MaskedFiles& files,
                         Language language) {
  return {safe_path(folder.source(related.where).path()),
          files.file(related.where.file).position(related.where.span.begin),
          mask_cpr(related.message.in(language))};
}

}  // namespace

std::vector<FindingView> view_findings(const CheckResult& result, const CourseFolder& folder,
                                       Language language) {
  std::vector<FindingView> views;
  std::map<std::string, int> seen;
  MaskedFiles files(folder, result.findings);
  for (const Finding& finding : result.findings) {
    FindingView& view = views.emplace_back();
    const Rule* rule = find_rule(finding.rule);
    view.code = finding.rule;
    view.name = rule != nullptr ? rule->name : std::string_view();
    view.instance = finding.instance;
    view.level = finding.level;
    view.message = mask_cpr(finding.message.in(language));
    view.help = mask_cpr(finding.help.in(language));
    view.path = safe_path(path_of(finding, folder));
    place(finding, folder, files, view);
    view.source = finding.source;
    if (finding.source != nullptr) view.paraphrase = finding.source->paraphrase.in(language);
    if (finding.interpretation != nullptr)
      view.interpretation = finding.interpretation->in(language);
    for (const Related& related : finding.related) {
      view.related.push_back(view_related(related, folder, files, language));
    }
    // The same fault twice on one line still has two fingerprints.
    const std::string key =
        fmt::format("{}\n{}\n{}\n{}", view.code, view.instance, view.path, view.line);
    view.fingerprint = sha256_hex(fmt::format("{}\n{}", key, seen[key]++));
  }
  return views;
}

Summary summarise(const CheckResult& result, const CourseFolder& folder) {
  Summary summary;
  for (const Finding& finding : result.findings) {
    if (finding.level == Level::error) ++summary.errors;
    if (finding.level == Level::warning) ++summary.warnings;
    if (finding.level == Level::note) ++summary.notes;
  }
  summary.skipped = result.skipped;
  summary.ignored = result.ignored;
  summary.files = folder.sources.size();
  summary.episodes = folder.episodes.size();
  return summary;
}

}  // namespace trivsel
