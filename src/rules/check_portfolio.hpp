#pragma once

#include <functional>

#include "rules/check.hpp"
#include "rules/programmes.hpp"

namespace trivsel {

/// Which programme holds for a folder, as programme_of() tells it. Called from several threads.
using FindProgramme = std::function<CourseProgramme(CourseFolder&)>;

/// A check of one folder, with what its findings point into.
struct CourseCheck {
  CourseProgramme programme;
  CheckResult result;
};

CourseCheck check_course(const CourseFolder& folder, CourseProgramme programme, LocalTime now,
                         CheckOptions options = {});

/// A check of a portfolio and all of its courses.
struct PortfolioCheck {
  CourseProgramme programme;         ///< of the portfolio as such
  std::vector<CourseCheck> courses;  ///< one for each course; empty results for unreadable ones

  /// All findings, the portfolio's own and its courses', in the one total order: folder, path,
  /// byte, rule, message. Their places count through all of the portfolio's files.
  std::vector<Finding> findings;
  std::size_t skipped = 0;
  std::size_t ignored = 0;     ///< settled by a comment, with a reason
  std::vector<Judged> judged;  ///< the demands over the portfolio as such
};

/// Which programmes hold for a portfolio and its courses, and nothing else: no findings.
PortfolioCheck find_programmes(PortfolioFolder& portfolio, const FindProgramme& find_programme);

/// Checks every course by its own programme, several at once, then the portfolio by its own: ids
/// that meet, the rules over portfolios, and privacy in the files beside the courses. Nothing but
/// TRV016 for a portfolio of a newer format.
PortfolioCheck check_portfolio(PortfolioFolder& portfolio, const FindProgramme& find_programme,
                               LocalTime now, CheckOptions options = {});

}  // namespace trivsel
