#include "report/chart/text_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/chart/chart_axis.hpp"
#include "report/chart/text_canvas.hpp"
#include "report/chart/text_lanes.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr std::size_t narrowest = 40, widest_month = 4;
/// A period that ends where a month begins does not touch that month's first column.
constexpr double same_column = 1e-9;

/// The months that fit, with everything that counts in points moved along.
RunChartView latest(const RunChartView& view, std::size_t count) {
  RunChartView shown = view;
  if (view.points.size() <= count) return shown;
  const std::size_t dropped = view.points.size() - count;
  shown.points.erase(shown.points.begin(),
                     shown.points.begin() + static_cast<std::ptrdiff_t>(dropped));
  shown.baseline -= std::min(shown.baseline, dropped);
  const auto moved = static_cast<double>(dropped);
  for (auto& trial : shown.trials) {
    trial.from -= moved;
    if (trial.to) *trial.to -= moved;
  }
  for (auto& change : shown.changes) change.at -= moved;
  return shown;
}

class TextDrawing {
 public:
  TextDrawing(const RunChartView& view, const ChartMarks& marks, std::size_t width)
      : all_(view), marks_(marks), width_(width), lanes_(marks, width), axis_(axis_for(view)) {
    measure();
    shown_ = latest(view, width_ - left_ - right_);
    step_ = std::clamp<std::size_t>((width_ - left_ - right_) / std::max<std::size_t>(count(), 1),
                                    1, widest_month);
    find_rows();
    add_lanes();
  }

  std::string draw() {
    std::string out = lines_of(all_.title, width_, marks_.cut);
    out += lines_of(all_.axis_label, width_, marks_.cut);
    if (!has_points(all_)) return out + "\n" + lines_of(all_.nothing, width_, marks_.cut);
    out += lanes_.draw();
    out += plot();
    out += months();
    return out + notes();
  }

 private:
  [[nodiscard]] std::size_t count() const { return shown_.points.size(); }
  [[nodiscard]] double end() const { return static_cast<double>(count()) - 0.5; }
  [[nodiscard]] std::size_t plot_width() const { return count() * step_; }
  [[nodiscard]] std::size_t column(std::size_t point) const {
    return left_ + point * step_ + step_ / 2;
  }
  /// The column in which a place on the time axis lies.
  [[nodiscard]] std::size_t column_at(double position) const {
    const double column = std::floor((position + 0.5) * static_cast<double>(step_));
    const double last = static_cast<double>(plot_width()) - 1.0;
    return left_ + static_cast<std::size_t>(std::clamp(column, 0.0, std::max(last, 0.0)));
  }

  void measure() {
    for (int i = axis_.first; i <= axis_.last; ++i) {
      left_ = std::max(left_, display_width(tick_text(i)));
    }
    left_ += 2;
    for (const auto& [text, value] : end_labels()) {
      if (value) right_ = std::max(right_, display_width(terminal_safe(text)) + 1);
    }
    right_ = std::min(width_ / 3, right_);
  }

  /// What stands at the right end, the centre first.
  [[nodiscard]] std::array<std::pair<std::string, std::optional<double>>, 3> end_labels() const {
    return {{{all_.median_label, drawable(all_.median)},
             {all_.upper_label, last_limit(all_, &ChartPoint::upper)},
             {all_.lower_label, last_limit(all_, &ChartPoint::lower)}}};
  }

  [[nodiscard]] std::string tick_text(int tick) const {
    return number_text(tick * axis_.step, axis_.decimals, all_.language);
  }

  void find_rows() {
    const int intervals = axis_.last - axis_.first;
    rows_per_tick_ = intervals < 4 ? 4 : intervals < 6 ? 3 : 2;
    top_ = intervals * rows_per_tick_;
    const auto median = drawable(all_.median);
    if (!median) return;
    bool above = false, below = false;
    for (const auto& point : shown_.points) {
      const auto value = drawable(point.value);
      above = above || (value && *value > *median);
      below = below || (value && *value < *median);
    }
    median_row_ = std::clamp(nearest_row(*median), below ? 1 : 0, above ? top_ - 1 : top_);
  }

