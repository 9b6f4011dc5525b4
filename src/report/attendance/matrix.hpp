#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/status/status_team.hpp"

namespace trivsel::report {

/// Who of a team was at which held activity, ready to draw: texts in one language.
struct AttendanceMatrix {
  struct Row {
    std::string name;
    std::vector<AttendanceMark> marks;  ///< as many as columns
  };
  Language language = Language::en;
  std::string title;
  std::vector<std::string> columns;  ///< the activities' numbers
  std::vector<Row> rows;
};

/// In lines of at most `width` columns; where the activities do not fit, the matrix goes on below.
std::string matrix_text(const AttendanceMatrix& matrix, std::size_t width);

/// An element of a page that carries matrix_style(). A shape for each mark, told by a legend.
std::string matrix_svg(const AttendanceMatrix& matrix, std::string_view page_id);
std::string_view matrix_style();

/// The marks that occur, but for `none`, in the order of a legend.
std::vector<AttendanceMark> marks_in(const AttendanceMatrix& matrix);

}  // namespace trivsel::report
