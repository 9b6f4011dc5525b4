#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/overlay.hpp"

namespace trivsel::tests {

/// A folder to check, and what is expected of it.
struct RuleCase {
  std::string name;                   ///< TRV203/bad-vacancy
  std::string base;                   ///< of tests/rules/base
  std::string today;                  ///< as --today takes it
  std::string stage;                  ///< empty: by the day
  std::vector<std::string> absent;    ///< files of the base that are not there
  std::vector<std::string> expected;  ///< `level CODE path:line:column: message`
  Files files;
  std::map<std::string, std::vector<std::string>> forms{};  ///< by path; see file_form.hpp
};

/// The clean folders of tests/rules/base, each with the day on which it is clean.
std::map<std::string, std::string> days_of_bases();

/// A base may be a portfolio: its file `bases` says which clean folders are its courses, a line
/// `FOLDER BASE FROM=TO…` each, and a `programme.yaml` is what the portfolio as such is judged by.
///
/// Reads `tests/rules/NAME`: a file `expect` beside the files that differ from the base. `expect`
/// holds `base:`, `today:`, `stage:`, `absent: PATH`, `form: PATH, FORM`, and the expected lines. A
/// file whose first line is `# whole` stands as it is, without that line, instead of being laid
/// over the base's.
RuleCase read_rule_case(const std::string& name);

/// The findings as lines, in order, English. The key file names Ærna Tryggvessen and Bo Qvist, two
/// people who do not exist. The folder that was checked is left under
/// SCRATCH_DIR/rules/NAME, to be looked at.
std::vector<std::string> check_rule_case(const RuleCase& rule_case);

}  // namespace trivsel::tests
