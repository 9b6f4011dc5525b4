#pragma once

#include <deque>

#include "cli/key_names.hpp"
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

  /// The same of what git is about to commit there: only what concerns files and personal data.
  void take_staged(const std::string& path, const std::string& shown);
  /// A text that is no folder, e.g. a commit message, told under that name: personal data only. The
  /// folder at `path` says whose names are known.
  void take_text(const std::string& path, const std::string& name, std::string text);

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
    KeyNames key;
    std::optional<Course> course;
    std::optional<Portfolio> portfolio;
  };

  [[nodiscard]] CheckOptions options_for(Entry& entry, CheckScope scope,
                                         const std::vector<std::string_view>& course_ids,
                                         const std::string& folder);
  void take_course(Entry& entry, const std::string& shown, CourseFolder folder,
                   CheckOptions options);
  void add_course(const Course& course, CheckReport& report) const;
  void add_portfolio(const Portfolio& portfolio, CheckReport& report) const;

  Invocation& invocation_;
  CheckOptions options_;
  std::deque<Entry> entries_;
};

}  // namespace trivsel
