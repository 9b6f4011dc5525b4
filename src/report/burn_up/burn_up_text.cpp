#include <cmath>

#include "report/burn_up/burn_up_view.hpp"
#include "report/chart/chart_axis.hpp"
#include "report/chart/text_canvas.hpp"
#include "report/report_text.hpp"
#include "text/columns.hpp"
#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

constexpr std::size_t kRows = 13, kUsualWidth = 80, kLeastWidth = 40, kWidestStep = 9;
constexpr std::string_view kBooked = "●", kAhead = "○", kLimit = "═";

class Drawing {
 public:
  Drawing(const BurnUpView& view, std::size_t width)
      : view_(view),
        width_(std::max(width == 0 ? kUsualWidth : width, kLeastWidth)),
        axis_(axis_between(lowest_of(view), highest_of(view), true)),
        canvas_(kRows, width_) {
    for (int tick = axis_.first; tick <= axis_.last; ++tick)
      left_ = std::max(left_, display_width(tick_text(tick)));
    left_ += 2;
    const std::size_t room = width_ - left_;
    const std::size_t count = std::max<std::size_t>(view.sums.months.size(), 1);
    step_ = std::clamp<std::size_t>(room / count, 1, kWidestStep);
    first_ = count - std::min(count, room / step_);
  }

  std::string draw() {
    frame();
    points();
    // Behind the points, and it leaves every second column free for what lies on it.
    const std::size_t limit = row_of(kroner_of(view_.sums.limit));
    for (std::size_t at = left_; at < width_; at += 2) canvas_.put_behind(limit, at, kLimit);
    return canvas_.text() + months() + legend();
  }

 private:
  [[nodiscard]] std::string tick_text(int tick) const {
    return grouped_text(std::llround(tick * axis_.step), view_.language);
  }
  [[nodiscard]] std::size_t row_of(double value) const {
    const double rows = static_cast<double>(kRows - 1);
    return static_cast<std::size_t>(std::lround(rows - axis_.share(value) * rows));
  }
  [[nodiscard]] std::size_t column(std::size_t month) const {
    return left_ + (month - first_) * step_ + step_ / 2;
  }

  void frame() {
    for (std::size_t row = 0; row < kRows; ++row) canvas_.put(row, left_ - 1, "│");
    for (int tick = axis_.first; tick <= axis_.last; ++tick) {
      const std::size_t row = row_of(tick * axis_.step);
      const std::string text = tick_text(tick);
      canvas_.put(row, left_ - 2 - display_width(text), text);
      canvas_.put(row, left_ - 1, "┤");
    }
  }

  void points() {
    for (std::size_t i = first_; i < view_.sums.months.size(); ++i) {
      const BurnUpMonth& month = view_.sums.months[i];
      if (view_.is_ahead(month)) canvas_.put(row_of(kroner_of(month.forecast)), column(i), kAhead);
      if (month.month <= month_of(view_.today))
        canvas_.put(row_of(kroner_of(month.booked)), column(i), kBooked);
    }
  }

  [[nodiscard]] std::string months() const {
    TextCanvas names(2, width_);
    for (std::size_t at = left_ - 1; at < width_; ++at)
      names.put(0, at, at == left_ - 1 ? "└" : "─");
    std::size_t free = 0;
    for (std::size_t i = first_; i < view_.sums.months.size(); ++i) {
      names.put(0, column(i), "┴");
      const std::string name = format(view_.sums.months[i].month);
      const std::size_t at = column(i) - std::min(column(i) - left_, name.size() / 2);
      if (at < free || at + name.size() > width_) continue;
      names.put(1, at, name);
      free = at + name.size() + 1;
    }
    return names.text();
  }

  [[nodiscard]] std::string legend() const {
    const Text words{"booked", "bogført"};
    const Text ahead{"with what the plan expects", "med det, planen kræver"};
    return fmt::format("{} {}   {} {}   {} {}\n", kBooked, words.in(view_.language), kAhead,
                       ahead.in(view_.language), kLimit, view_.limit_label);
  }

  const BurnUpView& view_;
  std::size_t width_;
  Axis axis_;
  TextCanvas canvas_;
  std::size_t left_ = 0, step_ = 1, first_ = 0;
};

}  // namespace

std::string burn_up_chart_text(const BurnUpView& view, std::size_t width) {
  std::string head;
  for (const std::string& words : {view.title, view.unit}) {
    for (const std::string& line : wrap(words, width == 0 ? kUsualWidth : width))
      head += line + "\n";
  }
  head += "\n";
  return view.sums.months.empty() ? head : head + Drawing(view, width).draw();
}

std::string burn_up_text(const BurnUpView& view, std::size_t width) {
  std::string out = burn_up_chart_text(view, width);
  if (!view.sums.months.empty()) out += "\n";
  for (const std::string& sentence : view.sentences) {
    for (const std::string& line : wrap(sentence, width == 0 ? kUsualWidth : width))
      out += line + "\n";
  }
  if (view.sums.months.empty()) return out;
  return out + "\n" + in_columns(burn_up_rows(view), {1, 2, 3});
}

}  // namespace trivsel::report
