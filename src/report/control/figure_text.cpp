#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/chart/chart_axis.hpp"
#include "report/chart/text_canvas.hpp"
#include "report/chart/text_lanes.hpp"
#include "report/control/figure.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr std::size_t kNarrowest = 40, kWidestStep = 4;
constexpr std::string_view kOutside = "◆", kLeftOut = "○", kLimit = "┈", kTarget = "═";

/// The points that fit, as a run chart's axis knows them.
RunChartView axis_view(const FigurePanel& panel, std::size_t count, Language language) {
  RunChartView view;
  view.language = language;
  const std::size_t dropped = panel.points.size() - std::min(count, panel.points.size());
  for (std::size_t i = dropped; i < panel.points.size(); ++i) {
    const FigurePoint& point = panel.points[i];
    view.points.push_back({point.label.tick, point.label.group, point.y, false});
  }
  return view;
}

class PanelDrawing {
 public:
  PanelDrawing(const ControlFigure& figure, const FigurePanel& panel, std::size_t width)
      : figure_(figure), panel_(panel), width_(width), axis_(figure.axis) {
    measure();
    view_ = axis_view(panel, width_ - left_ - right_, figure.language);
    dropped_ = panel.points.size() - view_.points.size();
    step_ = std::clamp<std::size_t>((width_ - left_ - right_) / std::max<std::size_t>(count(), 1),
                                    1, kWidestStep);
    find_rows();
  }

  std::string draw() {
    const auto rows = static_cast<std::size_t>(top_) + 1;
    TextCanvas canvas(rows, width_);
    draw_axis(canvas, rows);
    for (std::size_t i = 0; i < count(); ++i) draw_point(canvas, i);
    for (std::size_t i = 0; i < count(); ++i) draw_lines(canvas, i, rows);
    draw_end_labels(canvas);
    return canvas.text() + x_axis() + notes();
  }

 private:
  [[nodiscard]] std::size_t count() const { return view_.points.size(); }
  [[nodiscard]] const FigurePoint& point(std::size_t i) const {
    return panel_.points[i + dropped_];
  }
  [[nodiscard]] std::size_t column(std::size_t i) const { return left_ + i * step_ + step_ / 2; }
  [[nodiscard]] std::string tick_text(int tick) const {
    return number_text(tick * axis_.step, axis_.decimals, figure_.language);
  }
  [[nodiscard]] std::array<std::pair<std::string, std::optional<double>>, 4> end_labels() const {
    if (panel_.points.empty()) return {};
    const FigurePoint& last = panel_.points.back();
    return {{{panel_.centre_label, last.centre},
             {panel_.upper_label, last.upper},
             {panel_.lower_label, last.lower},
             {figure_.target_label, figure_.target}}};
  }

  void measure() {
    for (int i = axis_.first; i <= axis_.last; ++i) {
      left_ = std::max(left_, display_width(tick_text(i)));
    }
    left_ = std::min(left_ + 2, width_ / 2);
    for (const auto& [text, value] : end_labels()) {
      if (value) right_ = std::max(right_, display_width(text) + 2);
    }
    right_ = std::min(right_, width_ / 3);
  }

  void find_rows() {
    const int intervals = axis_.last - axis_.first;
    rows_per_tick_ = intervals < 4 ? 4 : intervals < 6 ? 3 : 2;
    top_ = intervals * rows_per_tick_;
    for (std::size_t i = 0; i < count(); ++i) {
      const FigurePoint& p = point(i);
      above_ = above_ || (p.y && p.centre && *p.y > *p.centre);
      below_ = below_ || (p.y && p.centre && *p.y < *p.centre);
    }
  }

