#pragma once

#include <set>
#include <vector>

#include "rules/rule.hpp"

namespace trivsel {

/// What the comments `# trivsel: ignore[TRV302] reason` of a folder settle. A comment speaks for
/// its own line and, where it stands alone, for the next line that is no comment. It needs a
/// reason, and never holds for the rules of files (TRV0xx) and of privacy (TRV6xx): what is wrong
/// in a comment is a finding, and the comment then settles nothing.
class Ignores {
 public:
  explicit Ignores(const CourseFolder& folder);

  /// Whether a comment settles the finding; the comment then counts as used.
  bool settles(const Finding& finding);

  /// TRV019: comments that settle nothing as they are written.
  [[nodiscard]] const std::vector<Finding>& faults() const { return faults_; }

  /// TRV020: comments that settled no finding. `unjudged` are rules that have not been asked, so
  /// that nobody can know; nor can anybody in a file that has errors of its own.
  [[nodiscard]] std::vector<Finding> unused(const std::set<std::string_view>& unjudged) const;

 private:
  struct Ignore {
    std::string_view code;
    Where where;
    std::uint32_t own_line = 0;
    std::uint32_t next_line = 0;  ///< 0: it speaks for its own line alone
    bool used = false;
  };

  void read(Where comment, const yaml::Lines& lines);
  void read_code(std::string_view word, const Ignore& place);
  void fault(Where comment, Message message, Message help);

  const CourseFolder& folder_;
  std::vector<Ignore> ignores_;
  std::vector<Finding> faults_;
};

}  // namespace trivsel
