#include "report/share/shared_series.hpp"

#include <algorithm>
#include <span>

namespace trivsel::report {
namespace {

using std::chrono::months;

constexpr int kMostDaysOutside = 3;  ///< as monthly.hpp: the month is then whole
constexpr std::size_t kQuarter = 3;
constexpr int kMonthsOfYear = 12;
/// Resident days are told in fifties, and where that is at most a twentieth of them.
constexpr std::int64_t kDaysStep = 50;
constexpr std::int64_t kFewestDays = 500;

const MonthCount* find_month(const MonthlySeries& series, Month month) {
  if (series.months.empty()) return nullptr;
  const auto at = (month - series.months.front().month).count();
  if (at < 0 || static_cast<std::size_t>(at) >= series.months.size()) return nullptr;
  return &series.months[static_cast<std::size_t>(at)];
}

/// Months on one side of the course's start, from the start on.
class Side {
 public:
  Side(const MonthlySeries& series, const SharedAnchor& anchor, bool before)
      : series_(series), before_(before) {
    origin_ = before ? anchor.after_baseline - months{1} : anchor.course;
    const MonthState own = before ? MonthState::baseline : MonthState::course;
    for (const MonthCount& month : series.months) {
      const int place = place_of(month.month);
      if (month.state == own && place >= 0) known_ = std::max(known_, place + 1);
    }
  }

  [[nodiscard]] std::vector<std::optional<std::int64_t>> counts(int step) const {
    std::vector<std::optional<std::int64_t>> all;
    for (int from = 0; from + step <= known_; from += step) {
      all.push_back(sum(from, step, &MonthCount::count));
    }
    return all;
  }

  [[nodiscard]] SharedPeriod period(const stats::WideCell& cell, int step) const {
    const int from = static_cast<int>(cell.first) * step;
    const int length = static_cast<int>(cell.cells) * step;
    const Month near = month_at(from);
    const Month far = month_at(from + length - 1);
    SharedPeriod period{.first = std::min(near, far),
                        .last = std::max(near, far),
                        .before = before_,
                        .state = cell.state,
                        .count = {},
                        .resident_days = {}};
    if (cell.state != SharedPeriod::State::shown) return period;
    period.count = cell.total;
    const auto days = sum(from, length, &MonthCount::resident_days);
    if (days && *days >= kFewestDays) {
      period.resident_days = (*days + kDaysStep / 2) / kDaysStep * kDaysStep;
    }
    return period;
  }

 private:
  [[nodiscard]] int place_of(Month month) const {
    const auto away = (month - origin_).count();
    return static_cast<int>(before_ ? -away : away);
  }
  [[nodiscard]] Month month_at(int place) const {
    return origin_ + months{before_ ? -place : place};
  }

  [[nodiscard]] std::optional<std::int64_t> sum(
      int from, int length, std::optional<std::int64_t> MonthCount::* value) const {
    std::int64_t total = 0;
    for (int i = from; i < from + length; ++i) {
      const MonthCount* month = find_month(series_, month_at(i));
      if (month == nullptr || !month->is_whole() || !(month->*value)) return std::nullopt;
      total += *(month->*value);
    }
    return total;
  }

  const MonthlySeries& series_;
  bool before_;
  Month origin_{};
  int known_ = 0;  ///< months up to the farthest that is counted
};

/// Of whole quarters only: what a rest of one or two months holds, which no quarter tells, would
/// else show in the step.
SharedStep step_of(const Side& before, int fewest) {
  int known = 0;
  bool all_hold = true;
  const auto counts = before.counts(1);
  const std::size_t whole = counts.size() - counts.size() % kQuarter;
  for (const auto& count : std::span(counts).first(whole)) {
    if (!count) continue;
    ++known;
    all_hold = all_hold && stats::holds(*count, fewest);
  }
  if (known < kMonthsOfYear) return SharedStep::months_unknown;
  return all_hold ? SharedStep::months : SharedStep::months_small;
}

}  // namespace

std::span<const Choice> choices(SharedStep) {
  static constexpr Choice all[] = {{"months", {"months", "måneder"}},
                                   {"months-small", {"three months", "tre måneder"}},
                                   {"months-unknown", {"three months", "tre måneder"}}};
  return all;
}

std::optional<double> SharedPeriod::a_month() const {
  if (!count) return std::nullopt;
  return static_cast<double>(*count) / months();
}

std::optional<double> SharedPeriod::rate() const {
  if (!count || !resident_days) return std::nullopt;
  return 1000.0 * static_cast<double>(*count) / static_cast<double>(*resident_days);
}

bool SharedSeries::is_widened() const {
  return std::any_of(periods.begin(), periods.end(), [&](const SharedPeriod& period) {
    return period.state != SharedPeriod::State::unknown && period.months() > months_of_step();
  });
}

SharedAnchor anchor_of(Date start) {
  const Month month = month_of(start);
  const bool whole = (start - first_day(month)).count() <= kMostDaysOutside;
  return {month, whole ? month : month + months{1}};
}

SharedSeries share_series(const MonthlySeries& series, Date start, int fewest) {
  SharedSeries shared;
  shared.kind = series.what.kind;
  const SharedAnchor anchor = anchor_of(start);
  const Side before(series, anchor, true);
  const Side course(series, anchor, false);
  shared.step = step_of(before, fewest);
  const int step = shared.months_of_step();
  for (const Side* side : {&before, &course}) {
    for (const stats::WideCell& cell : stats::widen(side->counts(step), fewest)) {
      shared.periods.push_back(side->period(cell, step));
    }
  }
  std::sort(shared.periods.begin(), shared.periods.end(),
            [](const SharedPeriod& a, const SharedPeriod& b) { return a.first < b.first; });
  return shared;
}

SharedSum sum_of(const SharedSeries& series, bool before, int fewest) {
  SharedSum sum;
  for (const SharedPeriod& period : series.periods) {
    if (period.before != before || period.state == SharedPeriod::State::unknown) continue;
    sum.months += period.months();
    sum.count += period.count.value_or(0);
    if (period.count) continue;
    sum.withheld = true;
    sum.least += 1;
    sum.most += fewest - 1;
  }
  sum.least += sum.count;
  sum.most += sum.count;
  return sum;
}

std::optional<SeriesChart> shared_chart(const SharedSeries& series) {
  PlottedSeries plotted;
  plotted.key.what.kind = series.kind;
  int known = 0;
  for (const SharedPeriod& period : series.periods) {
    SeriesPoint point{.first = first_day(period.first), .last = last_day(period.last)};
    const bool shown = period.state == SharedPeriod::State::shown;
    if (shown && period.months() != series.months_of_step()) return std::nullopt;
    if (period.state == SharedPeriod::State::few) return std::nullopt;
    if (shown) {
      point.state = period.before ? MonthState::baseline : MonthState::course;
      point.y = static_cast<double>(*period.count);
      ++known;
    }
    plotted.points.push_back(point);
  }
  if (known < kFewestMonths) return std::nullopt;
  return chart_of(plotted, stats::ChartType::run);
}

}  // namespace trivsel::report