  [[nodiscard]] int nearest_row(double value) const {
    return static_cast<int>(std::lround(axis_.share(value) * top_));
  }
  [[nodiscard]] int centre_row(double centre) const {
    return std::clamp(nearest_row(centre), below_ ? 1 : 0, above_ ? top_ - 1 : top_);
  }
  /// A point off the centre never shares its row.
  [[nodiscard]] int row_of(const FigurePoint& p) const {
    const int row = nearest_row(*p.y);
    if (!p.centre) return row;
    const int centre = centre_row(*p.centre);
    if (*p.y > *p.centre) return std::max(row, centre + 1);
    if (*p.y < *p.centre) return std::min(row, centre - 1);
    return centre;
  }
  [[nodiscard]] std::size_t canvas_row(int row) const {
    return static_cast<std::size_t>(top_ - row);
  }

  void draw_axis(TextCanvas& canvas, std::size_t rows) const {
    for (int tick = axis_.first; tick <= axis_.last; ++tick) {
      const std::string text = fit(tick_text(tick), left_ - 2, marks_.cut);
      canvas.put(canvas_row((tick - axis_.first) * rows_per_tick_), left_ - 2 - display_width(text),
                 text);
    }
    for (std::size_t row = 0; row < rows; ++row) canvas.put(row, left_ - 1, marks_.tick);
  }

  void draw_point(TextCanvas& canvas, std::size_t i) const {
    const FigurePoint& p = point(i);
    if (!p.y) return;
    const std::string_view mark = p.outside ? kOutside : p.included ? marks_.point : kLeftOut;
    canvas.put(canvas_row(row_of(p)), column(i), mark);
    if (panel_.joined && i > 0 && point(i - 1).y && !p.new_part) draw_link(canvas, i - 1, i);
  }

  void draw_link(TextCanvas& canvas, std::size_t from, std::size_t to) const {
    const double begin = row_of(point(from));
    const double rise = row_of(point(to)) - begin;
    for (std::size_t i = 1; i < step_; ++i) {
      const double share = static_cast<double>(i) / static_cast<double>(step_);
      const auto row = static_cast<int>(std::lround(begin + rise * share));
      canvas.put_behind(canvas_row(row), column(from) + i, marks_.link);
    }
  }

  void draw_lines(TextCanvas& canvas, std::size_t i, std::size_t rows) const {
    const FigurePoint& p = point(i);
    const std::size_t begin = left_ + i * step_;
    for (std::size_t at = begin; at < begin + step_; ++at) {
      if (p.centre) canvas.put_behind(canvas_row(centre_row(*p.centre)), at, marks_.median);
      if (p.upper) canvas.put_behind(canvas_row(nearest_row(*p.upper)), at, kLimit);
      if (p.lower) canvas.put_behind(canvas_row(nearest_row(*p.lower)), at, kLimit);
      if (figure_.target) canvas.put_behind(canvas_row(nearest_row(*figure_.target)), at, kTarget);
    }
    for (std::size_t row = 0; p.new_part && i > 0 && row < rows; ++row) {
      canvas.put_behind(row, begin, marks_.pole);
    }
  }

  /// Each beside its line, or in the nearest free row.
  void draw_end_labels(TextCanvas& canvas) const {
    std::vector<bool> taken(static_cast<std::size_t>(top_) + 1, false);
    for (const auto& [text, value] : end_labels()) {
      if (!value || text.empty()) continue;
      const bool is_centre = &text == &panel_.centre_label;
      const int wanted = is_centre ? centre_row(*value) : nearest_row(*value);
      for (int away = 0; away <= top_; ++away) {
        const int row = wanted + away <= top_ && !taken[canvas_row(wanted + away)] ? wanted + away
                                                                                   : wanted - away;
        if (row < 0 || taken[canvas_row(row)]) continue;
        taken[canvas_row(row)] = true;
        canvas.put(canvas_row(row), left_ + count() * step_ + 1, fit(text, right_ - 1, marks_.cut));
        break;
      }
    }
  }

