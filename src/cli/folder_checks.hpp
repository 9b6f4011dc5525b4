#pragma once

#include <deque>

#include "cli/invocation.hpp"
#include "findings/render.hpp"

namespace trivsel {

/// Checks the folders that a command names, courses and portfolios, into one report.
class FolderChecks {
 public:
  FolderChecks(Invocation& invocation, CheckOptions options)
      : invocation_(invocation), options_(options) {}

  /// Reads and checks the folder at a path. `shown` is put before the paths of its findings.
  /// MachineError where it cannot be opened.
  void take(const std::string& path, const std::string& shown);

  /// All that was taken. It points into this.
  [[nodiscard]] CheckReport report() const;

 private:
  struct Course {
    std::string shown;
    CourseFolder folder;
    CourseCheck check;
  };
  struct Portfolio {
    std::string shown;
    PortfolioFolder folder;
    PortfolioCheck check;
  };
  /// One of the two.
  struct Entry {
    std::optional<Course> course;
    std::optional<Portfolio> portfolio;
  };

  void add_course(const Course& course, CheckReport& report) const;
  void add_portfolio(const Portfolio& portfolio, CheckReport& report) const;

  Invocation& invocation_;
  CheckOptions options_;
  std::deque<Entry> entries_;
};

}  // namespace trivsel
