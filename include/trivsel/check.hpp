#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "trivsel/export.hpp"

// Checking a course folder from another program. No promise of binary compatibility before 1.0.

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
  std::string path;  ///< relative to the folder, with /
  std::size_t line = 1, column = 1, end_line = 1, end_column = 1;
  std::string document, section;  ///< the source; empty where no programme speaks
  std::string fingerprint;        ///< 64 hexadecimal digits, stable when lines above move
};

struct CheckResult {
  std::string stage;
  std::string programme;          ///< empty where it is unknown
  std::vector<Finding> findings;  ///< in the one total order
  std::size_t skipped = 0;        ///< silent because another finding covers or has spoiled them
};

/// Reads the folder and checks it. What is wrong inside it is a finding; throws FolderError where
/// the folder itself fails, OptionError for an option that cannot be read.
TRIVSEL_EXPORT CheckResult check_folder(const std::string& folder, const CheckOptions& options);

}  // namespace trivsel::api
