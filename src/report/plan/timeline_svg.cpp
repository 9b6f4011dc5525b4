#include <algorithm>

#include "report/plan/timeline.hpp"
#include "report/svg/svg_canvas.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr double kPlot = 620.0, kPage = 696.0, kNarrowestPlot = 400.0, kLane = 22.0, kLetter = 6.6,
                 kMark = 4.5, kMonthDays = 30.44;
constexpr std::size_t kWidestLabel = 34;

constexpr std::string_view kStyle = R"(.run-chart .tl-lane { font-size: 12px; }
.run-chart .tl-done { fill: var(--chart-ink, currentColor); }
.run-chart .tl-ahead { fill: var(--chart-paper, #fff); stroke: var(--chart-ink, currentColor);
  stroke-width: 1.5; }
.run-chart .tl-overdue { fill: var(--chart-median, currentColor); }
.run-chart .tl-cancelled { stroke: var(--chart-muted, currentColor); stroke-width: 1.75; fill: none; }
.run-chart .tl-order { fill: var(--chart-change, currentColor); }
.run-chart .tl-bar { fill: var(--chart-trial, currentColor); fill-opacity: 0.75; }
.run-chart .tl-bar-ahead { fill: var(--chart-trial, currentColor); fill-opacity: 0.25; }
.run-chart .tl-today { stroke: var(--chart-median, currentColor); stroke-width: 1.5;
  stroke-dasharray: 4 3; }
)";

class SvgTimeline {
 public:
  SvgTimeline(const Schedule& view, std::string_view page_id)
      : view_(view), page_id_(page_id), lanes_(lanes_of(view)) {
    std::size_t widest = 0;
    for (const TimelineLane& lane : lanes_) widest = std::max(widest, display_width(lane.label));
    left_ = static_cast<double>(std::min(widest, kWidestLabel)) * (kLetter + 0.6) + 14.0;
    if (!page_id.empty()) plot_ = std::max(kNarrowestPlot, kPage - left_);
    days_ = static_cast<double>((*view.to - *view.from).count() + 1);
  }

  std::string draw() {
    top_ = out_.head(view_.title, subtitle(), left_ + plot_) + 34.0;
    bottom_ = top_ + static_cast<double>(lanes_.size()) * kLane;
    axis();
    today();
    for (std::size_t i = 0; i < lanes_.size(); ++i) lane(i);
    const double end = legend(bottom_ + 30.0);
    return out_.finish(view_.language, view_.title, description(), left_ + plot_, end, page_id_);
  }

 private:
  [[nodiscard]] double x(Date day) const {
    return left_ + static_cast<double>((day - *view_.from).count()) / days_ * plot_;
  }
  /// The middle of a day.
  [[nodiscard]] double middle(Date day) const { return x(day) + plot_ / days_ / 2.0; }

  [[nodiscard]] std::string subtitle() const {
    return say("the plan as of {}", "planen den {}", long_date(view_.today)).in(view_.language);
  }

  /// What a screen reader says in place of the picture.
  [[nodiscard]] std::string description() const {
    std::string all = subtitle();
    for (const TimelineLane& lane : lanes_) {
      for (const ScheduleEntry* entry : lane.entries) all += "; " + told(*entry);
    }
    return all;
  }

  [[nodiscard]] std::string told(const ScheduleEntry& entry) const {
    std::string days = long_date(*entry.date).in(view_.language);
    if (entry.to) days += " – " + long_date(*entry.to).in(view_.language);
    return fmt::format("{}{}: {}, {} ({})", entry.course.empty() ? "" : entry.course + ", ",
                       entry.title.empty() ? entry.id : entry.title, entry.kind_words, days,
                       entry.state_words);
  }

  void axis() {
    const double room = 30.0 / (plot_ / days_ * kMonthDays);
    const auto step = static_cast<unsigned>(months_between_labels(room));
    double year_ends = 0.0;
    for (Month at = month_of(*view_.from); first_day(at) <= *view_.to;
         at += std::chrono::months{1}) {
      const Date day = std::max(first_day(at), *view_.from);
      const auto number = static_cast<unsigned>(at.month());
      if ((number == 1 || day == *view_.from) && x(day) >= year_ends) {
        out_.text("rc-tick", x(day) + 2.0, top_ - 20.0,
                  fmt::format("{}", static_cast<int>(at.year())));
        year_ends = x(day) + 34.0;
      }
      if (first_day(at) < *view_.from || (number - 1) % step != 0) continue;
      out_.line("rc-grid", x(day), top_ - 4.0, x(day), bottom_);
      const std::string name = long_month(at).in(view_.language);
      constexpr double name_width = 24.0;
      if (x(day) + name_width > left_ + plot_) continue;
      out_.text("rc-tick", x(day) + 2.0, top_ - 7.0, std::string_view(name).substr(0, 3));
    }
    out_.line("rc-rule", left_, bottom_, left_ + plot_, bottom_);
  }

