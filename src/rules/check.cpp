#include "rules/check.hpp"

#include <set>
#include <tuple>

#include "programme/pack_words.hpp"
#include "rules/ignore.hpp"

namespace trivsel {
namespace {

bool is_privacy(std::string_view code) {
  return code.starts_with("TRV6");
}
bool is_format(std::string_view code) {
  return code.starts_with("TRV0");
}

bool is_in(CheckScope scope, std::string_view code) {
  if (scope == CheckScope::everything || is_privacy(code)) return true;
  return scope == CheckScope::files_and_privacy && is_format(code);
}

/// What nobody can read: a file that is refused, or not there where it must be.
Part lost_parts(const CourseFolder& folder, Stage stage) {
  Part lost = folder.lost;
  for (const FolderFile& file : folder_files()) {
    const bool missing = file.needed && stage >= file.needed_from && !folder.has(file.parts);
    if (missing) lost = lost | file.parts;
  }
  return lost;
}

/// Whether what the demand concludes from could be read.
bool is_spoiled(const Demand& demand, const CourseFolder& folder, Part lost) {
  if (is_privacy(demand.rule->code) || is_format(demand.rule->code)) return false;
  const Part reads = demand.rule->reads;
  if ((reads & lost) != Part::none) return true;
  return demand.rule->reach == Reach::whole && (reads & folder.unsound_parts) != Part::none;
}

bool lies_in_unsound_record(const Finding& finding, const CourseFolder& folder) {
  if (is_privacy(finding.rule) || is_format(finding.rule)) return false;
  return std::any_of(folder.unsound.begin(), folder.unsound.end(), [&](const Where& record) {
    return record.file == finding.where.file && !finding.where.span.empty() &&
           record.span.contains(finding.where.span);
  });
}

/// Everything that the demands find, with level, source and interpretation, unfiltered.
class Run {
 public:
  Run(const Case& c, CheckScope scope, CheckResult& result)
      : case_(c), scope_(scope), result_(result), lost_(lost_parts(c.folder, c.stage)) {}

  void take(const Demand& demand) {
    const bool is_asked = demand.from <= case_.stage && is_in(scope_, demand.rule->code);
    if (!demand.rule->check || !is_asked) {
      unjudged_.insert(demand.rule->code);
      return;
    }
    const bool spoiled = is_spoiled(demand, case_.folder, lost_);
    result_.judged.push_back({demand.rule->code, demand.id, spoiled});
    if (spoiled) {
      unjudged_.insert(demand.rule->code);
      ++result_.skipped;
      return;
    }
    const std::size_t before = result_.findings.size();
    Sink sink(demand.rule->code, demand.id, demand.level, result_.findings, case_.words);
    demand.rule->check(case_, demand.params.get(), sink);
    for (std::size_t i = before; i < result_.findings.size(); ++i) {
      if (demand.cited) result_.findings[i].source = &demand.source;
      if (!demand.interpretation.empty()) {
        result_.findings[i].interpretation = &demand.interpretation;
      }
    }
  }

  /// Rules with a demand that was not asked.
  [[nodiscard]] const std::set<std::string_view>& unjudged() const { return unjudged_; }

