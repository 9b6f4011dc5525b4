#include "report/chart/chart_axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace trivsel::report {
namespace {

constexpr double wanted_intervals = 5.0;
constexpr double smallest_range = 1e-9;
constexpr double lowest_top = 4.0;  // of counts: a single episode must not fill the chart

struct Range {
  double low = 0.0;
  double high = 0.0;
  bool whole = true;
};

Range range_of(const RunChartView& view) {
  Range range;
  if (!view.scale.empty()) range.low = range.high = view.scale.front();
  for (const double end : view.scale) {
    range.low = std::min(range.low, end);
    range.high = std::max(range.high, end);
  }
  for (const ChartPoint& point : view.points) {
    const auto value = drawable(point.value);
    if (!value) continue;
    range.low = std::min(range.low, *value);
    range.high = std::max(range.high, *value);
    range.whole = range.whole && *value == std::floor(*value);
  }
  for (const ChartPoint& point : view.points) {
    range.low = std::min(range.low, drawable(point.lower).value_or(range.low));
    range.high = std::max(range.high, drawable(point.upper).value_or(range.high));
  }
  const double median = drawable(view.median).value_or(range.low);
  range.low = std::min(range.low, median);
  range.high = std::max(range.high, median);
  if (range.whole && view.scale.empty()) range.high = std::max(range.high, lowest_top);
  if (range.high - range.low < smallest_range) range.high = range.low + 1.0;
  return range;
}

template <class Same>
std::vector<PointGroup> stretches(std::size_t count, Same same) {
  std::vector<PointGroup> result;
  for (std::size_t i = 0; i < count; ++i) {
    if (i == 0 || !same(i - 1, i)) result.push_back({i, i});
    result.back().end = i + 1;
  }
  return result;
}

bool overlap(const Extent& a, const Extent& b) {
  return a.left < b.right && b.left < a.right;
}

}  // namespace

Axis axis_for(const RunChartView& view) {
  const Range range = range_of(view);
  return axis_between(range.low, range.high, range.whole);
}

Axis axis_between(double low, double high, bool whole) {
  const double raw = (high - low) / wanted_intervals;
  auto exponent = static_cast<int>(std::floor(std::log10(raw)));
  double factor = raw / std::pow(10.0, exponent);
  factor = factor <= 1.0 ? 1.0 : factor <= 2.0 ? 2.0 : factor <= 5.0 ? 5.0 : 10.0;
  if (factor == 10.0) {
    factor = 1.0;
    ++exponent;
  }
  if (whole && exponent < 0) {
    factor = 1.0;
    exponent = 0;
  }
  Axis axis;
  axis.decimals = std::max(0, -exponent);
  axis.step = exponent < 0 ? factor / std::pow(10.0, -exponent) : factor * std::pow(10.0, exponent);
  axis.first = static_cast<int>(std::floor(low / axis.step + smallest_range));
  axis.last = static_cast<int>(std::ceil(high / axis.step - smallest_range));
  return axis;
}

std::string number_text(double value, int decimals, Language language) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  if (language == Language::da) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string value_text(double value, const Axis& axis, Language language) {
  return number_text(value, value == std::floor(value) ? 0 : axis.decimals + 1, language);
}

std::vector<PointGroup> groups_of(const RunChartView& view) {
  return stretches(view.points.size(), [&view](std::size_t a, std::size_t b) {
    return view.points[a].group == view.points[b].group;
  });
}

std::vector<PointGroup> gaps_of(const RunChartView& view) {
  const auto missing = [&view](std::size_t i) { return !drawable(view.points[i].value); };
  auto all = stretches(view.points.size(),
                       [&](std::size_t a, std::size_t b) { return missing(a) == missing(b); });
  std::erase_if(all, [&](const PointGroup& group) { return !missing(group.begin); });
  return all;
}

std::vector<std::size_t> labelled_points(const RunChartView& view, double room) {
  constexpr std::array<std::size_t, 4> strides{1, 2, 3, 6};
  const auto fits = [room](std::size_t stride) { return static_cast<double>(stride) >= room; };
  const auto found = std::find_if(strides.begin(), strides.end(), fits);
  std::size_t stride = found == strides.end() ? 12 : *found;
  while (!fits(stride)) stride *= 2;
  const auto groups = groups_of(view);
  std::vector<std::size_t> labelled;
  const std::size_t start = groups.size() > 1 ? groups[1].begin % stride : 0;
  for (std::size_t i = start; i < view.points.size(); i += stride) labelled.push_back(i);
  return labelled;
}

std::vector<std::size_t> stack(const std::vector<Extent>& extents) {
  std::vector<std::size_t> lanes(extents.size(), 0);
  for (std::size_t i = 0; i < extents.size(); ++i) {
    const auto taken = [&](std::size_t lane) {
      for (std::size_t j = 0; j < i; ++j) {
        if (lanes[j] == lane && overlap(extents[i], extents[j])) return true;
      }
      return false;
    };
    while (taken(lanes[i])) ++lanes[i];
  }
  return lanes;
}

std::vector<std::size_t> stack_flags(const std::vector<Extent>& flags) {
  std::vector<std::size_t> order(flags.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return flags[a].left > flags[b].left; });
  std::vector<std::size_t> lanes(flags.size(), 0);
  // From right to left, each above every pole that its label would cover.
  for (auto flag = order.begin(); flag != order.end(); ++flag) {
    for (auto placed = order.begin(); placed != flag; ++placed) {
      if (flags[*placed].left < flags[*flag].right) {
        lanes[*flag] = std::max(lanes[*flag], lanes[*placed] + 1);
      }
    }
  }
  return lanes;
}

}  // namespace trivsel::report
