#include "report/svg/run_chart_frame.hpp"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "text/fit.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

using namespace chart_size;

constexpr double plot_height = 190.0;
constexpr double month_width = 26.0;
constexpr double narrowest = 480.0, narrowest_plot = 340.0, widest_plot = 660.0;
constexpr double title_letter = 9.4, unit_letter = 7.2;
constexpr double span_lane = 23.0, flag_lane = 15.0;
constexpr double gap = 8.0, bold = 1.15;
constexpr std::size_t label_columns = 30, end_columns = 18;

double text_width(std::string_view text) {
  return letter * static_cast<double>(display_width(text));
}

double widest(const std::vector<std::string>& lines) {
  double width = 0.0;
  for (const auto& line : lines) width = std::max(width, text_width(line));
  return width;
}

double widest_tick(const Axis& axis, Language language) {
  double width = 0.0;
  for (int i = axis.first; i <= axis.last; ++i) {
    width = std::max(width, text_width(number_text(i * axis.step, axis.decimals, language)));
  }
  return width;
}

std::size_t columns(double width, double letter_width) {
  return static_cast<std::size_t>(std::max(10.0, width / letter_width));
}

Extent covered(const PlacedMarker& marker) {
  return {marker.left, std::max(marker.right, marker.left + text_width(marker.label)) + gap};
}

PlacedMarker span(const RunChartFrame& frame, double from, double to, const std::string& label) {
  PlacedMarker marker;
  marker.left = std::clamp(frame.x(from), frame.left, frame.right);
  marker.right = std::clamp(frame.x(to), marker.left, frame.right);
  marker.label = fit(label, label_columns);
  marker.full = label;
  return marker;
}

void place_markers(RunChartFrame& frame, const RunChartView& view) {
  const double end = static_cast<double>(view.points.size()) - 0.5;
  const std::size_t baseline = std::min(view.baseline, view.points.size());
  if (baseline > 0) {
    frame.baseline = span(frame, -0.5, static_cast<double>(baseline) - 0.5, view.baseline_label);
  }
  const auto outside = [end](double from, double to) { return to < -0.5 || from > end; };
  for (const ChartTrial& trial : view.trials) {
    if (outside(trial.from, trial.to.value_or(end))) continue;
    frame.trials.push_back(span(frame, trial.from, trial.to.value_or(end), trial.label));
  }
  for (const ChartChange& change : view.changes) {
    if (outside(change.at, change.at)) continue;
    frame.changes.push_back(span(frame, change.at, change.at, change.label));
  }
}

std::vector<PlacedMarker*> spans_of(RunChartFrame& frame) {
  std::vector<PlacedMarker*> spans;
  spans.reserve(frame.trials.size() + 1);
  if (frame.baseline) spans.push_back(&*frame.baseline);
  for (auto& trial : frame.trials) spans.push_back(&trial);
  return spans;
}

/// Puts the labels on lanes upwards from `floor` and returns the top of the highest.
double put_on_lanes(const std::vector<PlacedMarker*>& markers,
                    const std::vector<std::size_t>& lanes, double lane_height) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < markers.size(); ++i) {
    markers[i]->y = -static_cast<double>(lanes[i]) * lane_height;
    count = std::max(count, lanes[i] + 1);
  }
  return static_cast<double>(count) * lane_height;
}

std::vector<Extent> extents(const std::vector<PlacedMarker*>& markers) {
  std::vector<Extent> result;
  result.reserve(markers.size());
  for (const auto* marker : markers) result.push_back(covered(*marker));
  return result;
}

/// Lays the plot below head and lanes: spans above, flags next to the plot.
void place_vertically(RunChartFrame& frame, double head) {
  auto spans = spans_of(frame);
  std::vector<PlacedMarker*> flags;
  flags.reserve(frame.changes.size());
  for (auto& change : frame.changes) flags.push_back(&change);
  const double span_height = put_on_lanes(spans, stack(extents(spans)), span_lane);
  const double flag_height = put_on_lanes(flags, stack_flags(extents(flags)), flag_lane);
  frame.top = head + span_height + flag_height + 12.0;
  frame.bottom = frame.top + plot_height;
  for (auto* marker : spans) marker->y += frame.top - flag_height - 15.0;
  for (auto* marker : flags) marker->y += frame.top - 5.0;
}

