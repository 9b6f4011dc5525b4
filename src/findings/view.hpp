#pragma once

#include <string>
#include <vector>

#include "findings/file_list.hpp"
#include "rules/check_portfolio.hpp"

namespace trivsel {

struct RelatedView {
  std::string path;
  Position begin;
  std::string message;
};

/// A finding as every format prints it: in one language, its place resolved, and all of its texts
/// masked. Control characters are still in the texts; `path` is safe to print anywhere.
struct FindingView {
  std::string_view code, name, instance;
  Level level = Level::error;
  std::string message, help;
  std::string folder;  ///< which of several; empty where one course alone is checked
  std::string path;
  Position begin, end;  ///< end exclusive; 1:1 to 1:1 for a whole file
  std::string line;     ///< the user's own, masked; empty for a whole file
  const Citation* source = nullptr;
  std::string paraphrase;
  std::string interpretation;
  std::vector<RelatedView> related;
  std::string fingerprint;  ///< 64 hexadecimal digits over rule, path and the masked line
};

/// The findings in their order, ready to print.
std::vector<FindingView> view_findings(const std::vector<Finding>& findings, const FileList& files,
                                       Language language);
/// Of a course checked alone.
std::vector<FindingView> view_findings(const CheckResult& result, const CourseFolder& folder,
                                       Language language);

/// How many of each level.
struct Summary {
  std::size_t errors = 0, warnings = 0, notes = 0, skipped = 0;
  std::size_t ignored = 0;  ///< settled by a comment in the folder
  std::size_t known = 0;    ///< listed by --known; not among errors, warnings and notes
  std::size_t stale = 0;    ///< listed by --known, but not found
  std::size_t folders = 0, files = 0, episodes = 0;

  void count(Level level);
  void add(const Summary& other);
};
Summary summarise(const CheckResult& result, const CourseFolder& folder);
/// Its folders are the courses.
Summary summarise(const PortfolioCheck& check, const PortfolioFolder& portfolio);

}  // namespace trivsel
