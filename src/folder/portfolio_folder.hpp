#pragma once

#include <optional>

#include "folder/course_folder.hpp"
#include "model/portfolio.hpp"

namespace trivsel {

/// One course of a portfolio.
struct PortfolioCourse {
  std::string path;  ///< below the portfolio, e.g. courses/granhuset
  Where listed;      ///< the entry of `courses:` that names it
  CourseFolder folder;
  std::uint32_t first_file = 0;  ///< where its files begin among all of the portfolio
  bool readable = true;          ///< false: the folder itself could not be read; a finding says so

  /// Whether anything can be concluded from it: not from a folder of a newer format.
  [[nodiscard]] bool counts() const { return readable && folder.format == 1; }
};

/// A portfolio as its folder tells it. Its places count through all of its files: its own first,
/// then each course's, in the order of the courses. It can be moved, not copied.
struct PortfolioFolder {
  /// portfolio.yaml and what lies beside the courses. It holds no course: of `own.course` only the
  /// programme and the language are set, and they are the portfolio's.
  CourseFolder own;
  Portfolio portfolio;
  std::vector<PortfolioCourse> courses;  ///< in the order of their paths

  /// Counts the files anew; needed where a course has got another since it was read.
  void number_files();
  /// A place in a course, as one of the portfolio.
  [[nodiscard]] static Where place(const PortfolioCourse& course, Where where) {
    return {course.first_file + where.file, where.span};
  }
  /// The course that a file belongs to; null for the portfolio's own.
  [[nodiscard]] const PortfolioCourse* course_of(std::uint32_t file) const;
  [[nodiscard]] const Grant* grant(std::string_view id) const;
};

}  // namespace trivsel
