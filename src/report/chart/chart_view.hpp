#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "text/language.hpp"
#include "values/date.hpp"

namespace trivsel::report {

/// One month (or other step) of a chart.
struct ChartPoint {
  std::string label;            ///< short: `feb`
  std::string group;            ///< what the label lies within: `2026`; may be empty
  std::optional<double> value;  ///< nothing is a gap, and drawn as one
  bool incomplete = false;      ///< the month is still running: drawn apart, joined to nothing
  std::optional<double> lower{}, upper{};  ///< control limits there; nothing where there is none
  bool outside = false;                    ///< the value lies beyond one of them
};

/// Places on the time axis count in points: point i stands at i, and its month reaches from
/// i - 0.5 to i + 0.5. `position_of` gives them for days.
struct ChartTrial {
  std::string label;  ///< short
  double from = 0.0;
  std::optional<double> to;  ///< nothing: goes on beyond the chart
};

struct ChartChange {
  std::string label;  ///< short: what changed in how things are registered or done
  double at = 0.0;
};

/// Everything a run chart shows, ready to draw: numbers from stats/, texts in one language. Texts
/// may hold anything; whoever draws makes them harmless.
struct RunChartView {
  std::string id = "chart";  ///< unique on the page
  Language language = Language::en;
  std::string title;
  std::string description;  ///< the chart as a sentence, for who does not see it
  std::string axis_label;   ///< what is counted, and its unit
  std::vector<ChartPoint> points;
  std::vector<double> scale;  ///< the ends of a scale, which the axis shows; empty: it shows 0
  bool joined = true;         ///< a line leads from point to point; not where they are no sequence
  std::size_t baseline =
      0;  ///< the first so many points carry the centre line; 0 shows no baseline
  std::string baseline_label;
  std::optional<double> median;  ///< the centre line, a median or another one
  std::string median_label;
  std::string upper_label, lower_label;  ///< beside the last limits: `upper 13.4`
  std::string outside_label;             ///< what a point beyond them is called
  std::string missing_label;             ///< what stands in a gap: `no data`
  std::string incomplete_label;          ///< what stands at the running month: `so far (20 March)`
  std::string nothing;  ///< what stands instead of the plot where no point can be drawn
  std::vector<ChartTrial> trials;
  std::vector<ChartChange> changes;
};

/// The value where it can be drawn: finite and within ±1e15. What cannot counts as a gap.
std::optional<double> drawable(std::optional<double> value);

/// Whether any point can be drawn.
bool has_points(const RunChartView& view);

/// The last limit that is drawn, upper or lower.
std::optional<double> last_limit(const RunChartView& view,
                                 std::optional<double> ChartPoint::* limit);

/// A point labelled with the month's short name, in the group of its year.
ChartPoint month_point(Month month, Language language, std::optional<double> value);

/// Where the beginning of a day lies on the axis of a chart whose first point is `first`. The end
/// of a period whose last day is D is position_of(D + 1 day, first).
double position_of(Date day, Month first);

}  // namespace trivsel::report