  [[nodiscard]] int nearest_row(double value) const {
    return static_cast<int>(std::lround(axis_.share(value) * top_));
  }

  /// Rows count upwards from 0 at the lowest tick.
  [[nodiscard]] int row_of(double value) const {
    const int row = nearest_row(value);
    if (!median_row_) return row;
    if (value > *all_.median) return std::max(row, *median_row_ + 1);
    if (value < *all_.median) return std::min(row, *median_row_ - 1);
    return *median_row_;
  }

  [[nodiscard]] std::size_t canvas_row(int row) const {
    return static_cast<std::size_t>(top_ - row);
  }

  void add_bar(double from, double to, const std::string& label) {
    if (to < -0.5 || from > end()) return;
    const std::size_t begin = column_at(from);
    lanes_.add_bar(begin, std::max(begin, column_at(to - same_column)) + 1, label);
  }

  void add_lanes() {
    for (const auto& change : shown_.changes) {
      const bool inside = change.at >= -0.5 && change.at <= end();
      if (inside) lanes_.add_flag(column_at(change.at), change.label);
    }
    const std::size_t baseline = std::min(shown_.baseline, count());
    if (baseline > 0) add_bar(-0.5, static_cast<double>(baseline) - 0.5, all_.baseline_label);
    for (const auto& trial : shown_.trials) {
      add_bar(trial.from, trial.to.value_or(end()), trial.label);
    }
  }

  std::string plot() {
    const auto rows = static_cast<std::size_t>(top_) + 1;
    TextCanvas canvas(rows, width_);
    for (int tick = axis_.first; tick <= axis_.last; ++tick) {
      const std::string text = tick_text(tick);
      const std::size_t row = canvas_row((tick - axis_.first) * rows_per_tick_);
      canvas.put(row, left_ - 2 - display_width(text), text);
    }
    for (std::size_t row = 0; row < rows; ++row) canvas.put(row, left_ - 1, marks_.tick);
    draw_points(canvas);
    draw_median(canvas);
    draw_limits(canvas);
    draw_end_labels(canvas);
    for (const std::size_t at : lanes_.flag_columns()) {
      for (std::size_t row = 0; row < rows; ++row) canvas.put_behind(row, at, marks_.pole);
    }
    return canvas.text();
  }

  void draw_points(TextCanvas& canvas) const {
    for (std::size_t i = 0; i < count(); ++i) {
      const auto value = drawable(shown_.points[i].value);
      if (!value) continue;
      const bool open = shown_.points[i].incomplete;
      const bool outside = shown_.points[i].outside;
      canvas.put(canvas_row(row_of(*value)), column(i),
                 open      ? marks_.open
                 : outside ? marks_.outside
                           : marks_.point);
      if (i > 0) draw_link(canvas, i - 1, i);
    }
  }

  void draw_link(TextCanvas& canvas, std::size_t from, std::size_t to) const {
    const ChartPoint& a = shown_.points[from];
    const ChartPoint& b = shown_.points[to];
    if (!drawable(a.value) || a.incomplete || b.incomplete) return;
    const double begin = row_of(*a.value);
    const double rise = row_of(*b.value) - begin;
    for (std::size_t i = 1; i < step_; ++i) {
      const double share = static_cast<double>(i) / static_cast<double>(step_);
      const auto row = static_cast<int>(std::lround(begin + rise * share));
      canvas.put_behind(canvas_row(row), column(from) + i, marks_.link);
    }
  }

  void draw_median(TextCanvas& canvas) const {
    if (!median_row_) return;
    const std::size_t row = canvas_row(*median_row_);
    for (std::size_t at = 0; at < plot_width(); ++at) {
      canvas.put_behind(row, left_ + at, marks_.median);
    }
  }

  void draw_limits(TextCanvas& canvas) const {
    for (std::size_t i = 0; i < count(); ++i) {
      for (const auto& limit : {shown_.points[i].upper, shown_.points[i].lower}) {
        const auto value = drawable(limit);
        if (!value) continue;
        for (std::size_t at = i * step_; at < (i + 1) * step_; ++at) {
          canvas.put_behind(canvas_row(nearest_row(*value)), left_ + at, marks_.limit);
        }
      }
    }
  }

