#include <algorithm>
#include <map>

#include "report/portfolio/overview.hpp"
#include "rules/registry.hpp"

namespace trivsel::report {
namespace {

/// Where, and under which rule; a null course is the portfolio as such.
using Place = std::pair<const PortfolioCourse*, std::string_view>;

std::map<Place, Level> gravest_levels(const PortfolioFolder& portfolio,
                                      const PortfolioCheck& check) {
  std::map<Place, Level> levels;
  for (const Finding& finding : check.findings) {
    const Place place{portfolio.course_of(finding.where.file), finding.rule};
    const auto [entry, is_new] = levels.try_emplace(place, finding.level);
    if (!is_new) entry->second = std::max(entry->second, finding.level);
  }
  return levels;
}

}  // namespace

void OpenCounts::add(Level level) {
  if (level == Level::error) ++errors;
  if (level == Level::warning) ++warnings;
  if (level == Level::note) ++notes;
}

OpenFindings open_findings(const PortfolioFolder& portfolio, const PortfolioCheck& check) {
  OpenFindings open;
  open.courses.resize(portfolio.courses.size());
  std::map<std::string_view, OpenRule> rules;
  for (const auto& [place, level] : gravest_levels(portfolio, check)) {
    const auto& [course, code] = place;
    OpenRule& rule = rules[code];
    rule.code = code;
    rule.level = std::max(rule.level, level);
    if (course == nullptr) {
      rule.in_portfolio = true;
      open.portfolio.add(level);
      continue;
    }
    ++rule.courses;
    open.courses[static_cast<std::size_t>(course - portfolio.courses.data())].add(level);
  }
  for (auto& [code, rule] : rules) {
    if (const Rule* known = find_rule(code)) rule.name = known->name;
    open.rules.push_back(rule);
  }
  std::stable_sort(open.rules.begin(), open.rules.end(), [](const OpenRule& a, const OpenRule& b) {
    return std::make_pair(a.level, a.courses) > std::make_pair(b.level, b.courses);
  });
  open.open_courses = static_cast<std::size_t>(
      std::count_if(open.courses.begin(), open.courses.end(),
                    [](const OpenCounts& counts) { return counts.all() > 0; }));
  return open;
}

}  // namespace trivsel::report
