#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "trivsel/export.hpp"

// Checking a course folder, or a portfolio of them, from another program. No promise of binary
// compatibility before 1.0.

namespace trivsel::api {

/// The folder itself could not be opened or listed. what() says which, and why, in English.
class TRIVSEL_EXPORT FolderError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The options are not what they should be. what() says which.
class TRIVSEL_EXPORT OptionError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct CheckOptions {
  std::string today;                ///< 2026-03-14 (its end) or 2026-03-14T10:30; never the clock
  std::string language = "en";      ///< da or en
  std::string stage;                ///< application, submitted, running, closed; empty: by the day
  std::string programme_directory;  ///< as --programme-dir; empty: none
  bool built_in_only = false;       ///< the folder's own programmes/ count for nothing
};

/// One departure. Lines and columns are 1-based, columns in Unicode code points, ends exclusive; a
/// finding about a whole or missing file is at 1:1. Texts hold no digit of a CPR number.
struct Finding {
  std::string code;    ///< TRV203
  std::string name;    ///< team-role-missing
  std::string demand;  ///< the programme's own id for it; empty for rules that always hold
  std::string level;   ///< error, warning or note
  std::string message, help;
  std::string path;    ///< relative to the folder that was named, with /
  std::string course;  ///< CheckedCourse::path; empty where it is of a portfolio's own files
  std::size_t line = 1, column = 1, end_line = 1, end_column = 1;
  std::string document, section;  ///< the source; empty where no programme speaks
  std::string fingerprint;        ///< 64 hexadecimal digits, stable when lines above move
};

/// A course as it was checked: the one of the folder, or one of a portfolio's.
struct CheckedCourse {
  std::string path;       ///< relative to the portfolio, with /; empty: the folder itself
  std::string id;         ///< its own; empty where it has none
  std::string stage;      ///< empty where the course could not be read; a finding says so
  std::string programme;  ///< empty where it is unknown
};

struct CheckResult {
  bool portfolio = false;              ///< the folder holds portfolio.yaml, and no course.yaml
  std::string stage;                   ///< of a course; empty for a portfolio
  std::string programme;               ///< empty where it is unknown
  std::vector<CheckedCourse> courses;  ///< one, or a portfolio's in the order of their paths
  std::vector<Finding> findings;       ///< in the one total order
  std::size_t skipped = 0;  ///< silent because another finding covers or has spoiled them
  std::size_t ignored = 0;  ///< settled by a comment in the folder, with a reason
};

/// Reads the folder, a course or a portfolio of courses, and checks it. What is wrong inside it is
/// a finding, a course that cannot be read among them; throws FolderError where the folder itself
/// fails, OptionError for an option that cannot be read.
TRIVSEL_EXPORT CheckResult check_folder(const std::string& folder, const CheckOptions& options);

}  // namespace trivsel::api
