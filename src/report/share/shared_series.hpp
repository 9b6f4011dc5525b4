#pragma once

#include "report/series/monthly.hpp"
#include "report/series/series_chart.hpp"
#include "stats/widening.hpp"

namespace trivsel::report {

// Counts as they may leave the course's own circle. All that is told of them is made of these
// periods alone, so that no sentence and no chart can give back what they hide.

/// Months that are told as one.
struct SharedPeriod {
  using State = stats::WideCell::State;
  Month first, last;
  bool before = false;  ///< the course
  State state = State::unknown;
  std::optional<std::int64_t> count;          ///< where shown
  std::optional<std::int64_t> resident_days;  ///< rounded; where shown, and the period has enough

  [[nodiscard]] int months() const { return static_cast<int>((last - first).count()) + 1; }
  [[nodiscard]] std::optional<double> a_month() const;
  [[nodiscard]] std::optional<double> rate() const;  ///< per 1,000 resident days
};

/// Why periods have at least that length.
enum class SharedStep : std::uint8_t {
  months,         ///< each of 12 months or more before the course holds
  months_small,   ///< three months: one of them does not
  months_unknown  ///< three months: fewer than 12 months before the course are known
};
std::span<const Choice> choices(SharedStep);

struct SharedSeries {
  EpisodeKind kind = EpisodeKind::use_of_force;
  SharedStep step = SharedStep::months_unknown;
  std::vector<SharedPeriod> periods;  ///< by month; the running one and rests are left out

  [[nodiscard]] int months_of_step() const { return step == SharedStep::months ? 1 : 3; }
  [[nodiscard]] bool is_widened() const;  ///< a period is longer than the step
};

/// Where the course begins to be counted, and the months before it end. Fixed by the course's start
/// alone, so that the periods of all reports have the same bounds.
struct SharedAnchor {
  Month after_baseline;  ///< the first month that no period before the course reaches
  Month course;          ///< the course's first whole month
};
SharedAnchor anchor_of(Date start);

/// Periods of the step, backwards from the course's start and forwards from its first whole month,
/// widened until they hold. Nothing on both sides of the start is added up. `fewest` is the
/// smallest number that is told.
SharedSeries share_series(const MonthlySeries& series, Date start, int fewest);

/// All periods on one side of the course's start. Of a withheld one is known that it lies within
/// 1 … fewest - 1.
struct SharedSum {
  std::int64_t count = 0;  ///< of the shown periods
  int months = 0;          ///< of shown and withheld ones
  bool withheld = false;   ///< there is a withheld one
  std::int64_t least = 0, most = 0;
};
SharedSum sum_of(const SharedSeries& series, bool before, int fewest);

/// A run chart of the periods; nothing where they have different lengths, since a run then says
/// little, or are fewer than a centre line needs.
std::optional<SeriesChart> shared_chart(const SharedSeries& series);

/// Violence against staff and residents, of the same months.
struct SharedTarget {
  Month first, last;
  bool before = false;
  SharedPeriod::State state = SharedPeriod::State::unknown;  ///< `few`: both are withheld
  std::int64_t violence = 0;
  std::optional<std::int64_t> staff, residents;
};

/// Whole periods of violence together, half a year or more. Both numbers are told, or neither: only
/// where each of them holds, what is left of violence beside each, and what they overlap by, which
/// their sum less violence tells whoever knows of none against others. Which of these failed is not
/// told, and nothing is added on for it.
std::vector<SharedTarget> share_targets(const SharedSeries& violence, const MonthlySeries& staff,
                                        const MonthlySeries& residents, int fewest);

}  // namespace trivsel::report
