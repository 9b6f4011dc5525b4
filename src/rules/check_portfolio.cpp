#include "rules/check_portfolio.hpp"

#include <map>
#include <set>
#include <tuple>

#include "folder/across_courses.hpp"
#include "folder/in_parallel.hpp"
#include "rules/ignore.hpp"
#include "rules/registry.hpp"

namespace trivsel {
namespace {

/// The findings of the portfolio as such.
class PortfolioRun {
 public:
  PortfolioRun(const PortfolioFolder& portfolio, PortfolioCheck& check, LocalTime now,
               CheckOptions options)
      : portfolio_(portfolio), check_(check), now_(now), options_(options) {}

  void run() {
    for (const Demand& demand : check_.programme.demands.all) {
      if (demand.rule->check_portfolio)
        check_.judged.push_back({demand.rule->code, demand.id, false});
      const std::size_t before = check_.findings.size();
      Sink sink(demand.rule->code, demand.id, demand.level, check_.findings);
      judge(demand, sink);
      for (std::size_t i = before; i < check_.findings.size(); ++i) {
        Finding& finding = check_.findings[i];
        if (demand.cited) finding.source = &demand.source;
        if (!demand.interpretation.empty()) finding.interpretation = &demand.interpretation;
      }
    }
    silence();
    settle();
  }

 private:
  void judge(const Demand& demand, Sink& sink) const {
    const Rule& rule = *demand.rule;
    const Pack* pack = check_.programme.get();
    const bool all = options_.scope == CheckScope::everything;
    if (rule.check_portfolio && all) {
      rule.check_portfolio({portfolio_, pack, now_}, demand.params.get(), sink);
    } else if (rule.check && rule.code.starts_with("TRV6")) {  // in the files beside the courses
      const Case own{portfolio_.own,  pack,           Stage::application,      now_,
                     general_words(), options_.names, options_.key_file_inside};
      rule.check(own, demand.params.get(), sink);
    }
  }

  /// Over a portfolio a rule silences another altogether; a demand put on top of others none.
  void silence() {
    std::set<std::string_view> silenced;
    for (const Demand& demand : check_.programme.demands.all) {
      if (!demand.rule->check_portfolio || demand.added) continue;
      const bool speaks =
          std::any_of(check_.findings.begin(), check_.findings.end(), [&](const Finding& finding) {
            return finding.rule == demand.rule->code && finding.instance == demand.id;
          });
      if (!speaks) continue;
      for (const Supersedes& other : demand.rule->supersedes) silenced.insert(other.code);
    }
    check_.skipped += std::erase_if(
        check_.findings, [&](const Finding& finding) { return silenced.contains(finding.rule); });
  }

  /// A comment settles a finding where it stands, in a course's file too.
  void settle() {
    std::map<const PortfolioCourse*, Ignores> ignores;
    ignores.try_emplace(nullptr, portfolio_.own);
    check_.ignored += std::erase_if(check_.findings, [&](const Finding& finding) {
      const PortfolioCourse* course = portfolio_.course_of(finding.where.file);
      Finding local = finding;
      if (course != nullptr) local.where.file -= course->first_file;
      const CourseFolder& folder = course != nullptr ? course->folder : portfolio_.own;
      return ignores.try_emplace(course, folder).first->second.settles(local);
    });
    const Ignores& own = ignores.at(nullptr);
    check_.findings.insert(check_.findings.end(), own.faults().begin(), own.faults().end());
    if (check_.programme.get() == nullptr) return;
    const std::vector<Finding> unused = own.unused({});
    check_.findings.insert(check_.findings.end(), unused.begin(), unused.end());
  }

  const PortfolioFolder& portfolio_;
  PortfolioCheck& check_;
  LocalTime now_;
  CheckOptions options_;
};

void take_course(const PortfolioCourse& course, const CourseCheck& checked, PortfolioCheck& all) {
  all.skipped += checked.result.skipped;
  all.ignored += checked.result.ignored;
  const auto& findings = course.readable ? checked.result.findings : course.folder.findings;
  for (Finding finding : findings) {
    finding.where = PortfolioFolder::place(course, finding.where);
    for (Related& related : finding.related) {
      related.where = PortfolioFolder::place(course, related.where);
    }
    all.findings.push_back(std::move(finding));
  }
}

void put_in_order(const PortfolioFolder& portfolio, std::vector<Finding>& findings) {
  const auto key = [&](const Finding& finding) {
    const PortfolioCourse* course = portfolio.course_of(finding.where.file);
    const CourseFolder& folder = course != nullptr ? course->folder : portfolio.own;
    std::string_view path = finding.path;
    const std::uint32_t file = finding.where.file - (course != nullptr ? course->first_file : 0);
    if (path.empty() && file < folder.sources.size()) path = folder.sources[file]->path();
    return std::make_tuple(course != nullptr ? std::string_view(course->path) : std::string_view(),
                           path, finding.where.span.begin, finding.rule,
                           std::string_view(finding.message.en));
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

}  // namespace

CourseCheck check_course(const CourseFolder& folder, CourseProgramme programme, LocalTime now,
                         CheckOptions options) {
  CourseCheck check{std::move(programme), {}};
  check.result = run_check(folder, check.programme.get(), check.programme.demands, now, options);
  return check;
}

PortfolioCheck find_programmes(PortfolioFolder& portfolio, const FindProgramme& find_programme) {
  PortfolioCheck check;
  check.courses.resize(portfolio.courses.size());
  in_parallel(portfolio.courses.size(), usual_threads(), [&](std::size_t i) {
    PortfolioCourse& course = portfolio.courses[i];
    if (course.readable) check.courses[i].programme = find_programme(course.folder);
  });
  check.programme = find_programme(portfolio.own);
  return check;
}

PortfolioCheck check_portfolio(PortfolioFolder& portfolio, const FindProgramme& find_programme,
                               LocalTime now, CheckOptions options) {
  PortfolioCheck check;
  check.findings = portfolio.own.findings;
  check.courses.resize(portfolio.courses.size());
  if (portfolio.own.format != 1) return check;
  in_parallel(portfolio.courses.size(), usual_threads(), [&](std::size_t i) {
    PortfolioCourse& course = portfolio.courses[i];
    if (!course.readable) return;
    CourseProgramme programme = find_programme(course.folder);
    check.courses[i] = check_course(course.folder, std::move(programme), now, options);
  });
  check.programme = find_programme(portfolio.own);
  check.findings = portfolio.own.findings;
  portfolio.number_files();
  look_across_courses(portfolio, check.findings);
  PortfolioRun(portfolio, check, now, options).run();
  for (std::size_t i = 0; i < portfolio.courses.size(); ++i) {
    take_course(portfolio.courses[i], check.courses[i], check);
  }
  put_in_order(portfolio, check.findings);
  return check;
}

}  // namespace trivsel