  /// Each beside its line, or in the nearest free row.
  void draw_end_labels(TextCanvas& canvas) const {
    std::vector<bool> taken(static_cast<std::size_t>(top_) + 1, false);
    bool is_centre = true;
    for (const auto& [text, value] : end_labels()) {
      const int wanted = value ? is_centre ? *median_row_ : nearest_row(*value) : 0;
      is_centre = false;
      if (!value || text.empty()) continue;
      for (int away = 0; away <= top_; ++away) {
        const bool up = wanted + away <= top_ && !taken[canvas_row(wanted + away)];
        const int row = up ? wanted + away : wanted - away;
        if (row < 0 || taken[canvas_row(row)]) continue;
        taken[canvas_row(row)] = true;
        canvas.put(canvas_row(row), left_ + plot_width() + 1, fit(text, right_ - 1, marks_.cut));
        break;
      }
    }
  }

  std::string months() const {
    TextCanvas canvas(3, width_);
    canvas.put(0, left_ - 1, marks_.corner);
    for (std::size_t at = 0; at < plot_width(); ++at) canvas.put(0, left_ + at, marks_.axis);
    for (const PointGroup& gap : gaps_of(shown_)) {
      for (std::size_t i = gap.begin; i < gap.end; ++i) canvas.put(0, column(i), marks_.missing);
    }
    std::size_t longest = 1;
    for (const auto& point : shown_.points) {
      longest = std::max(longest, display_width(terminal_safe(point.label)));
    }
    const double room = static_cast<double>(longest + 1) / static_cast<double>(step_);
    for (const std::size_t i : labelled_points(shown_, room)) {
      if (drawable(shown_.points[i].value)) canvas.put(0, column(i), marks_.month);
      canvas.put(1, column(i) - (step_ > 2 ? 1 : 0), terminal_safe(shown_.points[i].label));
    }
    std::size_t free = 0;
    for (const PointGroup& group : groups_of(shown_)) {
      const std::string text = terminal_safe(shown_.points[group.begin].group);
      const std::size_t at = column(group.begin) - (step_ > 2 ? 1 : 0);
      const bool fits = group.end == count() || column(group.end) > at + display_width(text);
      if (at < free || !fits) continue;
      canvas.put(2, at, text);
      free = at + display_width(text) + 1;
    }
    return canvas.text();
  }

  std::string notes() const {
    std::string out;
    const auto note = [&](std::string_view mark, const std::string& text) {
      if (!text.empty()) out += lines_of(fmt::format("{} {}", mark, text), width_, marks_.cut);
    };
    const auto open = [](const ChartPoint& p) { return p.incomplete && drawable(p.value); };
    if (std::any_of(shown_.points.begin(), shown_.points.end(), open)) {
      note(marks_.open, all_.incomplete_label);
    }
    const auto outside = [](const ChartPoint& p) { return p.outside && drawable(p.value); };
    if (std::any_of(shown_.points.begin(), shown_.points.end(), outside)) {
      note(marks_.outside, all_.outside_label);
    }
    if (!gaps_of(shown_).empty()) note(marks_.missing, all_.missing_label);
    const std::size_t dropped = all_.points.size() - count();
    if (dropped == 0) return out;
    const Message left_out = dropped == 1 ? say("1 earlier point is not shown here.",
                                                "1 tidligere punkt vises ikke her.")
                                          : say("{} earlier points are not shown here.",
                                                "{} tidligere punkter vises ikke her.", dropped);
    return out + lines_of(left_out.in(all_.language), width_, marks_.cut);
  }

  const RunChartView& all_;
  const ChartMarks& marks_;
  std::size_t width_;
  TextLanes lanes_;
  Axis axis_;
  RunChartView shown_;
  std::size_t left_ = 1;   ///< columns before the plot
  std::size_t right_ = 0;  ///< columns after it
  std::size_t step_ = 1;
  int top_ = 1;  ///< the highest row
  int rows_per_tick_ = 1;
  std::optional<int> median_row_;
};

}  // namespace

std::string run_chart_text(const RunChartView& view, TextChartOptions options) {
  return TextDrawing(view, chart_marks(options.ascii), std::max(options.width, narrowest)).draw();
}

}  // namespace trivsel::report