/// Each beside its line; where they would cover each other, downwards, and all of them upwards
/// where that leads below the plot.
void spread(std::vector<EndLabel*> labels, double bottom) {
  std::stable_sort(labels.begin(), labels.end(),
                   [](const EndLabel* a, const EndLabel* b) { return a->y < b->y; });
  double free = 0.0;
  for (EndLabel* label : labels) {
    label->y = std::max(label->y, free);
    free = label->y + label_line * static_cast<double>(label->lines.size());
  }
  double below = bottom + 4.0 + label_line;
  for (EndLabel* label : labels | std::views::reverse) {
    const double height = label_line * static_cast<double>(label->lines.size());
    label->y = std::min(label->y, below - height);
    below = label->y;
  }
}

void place_end_labels(RunChartFrame& frame, const RunChartView& view) {
  std::vector<EndLabel*> labels;
  const auto place = [&](std::optional<EndLabel>& label, std::optional<double> value) {
    if (!label) return;
    label->y = frame.y(*drawable(value)) + 4.0;
    labels.push_back(&*label);
  };
  place(frame.median, view.median);
  if (!view.points.empty()) {
    place(frame.upper, last_limit(view, &ChartPoint::upper));
    place(frame.lower, last_limit(view, &ChartPoint::lower));
    place(frame.incomplete, view.points.back().value);
  }
  spread(std::move(labels), frame.bottom);
}

void take_end_labels(RunChartFrame& frame, const RunChartView& view) {
  const auto take = [](const std::string& text, std::optional<double> value) {
    return drawable(value) && !text.empty() ? std::optional(EndLabel{0.0, wrap(text, end_columns)})
                                            : std::nullopt;
  };
  frame.median = take(view.median_label, view.median);
  if (view.points.empty()) return;
  const ChartPoint& last = view.points.back();
  frame.upper = take(view.upper_label, last_limit(view, &ChartPoint::upper));
  frame.lower = take(view.lower_label, last_limit(view, &ChartPoint::lower));
  if (last.incomplete) frame.incomplete = take(view.incomplete_label, last.value);
}

}  // namespace

RunChartFrame frame_of(const RunChartView& view) {
  RunChartFrame frame;
  frame.axis = axis_for(view);
  take_end_labels(frame, view);
  const auto count = static_cast<double>(std::max<std::size_t>(view.points.size(), 1));
  const double plot = std::clamp(count * month_width, narrowest_plot, widest_plot);
  frame.step = plot / count;
  frame.left = widest_tick(frame.axis, view.language) + gap + 4.0;
  frame.right = frame.left + plot;
  place_markers(frame, view);

  frame.width = std::max(narrowest, frame.right + 2.0 * gap);
  for (const auto& label : {frame.median, frame.incomplete, frame.upper, frame.lower}) {
    if (label)
      frame.width = std::max(frame.width, frame.right + 2.0 * gap + bold * widest(label->lines));
  }
  for (const auto* marker : spans_of(frame)) {
    frame.width = std::max(frame.width, covered(*marker).right);
  }
  for (const auto& change : frame.changes) {
    frame.width = std::max(frame.width, covered(change).right);
  }
  frame.width = std::ceil(frame.width);

  frame.title = wrap(view.title, columns(frame.width, title_letter));
  frame.unit = wrap(view.axis_label, columns(frame.width, unit_letter));
  const double head = title_line * static_cast<double>(frame.title.size()) +
                      unit_line * static_cast<double>(frame.unit.size());
  if (!has_points(view)) {
    frame.top = frame.bottom = frame.height = head;
    return frame;
  }
  place_vertically(frame, head);
  place_end_labels(frame, view);
  frame.height = frame.bottom + 38.0;
  return frame;
}

}  // namespace trivsel::report