 private:
  const Case& case_;
  CheckScope scope_;
  CheckResult& result_;
  Part lost_;
  std::set<std::string_view> unjudged_;
};

/// What is silenced: (rule, subject), an empty subject meaning the whole folder.
using Silenced = std::set<std::pair<std::string_view, std::string>>;

/// The demands that were put on top of others, by id.
std::set<std::string_view> added_by(const Demands& demands) {
  std::set<std::string_view> added;
  for (const Demand& demand : demands.all) {
    if (demand.added) added.insert(demand.id);
  }
  return added;
}

/// What the findings silence that `speaks` takes.
template <class Speaks>
Silenced silenced_by(const std::vector<Finding>& findings, const Demands& demands, Speaks speaks) {
  Silenced silenced;
  std::set<std::string_view> done;
  for (const Demand& demand : demands.all) {
    if (demand.rule->supersedes.empty() || !done.insert(demand.rule->code).second) continue;
    for (const Finding& finding : findings) {
      if (finding.rule != demand.rule->code || !speaks(finding)) continue;
      for (const Supersedes& other : demand.rule->supersedes) {
        if (!other.when_subject.empty()) {
          if (finding.subject == other.when_subject) silenced.emplace(other.code, std::string());
        } else {
          silenced.emplace(other.code, other.same_subject ? finding.subject : std::string());
        }
      }
    }
  }
  return silenced;
}

bool is_silenced(const Finding& finding, const Silenced& silenced) {
  return silenced.contains({finding.rule, std::string()}) ||
         (!finding.subject.empty() && silenced.contains({finding.rule, finding.subject}));
}

void sort_and_unite(std::vector<Finding>& findings, const CourseFolder& folder) {
  const auto key = [&](const Finding& f) {
    return std::make_tuple(path_of(f, folder), f.where.span.begin, f.rule,
                           std::string_view(f.message.en), f.where.span.end, f.instance);
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
  const auto last =
      std::unique(findings.begin(), findings.end(),
                  [&](const Finding& a, const Finding& b) { return key(a) == key(b); });
  findings.erase(last, findings.end());
}

}  // namespace

std::string_view path_of(const Finding& finding, const CourseFolder& folder) {
  if (!finding.path.empty()) return finding.path;
  if (finding.where.file < folder.sources.size()) return folder.source(finding.where).path();
  return ".";
}

Stage stage_on(const Course& course, Date day) {
  const auto start = course.start();
  const auto end = course.end();
  if (start && day < *start) return Stage::submitted;
  if (end && day > *end) return Stage::closed;
  return Stage::running;
}

CheckResult run_check(const CourseFolder& folder, const Pack* pack, const Demands& demands,
                      LocalTime now, CheckOptions options) {
  CheckResult result;
  result.stage = options.stage.value_or(stage_on(folder.course, now.date()));
  if (options.scope != CheckScope::privacy) result.findings = folder.findings;
  const auto of_files = static_cast<std::ptrdiff_t>(result.findings.size());
  const bool newer_format = folder.format != 1;
  if (newer_format) return result;
  const Words words = words_of(pack);
  const Case c{folder, pack, result.stage, now, words, options.names, options.key_file_inside};
  Run run(c, options.scope, result);
  for (const Demand& demand : demands.all) run.take(demand);
  const std::set<std::string_view> added = added_by(demands);
  const auto is_added = [&](const Finding& finding) { return added.contains(finding.instance); };
  const Silenced of_all =
      silenced_by(result.findings, demands, [](const Finding&) { return true; });
  const Silenced of_base = silenced_by(result.findings, demands, std::not_fn(is_added));
  Ignores ignores(folder);
  std::vector<Finding> told;  // a comment settles what is found, not whom the programme is for
  const auto dropped = std::remove_if(
      result.findings.begin() + of_files, result.findings.end(), [&](const Finding& finding) {
        const bool ignored = ignores.settles(finding);
        const bool silent = lies_in_unsound_record(finding, folder) ||
                            is_silenced(finding, is_added(finding) ? of_all : of_base);
        if (silent) ++result.skipped;
        if (!silent && ignored) ++result.ignored;
        if (!silent && result.stage == Stage::application) told.push_back(finding);
        return silent || ignored;
      });
  result.findings.erase(dropped, result.findings.end());
  const std::vector<Finding>& faults = ignores.faults();
  result.findings.insert(result.findings.end(), faults.begin(), faults.end());
  if (pack != nullptr && options.scope == CheckScope::everything) {
    const std::vector<Finding> unused = ignores.unused(run.unjudged());
    result.findings.insert(result.findings.end(), unused.begin(), unused.end());
  }
  sort_and_unite(result.findings, folder);
  if (result.stage == Stage::application) {
    result.eligibility = eligibility_of(c, demands, told);
  }
  return result;
}

}  // namespace trivsel
