#include <cmath>

#include "report/burn_up/burn_up_view.hpp"
#include "report/chart/chart_axis.hpp"
#include "report/chart/chart_view.hpp"
#include "report/report_text.hpp"
#include "report/svg/svg_canvas.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr double kPlotHeight = 220.0, kStep = 56.0, kNarrowest = 420.0, kWidest = 900.0,
                 kPage = 600.0;
constexpr double kLetter = 6.6, kRow = 17.0, kColumn = 130.0;

constexpr std::string_view kStyle = R"(.run-chart .bu-cell { font-variant-numeric: tabular-nums; }
.run-chart .bu-head { font-weight: 600; }
)";

class Drawing {
 public:
  Drawing(const BurnUpView& view, std::string_view page_id)
      : view_(view),
        page_id_(page_id),
        axis_(axis_between(lowest_of(view), highest_of(view), true)) {
    std::size_t widest = 1;
    for (int tick = axis_.first; tick <= axis_.last; ++tick)
      widest = std::max(widest, display_width(tick_text(tick)));
    left_ = kLetter * static_cast<double>(widest) + 12.0;
    const auto count = static_cast<double>(std::max<std::size_t>(view.sums.months.size(), 1));
    right_ = left_ + std::clamp(count * kStep, kNarrowest, page_id.empty() ? kWidest : kPage);
    step_ = (right_ - left_) / count;
    width_ = right_ + 20.0;
    if (page_id.empty()) width_ = std::max(width_, kColumn * 4.0);
  }

  std::string draw() {
    top_ = out_.head(view_.title, view_.unit, width_) + 24.0;
    bottom_ = top_ + kPlotHeight;
    axes();
    limit();
    if (!view_.sums.months.empty()) lines();
    double y = legend(bottom_ + 50.0);
    if (!page_id_.empty())
      return out_.finish(view_.language, view_.title, description(), width_, y, page_id_);
    for (const std::string& sentence : view_.sentences)
      y = out_.wrapped("rc-unit", 0, y, sentence, width_);
    return out_.finish(view_.language, view_.title, description(), width_, table(y + 14.0));
  }

 private:
  [[nodiscard]] std::string tick_text(int tick) const {
    return grouped_text(std::llround(tick * axis_.step), view_.language);
  }
  [[nodiscard]] double x(std::size_t month) const {
    return left_ + (static_cast<double>(month) + 0.5) * step_;
  }
  [[nodiscard]] double y(Amount amount) const {
    return bottom_ - axis_.share(kroner_of(amount)) * kPlotHeight;
  }

  void axes() {
    for (int tick = axis_.first; tick <= axis_.last; ++tick) {
      const double at = bottom_ - axis_.share(tick * axis_.step) * kPlotHeight;
      out_.line(tick == axis_.first ? "rc-rule" : "rc-grid", left_, at, right_, at);
      out_.text("rc-tick", left_ - 6.0, at + 4.0, tick_text(tick), "end");
    }
    double free = 0.0;
    for (std::size_t i = 0; i < view_.sums.months.size(); ++i) {
      constexpr double label = 30.0;
      const ChartPoint month = month_point(view_.sums.months[i].month, view_.language, {});
      if (i == 0 || view_.sums.months[i].month.month() == std::chrono::January)
        out_.text("rc-tick", x(i), bottom_ + 29.0, month.group, "middle");
      if (x(i) - label / 2 < free) continue;
      out_.text("rc-tick", x(i), bottom_ + 15.0, month.label, "middle");
      free = x(i) + label / 2;
    }
  }

  void limit() {
    out_.line("rc-median", left_, y(view_.sums.limit), right_, y(view_.sums.limit));
    out_.text("rc-median-label", left_ + 4.0, y(view_.sums.limit) - 5.0, view_.limit_label);
  }

  /// What is booked as a whole line with filled points; what the plan expects dashed, with open
  /// ones, from the last month in which all was booked.
  void lines() {
    const auto& months = view_.sums.months;
    std::string booked, ahead;
    for (std::size_t i = 0; i < months.size(); ++i) {
      const bool past = months[i].month <= month_of(view_.today);
      if (past) booked += fmt::format("{:.1f},{:.1f} ", x(i), y(months[i].booked));
      const bool begins = i + 1 < months.size() && view_.is_ahead(months[i + 1]);
      if (view_.is_ahead(months[i]) || begins)
        ahead += fmt::format("{:.1f},{:.1f} ", x(i), y(months[i].forecast));
    }
    out_.put("<polyline class=\"rc-line rc-ahead\" points=\"{}\"/>\n", ahead);
    out_.put("<polyline class=\"rc-line\" points=\"{}\"/>\n", booked);
    for (std::size_t i = 0; i < months.size(); ++i) {
      if (view_.is_ahead(months[i])) point("rc-open", x(i), y(months[i].forecast));
      if (months[i].month <= month_of(view_.today)) point("rc-point", x(i), y(months[i].booked));
    }
  }

  void point(std::string_view look, double at, double height) {
    out_.put("<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\"/>\n", look, at, height);
  }

  double legend(double at) {
    const Text booked{"booked", "bogført"};
    const Text ahead{"with what the plan expects", "med det, planen kræver"};
    point("rc-point", 6.0, at - 4.0);
    out_.text("rc-tick", 16.0, at, booked.in(view_.language));
    point("rc-open", 86.0, at - 4.0);
    out_.text("rc-tick", 96.0, at, ahead.in(view_.language));
    return at + 10.0;
  }

  /// Returns the bottom of its last row.
  double table(double at) {
    const auto rows = burn_up_rows(view_);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      at += kRow;
      for (std::size_t i = 0; i < rows[row].size(); ++i) {
        const double edge = kColumn * static_cast<double>(i) + (i == 0 ? 0.0 : kColumn - 10.0);
        out_.text(row == 0 ? "bu-head" : "bu-cell", edge, at, rows[row][i],
                  i == 0 ? "start" : "end");
      }
    }
    return at + 8.0;
  }

  /// What a screen reader says in place of the picture.
  [[nodiscard]] std::string description() const {
    std::string all = view_.unit + ".";
    for (const std::string& sentence : view_.sentences) all += " " + sentence;
    for (const auto& row : burn_up_rows(view_)) all += fmt::format(" {};", fmt::join(row, ", "));
    return all;
  }

  const BurnUpView& view_;
  std::string_view page_id_;
  Axis axis_;
  SvgCanvas out_{kStyle};
  double left_ = 0.0, right_ = 0.0, top_ = 0.0, bottom_ = 0.0, step_ = 1.0, width_ = 0.0;
};

}  // namespace

std::string_view burn_up_style() {
  return kStyle;
}

std::string burn_up_svg(const BurnUpView& view, std::string_view page_id) {
  return Drawing(view, page_id).draw();
}

}  // namespace trivsel::report
