#include <algorithm>

#include "report/attendance/matrix.hpp"
#include "report/svg/svg_canvas.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr double kLane = 22.0, kStep = 26.0, kLetter = 6.8, kMark = 5.0, kLeastWidth = 320.0;
constexpr std::size_t kWidestLabel = 42;

class SvgMatrix {
 public:
  explicit SvgMatrix(const AttendanceMatrix& matrix) : matrix_(matrix) {
    std::size_t widest = 0;
    for (const auto& row : matrix.rows) widest = std::max(widest, display_width(row.name));
    left_ = kLetter * static_cast<double>(std::min(widest, kWidestLabel)) + 10.0;
    right_ = left_ + kStep * static_cast<double>(matrix.columns.size());
    width_ = std::max(right_, kLeastWidth);
  }

  std::string draw(std::string_view page_id) {
    const double top = out_.head(matrix_.title, "", width_) + 26.0;
    for (std::size_t i = 0; i < matrix_.columns.size(); ++i) {
      out_.text("rc-tick", x(i), top - 6.0, matrix_.columns[i], "middle");
    }
    for (std::size_t i = 0; i < matrix_.rows.size(); ++i) {
      row(matrix_.rows[i], top + (static_cast<double>(i) + 0.5) * kLane);
    }
    const double end = legend(top + static_cast<double>(matrix_.rows.size()) * kLane + 20.0);
    return out_.finish(matrix_.language, matrix_.title, description(), width_, end, page_id);
  }

 private:
  [[nodiscard]] double x(std::size_t column) const {
    return left_ + (static_cast<double>(column) + 0.5) * kStep;
  }

  void row(const AttendanceMatrix::Row& row, double y) {
    out_.put("<g><title>{}</title>\n", xml_text(row.name));
    out_.text("am-name", 0.0, y + 4.0, fit(row.name, kWidestLabel));
    out_.line("rc-grid", 0.0, y + kLane / 2, right_, y + kLane / 2);
    for (std::size_t i = 0; i < row.marks.size(); ++i) mark(row.marks[i], x(i), y);
    out_.put("</g>\n");
  }

  void mark(AttendanceMark mark, double at, double y) {
    switch (mark) {
      case AttendanceMark::none:
        return;
      case AttendanceMark::present:
        return circle("am-present", at, y);
      case AttendanceMark::excused:
        return circle("am-excused", at, y);
      case AttendanceMark::absent:
        out_.put("<path class=\"am-absent\" d=\"M{0:.1f} {1:.1f}l10 10m0 -10l-10 10\"/>\n",
                 at - kMark, y - kMark);
        return;
      case AttendanceMark::unstated:
        return out_.text("am-unstated", at, y + 5.0, "?", "middle");
    }
  }

  void circle(std::string_view look, double at, double y) {
    out_.put("<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"/>\n", look, at, y,
             kMark);
  }

  /// Returns the bottom of its last line.
  double legend(double y) {
    double at = kMark + 1.0;
    for (const AttendanceMark each : marks_in(matrix_)) {
      const std::string words(label_of(each).in(matrix_.language));
      const double width = kLetter * static_cast<double>(display_width(words)) + 32.0;
      if (at + width > width_ && at > kLane) {
        at = kMark + 1.0;
        y += kLane;
      }
      mark(each, at, y);
      out_.text("rc-tick", at + 12.0, y + 4.0, words);
      at += width;
    }
    return y + 10.0;
  }

  /// What a screen reader says in place of the picture.
  [[nodiscard]] std::string description() const {
    std::string all;
    for (const auto& row : matrix_.rows) {
      all += fmt::format("{}{}:", all.empty() ? "" : "; ", row.name);
      for (std::size_t i = 0; i < row.marks.size(); ++i) {
        if (row.marks[i] == AttendanceMark::none) continue;
        all +=
            fmt::format(" {} {},", matrix_.columns[i], label_of(row.marks[i]).in(matrix_.language));
      }
      if (all.ends_with(',')) all.pop_back();
    }
    return all;
  }

  const AttendanceMatrix& matrix_;
  SvgCanvas out_{matrix_style()};
  double left_ = 0.0, right_ = 0.0, width_ = 0.0;
};

}  // namespace

std::string_view matrix_style() {
  return R"(.run-chart .am-name { font-size: 12px; }
.run-chart .am-present { fill: var(--chart-ink, currentColor); }
.run-chart .am-excused { fill: var(--chart-paper, #fff); stroke: var(--chart-ink, currentColor);
  stroke-width: 1.5; }
.run-chart .am-absent { stroke: var(--chart-ink, currentColor); stroke-width: 2; fill: none; }
.run-chart .am-unstated { font-size: 14px; font-weight: 600; }
)";
}

std::string matrix_svg(const AttendanceMatrix& matrix, std::string_view page_id) {
  return SvgMatrix(matrix).draw(page_id);
}

}  // namespace trivsel::report
