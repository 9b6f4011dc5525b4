#pragma once

#include <string>
#include <vector>

#include "report/chart/chart_axis.hpp"
#include "report/chart/chart_view.hpp"

namespace trivsel::report {

/// A marker's label above the plot, and what of the plot it stands for.
struct PlacedMarker {
  double left = 0.0;   ///< pixels
  double right = 0.0;  ///< pixels; same as left for a change
  double y = 0.0;      ///< the label's base line
  std::string label;   ///< cut where it is long
  std::string full;    ///< the whole of it
};

/// A text beside the right end of the plot.
struct EndLabel {
  double y = 0.0;  ///< base line of the first line
  std::vector<std::string> lines;
};

/// Where everything of a run chart stands, in pixels. Widths of texts are estimated on the wide
/// side, since no font is at hand.
struct RunChartFrame {
  double width = 0.0, height = 0.0;
  double left = 0.0, right = 0.0, top = 0.0, bottom = 0.0;  ///< the plot
  double step = 0.0;                                        ///< from one point to the next
  Axis axis;
  std::vector<std::string> title;
  std::vector<std::string> unit;
  std::optional<PlacedMarker> baseline;
  std::vector<PlacedMarker> trials;   ///< those that the chart's months touch
  std::vector<PlacedMarker> changes;  ///< those within the chart's months
  std::optional<EndLabel> median;
  std::optional<EndLabel> incomplete;
  std::optional<EndLabel> upper, lower;  ///< of the limits

  [[nodiscard]] double x(double position) const { return left + (position + 0.5) * step; }
  [[nodiscard]] double y(double value) const { return bottom - axis.share(value) * (bottom - top); }
};

/// Without a point to draw it is as high as the head, and nothing stands below it.
RunChartFrame frame_of(const RunChartView& view);

namespace chart_size {
constexpr double title_line = 20.0;
constexpr double unit_line = 16.0;
constexpr double label_line = 13.0;
constexpr double letter = 6.6;  ///< of the 11 px labels
}  // namespace chart_size

}  // namespace trivsel::report