  [[nodiscard]] std::string x_axis() const {
    const bool grouped = !view_.points.empty() && !view_.points.front().group.empty();
    TextCanvas canvas(grouped ? 3 : 2, width_);
    canvas.put(0, left_ - 1, marks_.corner);
    for (std::size_t at = 0; at < count() * step_; ++at) canvas.put(0, left_ + at, marks_.axis);
    for (const PointGroup& gap : gaps_of(view_)) {
      for (std::size_t i = gap.begin; i < gap.end; ++i) canvas.put(0, column(i), marks_.missing);
    }
    std::size_t longest = 1;
    for (const ChartPoint& p : view_.points) {
      longest = std::max(longest, display_width(terminal_safe(p.label)));
    }
    longest = std::min<std::size_t>(longest, 20);
    const double room = static_cast<double>(longest + 1) / static_cast<double>(step_);
    for (const std::size_t i : labelled_points(view_, room)) {
      if (view_.points[i].value) canvas.put(0, column(i), marks_.month);
      canvas.put(1, column(i) - (step_ > 2 ? 1 : 0),
                 fit(view_.points[i].label, longest, marks_.cut));
    }
    draw_groups(canvas);
    return canvas.text();
  }

  void draw_groups(TextCanvas& canvas) const {
    std::size_t free = 0;
    for (const PointGroup& group : groups_of(view_)) {
      const std::string text = terminal_safe(view_.points[group.begin].group);
      const std::size_t at = column(group.begin) - (step_ > 2 ? 1 : 0);
      const bool fits = group.end == count() || column(group.end) > at + display_width(text);
      if (text.empty() || at < free || !fits) continue;
      canvas.put(2, at, text);
      free = at + display_width(text) + 1;
    }
  }

  [[nodiscard]] std::string notes() const {
    std::string out;
    const auto note = [&](std::string_view mark, Text text) {
      out += lines_of(fmt::format("{} {}", mark, text.in(figure_.language)), width_, marks_.cut);
    };
    const auto any = [&](auto holds) {
      for (std::size_t i = 0; i < count(); ++i) {
        if (holds(point(i))) return true;
      }
      return false;
    };
    if (any([](const FigurePoint& p) { return p.outside && p.y; })) {
      note(kOutside, {"special by a rule below", "særlig efter en regel nedenfor"});
    }
    if (any([](const FigurePoint& p) { return !p.included && p.y; })) {
      note(kLeftOut,
           {"left out of centre, limits and runs", "indgår ikke i midte, grænser og serier"});
    }
    if (!gaps_of(view_).empty()) note(marks_.missing, {"no value", "ingen værdi"});
    if (dropped_ == 0) return out;
    const Message left_out = dropped_ == 1 ? say("1 earlier point is not shown here.",
                                                 "1 tidligere punkt vises ikke her.")
                                           : say("{} earlier points are not shown here.",
                                                 "{} tidligere punkter vises ikke her.", dropped_);
    return out + lines_of(left_out.in(figure_.language), width_, marks_.cut);
  }

  const ControlFigure& figure_;
  const FigurePanel& panel_;
  const ChartMarks& marks_ = chart_marks(false);
  std::size_t width_;
  const Axis& axis_;
  RunChartView view_;
  std::size_t dropped_ = 0;
  std::size_t left_ = 1;   ///< columns before the plot
  std::size_t right_ = 1;  ///< columns after it
  std::size_t step_ = 1;
  int top_ = 1;  ///< the highest row; rows count upwards from 0 at the lowest tick
  int rows_per_tick_ = 1;
  bool above_ = false, below_ = false;
};

}  // namespace

std::string figure_text(const ControlFigure& figure, std::size_t width) {
  const std::size_t columns = std::max(width, kNarrowest);
  const std::string_view cut = chart_marks(false).cut;
  std::string out = lines_of(figure.title, columns, cut) + lines_of(figure.unit, columns, cut);
  if (figure.has_no_points()) {
    return out + lines_of(no_points_text(figure.language), columns, cut);
  }
  for (const FigurePanel& panel : figure.panels) {
    if (!panel.heading.empty()) out += "\n" + lines_of(panel.heading, columns, cut);
    out += PanelDrawing(figure, panel, columns).draw();
    for (const std::string& sentence : panel.sentences) out += lines_of(sentence, columns, cut);
  }
  return out;
}

}  // namespace trivsel::report
