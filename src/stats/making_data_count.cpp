#include "stats/making_data_count.hpp"

#include <algorithm>
#include <cmath>

#include "stats/limits.hpp"
#include "stats/moments.hpp"

namespace trivsel::stats {
namespace {

constexpr double limit_factor = 2.66;
constexpr std::size_t long_run = 7;

int sign(double value) {
  return value > 0.0 ? 1 : value < 0.0 ? -1 : 0;
}

/// One group while its rules are applied.
struct Group {
  std::span<MdcPoint> points;
  double near = 0.0;  ///< distance of the near limits from the mean
  std::vector<bool> trend;
  std::vector<bool> shift;

  [[nodiscard]] std::size_t size() const { return points.size(); }
  [[nodiscard]] int side(std::size_t i) const { return sign(points[i].y - points[i].mean); }
  [[nodiscard]] int step(std::size_t i) const { return sign(points[i].y - points[i - 1].y); }
  [[nodiscard]] bool outside(std::size_t i) const {
    return points[i].y > points[i].upper || points[i].y < points[i].lower;
  }
  /// Between the near limit and the limit.
  [[nodiscard]] bool is_near(std::size_t i) const {
    const MdcPoint& point = points[i];
    const bool beyond = point.y < point.mean - near || point.y > point.mean + near;
    return beyond && !outside(i);
  }
};

void find_limits(Group& group, const MdcOptions& options) {
  std::vector<double> base;
  for (const MdcPoint& point : group.points) {
    if (options.fix_after == 0 || base.size() < options.fix_after) base.push_back(point.y);
  }
  const double mean = mean_of_column(base);
  const double range = mean_moving_range(base, options.screening);
  group.near = 2.0 * (limit_factor / 3.0) * range;
  for (MdcPoint& point : group.points) {
    point.mean = mean;
    point.lower = mean - limit_factor * range;
    point.upper = mean + limit_factor * range;
  }
}

enum class Trend { no, yes, unknown };

/// Of the 7 points that end at `last`.
Trend trend_at(const Group& group, std::size_t last) {
  bool missing = false;
  bool rises = true;
  bool falls = true;
  for (std::size_t i = last - long_run + 2; i <= last; ++i) {
    if (std::isnan(group.points[i].y - group.points[i - 1].y)) {
      missing = true;
      continue;
    }
    rises = rises && group.step(i) > 0;
    falls = falls && group.step(i) < 0;
  }
  if (!rises && !falls) return Trend::no;
  return missing ? Trend::unknown : Trend::yes;
}

/// False where a trend can be neither seen nor ruled out.
bool find_trends(Group& group) {
  group.trend.assign(group.size(), false);
  for (std::size_t last = long_run - 1; last < group.size(); ++last) {
    const Trend trend = trend_at(group, last);
    if (trend == Trend::unknown) return false;
    if (trend == Trend::no) continue;
    for (std::size_t i = last + 1 - long_run; i <= last; ++i) group.trend[i] = true;
  }
  return true;
}

/// Where one trend turns into the next, a point goes with what follows it.
bool rises_at(const Group& group, std::size_t i) {
  const bool followed = i + 1 < group.size() && group.trend[i + 1];
  return group.step(followed ? i + 1 : i) > 0;
}

bool is_two_in_three(const Group& group, std::size_t at) {
  if (!group.is_near(at)) return false;
  for (std::size_t first = at < 2 ? 0 : at - 2; first <= at && first + 2 < group.size(); ++first) {
    int near = 0;
    int sides = 0;
    for (std::size_t i = first; i < first + 3; ++i) {
      near += group.is_near(i) ? 1 : 0;
      sides += group.side(i);
    }
    if (near >= 2 && std::abs(sides) == 3) return true;
  }
  return false;
}

/// Points in a stretch of at least 7 on one side of the mean; one on it, or missing, ends it.
void find_shifts(Group& group) {
  group.shift.assign(group.size(), false);
  for (std::size_t begin = 0; begin < group.size();) {
    std::size_t end = begin + 1;
    while (end < group.size() && group.side(end) == group.side(begin)) ++end;
    const bool is_shift = group.side(begin) != 0 && end - begin >= long_run;
    for (std::size_t i = begin; i < end; ++i) group.shift[i] = is_shift;
    begin = end;
  }
}

void judge(Group& group, std::size_t at) {
  MdcPoint& point = group.points[at];
  point.high = group.side(at) > 0;
  if (group.outside(at)) {
    point.cause = SpecialCause::outside_limits;
  } else if (group.trend[at]) {
    point.cause = SpecialCause::trend;
    point.high = rises_at(group, at);
  } else if (is_two_in_three(group, at)) {
    point.cause = SpecialCause::two_in_three;
  } else if (group.shift[at]) {
    point.cause = SpecialCause::shift;
  }
}

Variation variation_of(const MdcPoint& point, Improvement improvement) {
  if (point.cause == SpecialCause::none) return Variation::common_cause;
  if (improvement == Improvement::neutral) {
    return point.high ? Variation::neutral_high : Variation::neutral_low;
  }
  const bool better = point.high == (improvement == Improvement::increase);
  return better ? Variation::improvement : Variation::concern;
}

std::optional<Assurance> assurance_of(const MdcPoint& last, const MdcOptions& options) {
  if (!options.target || options.improvement == Improvement::neutral) return std::nullopt;
  const bool more_is_better = options.improvement == Improvement::increase;
  if (*options.target > last.upper) {
    return more_is_better ? Assurance::consistent_fail : Assurance::consistent_pass;
  }
  if (*options.target < last.lower) {
    return more_is_better ? Assurance::consistent_pass : Assurance::consistent_fail;
  }
  return Assurance::inconsistent;
}

std::vector<MdcPoint> grouped_points(std::span<const double> y, const MdcOptions& options) {
  std::vector<MdcPoint> points;
  for (std::size_t i = 0; i < y.size(); ++i) {
    MdcPoint point{.y = y[i]};
    if (i > 0) {
      const bool starts =
          std::find(options.rebase.begin(), options.rebase.end(), i + 1) != options.rebase.end();
      point.group = points.back().group + (starts ? 1 : 0);
    }
    points.push_back(point);
  }
  return points;
}

}  // namespace

std::optional<MdcChart> making_data_count(std::span<const double> y, const MdcOptions& options) {
  MdcChart chart;
  chart.points = grouped_points(y, options);
  const std::span<MdcPoint> all(chart.points);
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    while (end < all.size() && all[end].group == all[begin].group) ++end;
    Group group{all.subspan(begin, end - begin), 0.0, {}, {}};
    find_limits(group, options);
    if (!find_trends(group)) return std::nullopt;
    find_shifts(group);
    for (std::size_t i = 0; i < group.size(); ++i) judge(group, i);
    begin = end;
  }
  for (MdcPoint& point : chart.points) point.variation = variation_of(point, options.improvement);
  if (!chart.points.empty()) {
    chart.variation = chart.points.back().variation;
    chart.assurance = assurance_of(chart.points.back(), options);
  }
  return chart;
}

}  // namespace trivsel::stats
