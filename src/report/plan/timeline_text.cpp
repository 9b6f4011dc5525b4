#include <algorithm>
#include <map>

#include "report/chart/text_canvas.hpp"
#include "report/plan/agenda.hpp"
#include "report/plan/timeline.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr std::size_t kUsual = 80, kNarrowest = 40, kWidestLabel = 30, kGap = 2;

std::string_view sign_of(TimelineMark mark) {
  static constexpr std::string_view signs[] = {"●", "○", "!", "×", "◇", "◆", "▼", "━"};
  return signs[static_cast<std::size_t>(mark)];
}

class TextTimeline {
 public:
  TextTimeline(const Schedule& view, std::size_t width)
      : view_(view),
        lanes_(lanes_of(view)),
        width_(std::max(width == 0 ? kUsual : width, kNarrowest)) {
    std::size_t widest = 0;
    for (const TimelineLane& lane : lanes_) widest = std::max(widest, display_width(lane.label));
    label_ = std::min({widest, kWidestLabel, width_ / 3});
    plot_ = label_ + kGap;
    days_ = static_cast<double>((*view.to - *view.from).count() + 1);
  }

  std::string draw() {
    TextCanvas canvas(lanes_.size() + 3, width_);
    axis(canvas);
    for (std::size_t i = 0; i < lanes_.size(); ++i) lane(canvas, i + 2, lanes_[i]);
    today(canvas);
    return canvas.text() + legend();
  }

 private:
  [[nodiscard]] std::size_t column(Date day) const {
    const double share = static_cast<double>((day - *view_.from).count()) / days_;
    return plot_ + static_cast<std::size_t>(share * static_cast<double>(width_ - plot_));
  }

  void axis(TextCanvas& canvas) const {
    constexpr double label_columns = 4.0, days_a_month = 30.44;
    const double month = static_cast<double>(width_ - plot_) / days_ * days_a_month;
    const int step = months_between_labels(label_columns / month);
    std::size_t year_ends = 0;
    for (Month at = month_of(*view_.from); first_day(at) <= *view_.to;
         at += std::chrono::months{1}) {
      const Date day = std::max(first_day(at), *view_.from);
      const auto number = static_cast<unsigned>(at.month());
      const std::size_t here = column(day);
      if ((number == 1 || day == *view_.from) && here >= year_ends) {
        canvas.put(0, here, fmt::format("{}", static_cast<int>(at.year())));
        year_ends = here + 5;
      }
      const bool has_room = first_day(at) >= *view_.from && here + 3 <= width_;
      if (has_room && (number - 1) % static_cast<unsigned>(step) == 0)
        canvas.put(1, here, name(at));
    }
  }

  [[nodiscard]] std::string name(Month month) const {
    const std::string whole = long_month(month).in(view_.language);
    return whole.substr(0, 3);
  }

  void lane(TextCanvas& canvas, std::size_t row, const TimelineLane& lane) {
    canvas.put(row, 0, fit(lane.label, label_));
    std::map<std::size_t, std::vector<TimelineMark>> columns;
    for (const ScheduleEntry* entry : lane.entries) {
      if (mark_of(*entry) == TimelineMark::trial) {
        bar(canvas, row, *entry);
      } else {
        columns[column(*entry->date)].push_back(mark_of(*entry));
      }
    }
    for (const auto& [at, marks] : columns) canvas.put(row, at, sign_of_all(marks));
  }

  /// Several in one column are counted, unless one of them is overdue.
  std::string sign_of_all(const std::vector<TimelineMark>& marks) {
    const bool late = std::ranges::find(marks, TimelineMark::overdue) != marks.end();
    if (late) return std::string(sign_of(TimelineMark::overdue));
    if (marks.size() == 1) return std::string(sign_of(marks.front()));
    is_crowded_ = true;
    return marks.size() > 9 ? "+" : std::to_string(marks.size());
  }

  /// Thick for the days that have been, thin for those to come.
  void bar(TextCanvas& canvas, std::size_t row, const ScheduleEntry& entry) const {
    const Date last = entry.to.value_or(*entry.date);
    for (std::size_t at = column(*entry.date); at <= column(last); ++at) {
      const bool ahead =
          *entry.date > view_.today || at > column(std::max(view_.today, *view_.from));
      canvas.put(row, at, ahead ? "─" : "━");
    }
    if (entry.state == EntryState::overdue) canvas.put(row, column(last), "!");
  }

  void today(TextCanvas& canvas) const {
    if (view_.today < *view_.from || view_.today > *view_.to) return;
    const std::size_t at = column(view_.today);
    for (std::size_t row = 2; row < lanes_.size() + 2; ++row) canvas.put_behind(row, at, "┊");
    const Text word{"today", "i dag"};
    const std::string label(word.in(view_.language));
    const bool fits = at + 2 + display_width(label) <= width_;
    canvas.put(lanes_.size() + 2, at, "┴");
    canvas.put(lanes_.size() + 2, fits ? at + 2 : at - 1 - display_width(label), label);
  }

  [[nodiscard]] std::string legend() const {
    std::vector<std::string> parts;
    for (const TimelineMark mark : marks_in(lanes_)) {
      parts.push_back(
          fmt::format("{} {}", sign_of(mark), report::label_of(mark).in(view_.language)));
    }
    const Text several{"2-9 so many at once", "2-9 så mange på ét sted"};
    if (is_crowded_) parts.emplace_back(several.in(view_.language));
    std::string out;
    std::size_t used = 0;
    for (const std::string& part : parts) {
      const std::size_t columns = display_width(part);
      const bool fits = used != 0 && used + kGap + columns <= width_;
      out += used == 0 ? "" : fits ? "  " : "\n";
      out += part;
      used = fits ? used + kGap + columns : columns;
    }
    return out + "\n";
  }

  const Schedule& view_;
  std::vector<TimelineLane> lanes_;
  std::size_t width_ = 0, label_ = 0, plot_ = 0;
  double days_ = 1.0;
  bool is_crowded_ = false;
};

}  // namespace

std::string timeline_text(const Schedule& view, std::size_t width) {
  if (!view.from || view.entries.empty()) return agenda_text(view, width);
  return TextTimeline(view, width).draw() + clashes_text(view, width);
}

}  // namespace trivsel::report
