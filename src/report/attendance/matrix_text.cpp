#include <algorithm>

#include "report/attendance/matrix.hpp"
#include "report/chart/text_canvas.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr std::size_t kNarrowest = 40, kGap = 2;

std::string_view sign_of(AttendanceMark mark) {
  static constexpr std::string_view signs[] = {" ", "●", "○", "×", "?"};
  return signs[static_cast<std::size_t>(mark)];
}

class TextMatrix {
 public:
  TextMatrix(const AttendanceMatrix& matrix, std::size_t width)
      : matrix_(matrix), width_(std::max(width, kNarrowest)) {
    for (const auto& row : matrix.rows) label_ = std::max(label_, display_width(row.name));
    label_ = std::min(label_, width_ / 2);
    for (const std::string& column : matrix.columns)
      step_ = std::max(step_, display_width(column) + 1);
  }

  std::string draw() {
    std::string out;
    for (const std::string& line : wrap(matrix_.title, width_)) out += line + "\n";
    const std::size_t many = std::max<std::size_t>(1, (width_ - label_ - kGap) / step_);
    for (std::size_t begin = 0; begin < matrix_.columns.size(); begin += many) {
      out += "\n" + part(begin, std::min(begin + many, matrix_.columns.size()));
    }
    return out + "\n" + legend();
  }

 private:
  [[nodiscard]] std::string part(std::size_t begin, std::size_t end) const {
    TextCanvas canvas(matrix_.rows.size() + 1, width_);
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t at = label_ + kGap + (i - begin) * step_;
      const std::string& number = matrix_.columns[i];
      canvas.put(0, at + step_ - 1 - display_width(number), number);
      for (std::size_t row = 0; row < matrix_.rows.size(); ++row) {
        canvas.put(row + 1, at + step_ - 2, sign_of(matrix_.rows[row].marks[i]));
      }
    }
    for (std::size_t row = 0; row < matrix_.rows.size(); ++row) {
      canvas.put(row + 1, 0, fit(matrix_.rows[row].name, label_));
    }
    return canvas.text();
  }

  [[nodiscard]] std::string legend() const {
    std::string all;
    for (const AttendanceMark mark : marks_in(matrix_)) {
      all += fmt::format("{}{} {}", all.empty() ? "" : ", ", sign_of(mark),
                         label_of(mark).in(matrix_.language));
    }
    std::string out;
    for (const std::string& line : wrap(all, width_)) out += line + "\n";
    return out;
  }

  const AttendanceMatrix& matrix_;
  std::size_t width_, label_ = 1, step_ = 3;
};

}  // namespace

std::vector<AttendanceMark> marks_in(const AttendanceMatrix& matrix) {
  std::vector<AttendanceMark> marks;
  for (const auto& row : matrix.rows) {
    for (const AttendanceMark mark : row.marks) {
      if (mark != AttendanceMark::none) marks.push_back(mark);
    }
  }
  std::sort(marks.begin(), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  return marks;
}

std::string matrix_text(const AttendanceMatrix& matrix, std::size_t width) {
  return TextMatrix(matrix, width).draw();
}

}  // namespace trivsel::report