  void today() {
    if (view_.today < *view_.from || view_.today > *view_.to) return;
    out_.line("tl-today", middle(view_.today), top_ - 4.0, middle(view_.today), bottom_);
    const Text word{"today", "i dag"};
    out_.text("rc-median-label", middle(view_.today), bottom_ + 13.0, word.in(view_.language),
              "middle");
  }

  void lane(std::size_t index) {
    const TimelineLane& lane = lanes_[index];
    const double y = top_ + (static_cast<double>(index) + 0.5) * kLane;
    out_.text("tl-lane", 0.0, y + 4.0, fit(lane.label, kWidestLabel));
    out_.line("rc-grid", left_, y + kLane / 2, left_ + plot_, y + kLane / 2);
    for (const ScheduleEntry* entry : lane.entries) {
      out_.put("<g><title>{}</title>", xml_text(told(*entry)));
      entry->kind == ScheduleEntry::Kind::trial ? bar(*entry, y)
                                                : mark(mark_of(*entry), middle(*entry->date), y);
      out_.put("</g>\n");
    }
  }

  /// The days that have been, and paler those to come.
  void bar(const ScheduleEntry& entry, double y) {
    const Date next = entry.to.value_or(*entry.date) + std::chrono::days{1};
    const Date split = std::clamp(view_.today + std::chrono::days{1}, *entry.date, next);
    stretch("tl-bar", *entry.date, split, y);
    stretch("tl-bar-ahead", split, next, y);
    if (entry.state == EntryState::overdue) mark(TimelineMark::overdue, x(next) - kMark, y);
  }

  void stretch(std::string_view look, Date from, Date to, double y) {
    if (from == to) return;
    out_.put("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>",
             look, x(from), y - kMark, x(to) - x(from), 2 * kMark);
  }

  void mark(TimelineMark mark, double at, double y) {
    switch (mark) {
      case TimelineMark::done:
        return circle("tl-done", at, y);
      case TimelineMark::ahead:
        return circle("tl-ahead", at, y);
      case TimelineMark::overdue:
        return shape("tl-overdue", at, y, "M 0 -6 L 6 5 L -6 5 Z");
      case TimelineMark::cancelled:
        return shape("tl-cancelled", at, y, "M -4 -4 L 4 4 M 4 -4 L -4 4");
      case TimelineMark::due:
        return shape("tl-ahead", at, y, "M 0 -6 L 6 0 L 0 6 L -6 0 Z");
      case TimelineMark::delivered:
        return shape("tl-done", at, y, "M 0 -6 L 6 0 L 0 6 L -6 0 Z");
      case TimelineMark::order:
        return shape("tl-order", at, y, "M 0 6 L 6 -5 L -6 -5 Z");
      case TimelineMark::trial:
        return shape("tl-bar", at, y, "M -7 -4 L 7 -4 L 7 4 L -7 4 Z");
    }
  }

  void circle(std::string_view look, double at, double y) {
    out_.put("<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"/>", look, at, y, kMark);
  }
  void shape(std::string_view look, double at, double y, std::string_view path) {
    out_.put("<path class=\"{}\" transform=\"translate({:.1f} {:.1f})\" d=\"{}\"/>", look, at, y,
             path);
  }

  /// Returns the bottom of its last line.
  double legend(double y) {
    double at = kMark + 3.0;
    for (const TimelineMark each : marks_in(lanes_)) {
      const std::string_view words = report::label_of(each).in(view_.language);
      const double width = static_cast<double>(display_width(words)) * kLetter + 34.0;
      if (at + width > left_ + plot_) {
        at = kMark + 3.0;
        y += kLane;
      }
      mark(each, at, y);
      out_.text("rc-tick", at + 12.0, y + 4.0, words);
      at += width;
    }
    return y + 10.0;
  }

  const Schedule& view_;
  std::string_view page_id_;
  std::vector<TimelineLane> lanes_;
  SvgCanvas out_{kStyle};
  double left_ = 0.0, top_ = 0.0, bottom_ = 0.0, days_ = 1.0, plot_ = kPlot;
};

}  // namespace

std::string_view timeline_style() {
  return kStyle;
}

std::string timeline_svg(const Schedule& view, std::string_view page_id) {
  Schedule with_days = view;
  if (!with_days.from) with_days.from = with_days.to = view.today;
  return SvgTimeline(with_days, page_id).draw();
}

}  // namespace trivsel::report
