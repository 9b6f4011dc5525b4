#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/chart/chart_view.hpp"

namespace trivsel::report {

/// A vertical axis with ticks in steps of 1, 2 or 5 times a power of ten. It holds 0, all drawable
/// points, their limits and the centre line. Where all points are whole, so are the ticks, and they
/// reach 4 at least.
struct Axis {
  double step = 1.0;
  int first = 0;     ///< lowest tick, in steps
  int last = 1;      ///< highest tick, in steps
  int decimals = 0;  ///< that tell the ticks apart

  [[nodiscard]] double low() const { return first * step; }
  [[nodiscard]] double high() const { return last * step; }
  /// 0 at the lowest tick, 1 at the highest.
  [[nodiscard]] double share(double value) const { return (value - low()) / (high() - low()); }
};

Axis axis_for(const RunChartView& view);

/// An axis that holds both ends, with some five intervals; `whole`: its ticks are whole numbers.
Axis axis_between(double low, double high, bool whole);

/// The number with so many decimals and the language's decimal mark.
std::string number_text(double value, int decimals, Language language);

/// A point's value as text: whole numbers without decimals, others with one more than the axis.
std::string value_text(double value, const Axis& axis, Language language);

/// Which points carry a label where a label needs the room of `room` points: every 1st, 2nd, 3rd,
/// 6th, 12th …, counted from where the second group begins, so that years begin with a label.
std::vector<std::size_t> labelled_points(const RunChartView& view, double room);

/// A stretch of points of one group: first point, and one past the last.
struct PointGroup {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Neighbouring points of the same group, in order.
std::vector<PointGroup> groups_of(const RunChartView& view);

/// Stretches of points that have no drawable value, in order.
std::vector<PointGroup> gaps_of(const RunChartView& view);

/// What a marker covers from left to right.
struct Extent {
  double left = 0.0;
  double right = 0.0;
};

/// A lane for each, so that no two in one lane overlap; the first given gets the lowest lane.
std::vector<std::size_t> stack(const std::vector<Extent>& extents);

/// A lane for each flag (a label at the top of a pole on its left), so that moreover no pole
/// runs through the label of a lower lane.
std::vector<std::size_t> stack_flags(const std::vector<Extent>& flags);

}  // namespace trivsel::report
