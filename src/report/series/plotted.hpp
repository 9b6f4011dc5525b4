#pragma once

#include "report/series/monthly.hpp"
#include "stats/moments.hpp"

namespace trivsel::report {

/// What a point of a series stands for.
enum class Step : std::uint8_t { month, week, event };
std::span<const Choice> choices(Step);

/// What the counts are divided by.
enum class Per : std::uint8_t {
  nothing,
  resident_days,  ///< shown per 1,000
  place,          ///< of the sites; a month counts as one
  report,         ///< near-misses among near-misses and violence, shown in per cent
};
std::span<const Choice> choices(Per);

/// Which series.
struct SeriesKey {
  Selection what;
  Step step = Step::month;
  Per per = Per::nothing;

  /// What values, centre and limits are multiplied with when they are shown.
  [[nodiscard]] double multiply() const;
};

struct SeriesPoint {
  Date first, last;  ///< the period's days, both inclusive; of the event before, and of this one
  MonthState state = MonthState::missing;
  double y = stats::kMissing;      ///< as charted: only of whole periods that are known
  double n = stats::kMissing;      ///< likewise; missing without a denominator
  std::optional<double> so_far{};  ///< of a period that runs, or is covered in part: its y
  Origin from{};                   ///< of y and so_far
  Origin n_from{};                 ///< of n
};

/// A series as it is charted: periods in order without a hole, or events with the days since the
/// one before. The same rows in `trivsel chart` give the same numbers.
struct PlottedSeries {
  SeriesKey key;
  std::vector<SeriesPoint> points;
  std::int64_t left_out = 0;  ///< earlier periods, beyond the most that are shown
};

/// Months as they are counted. `of` holds the months of near-misses and violence together for
/// `Per::report`; else it may be null.
PlottedSeries plotted(const MonthlySeries& months, Per per = Per::nothing,
                      const MonthlySeries* of = nullptr, std::optional<int> places = {});

/// By month or week. Weeks begin on Mondays and lie within the course, since a baseline has months
/// only; a week is whole where the course covers all of its days. A rate per resident day is only
/// of months.
PlottedSeries plotted(const CourseFolder& folder, const SeriesKey& key, Date today);

/// The days from each selected event of the course to the next, with the clock; of a tally with
/// several, 0 between them. Its last point is the time since the last event, as `so_far`.
PlottedSeries between_events(const CourseFolder& folder, const Selection& what, Date today);

}  // namespace trivsel::report
