#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "folder/course_folder.hpp"
#include "stats/longest_run.hpp"
#include "stats/run_chart.hpp"

namespace trivsel::report {

/// Where a month's count comes from, and whether it may be compared with others.
enum class MonthState : std::uint8_t {
  baseline,  ///< baseline.yaml's count for all sites
  course,    ///< the course's own records; nothing recorded is 0
  running,   ///< the month is not over: the count so far
  partial,   ///< the course covers only part of the month: the count of that part
  missing,   ///< nobody counted, or not at every site
};
std::span<const Choice> choices(MonthState);

struct MonthCount {
  Month month;
  MonthState state = MonthState::missing;
  std::optional<std::int64_t> count;          ///< nothing where missing
  std::optional<std::int64_t> resident_days;  ///< of all sites, never 0; only of whole months

  /// Whether it stands beside other months: counted from its first day to its last.
  [[nodiscard]] bool is_whole() const {
    return state == MonthState::baseline || state == MonthState::course;
  }
  /// Per 1,000 resident days; nothing without a denominator.
  [[nodiscard]] std::optional<double> rate() const;
};

/// Counts of one kind by month, all sites together, without a month left out in between.
struct MonthlySeries {
  EpisodeKind kind = EpisodeKind::use_of_force;
  std::vector<MonthCount> months;
  std::int64_t left_out = 0;  ///< earlier months, beyond the most that are shown
};

/// How many records stand behind the course's counts.
struct RecordCounts {
  std::int64_t counted = 0;
  std::int64_t withdrawn = 0;
  std::int64_t unreadable = 0;  ///< no day or no kind could be read: counted nowhere
};

/// The months from the first of the baseline to today's or the course's last. Records after `today`
/// are not known yet. A month that the course covers but for at most three days is whole, so that
/// a start on Monday the 2nd does not cost a month.
MonthlySeries monthly_series(const CourseFolder& folder, EpisodeKind kind, Date today);

RecordCounts count_records(const CourseFolder& folder, Date today);

/// Whole months of the course in which nothing at all was recorded.
std::vector<Month> silent_months(const CourseFolder& folder, Date today);

/// Records of that kind from the course's start until today.
std::int64_t count_in_course(const CourseFolder& folder, EpisodeKind kind, Date today);

/// What the centre line was found from.
enum class Centre : std::uint8_t { none, baseline, all };
std::span<const Choice> choices(Centre);

/// A run chart of whole months with its analysis.
struct SeriesChart {
  Centre centre = Centre::none;
  std::size_t baseline_places = 0;  ///< first months before the course, gaps among them
  int baseline_months = 0;          ///< whole ones among those
  int whole_months = 0;
  stats::RunChart chart;
  std::optional<stats::Stretch> longest;  ///< where the longest run lies
};

/// Whole months needed before a median is drawn and runs are judged.
constexpr int kFewestMonths = 10;

/// Months of baseline needed for a centre line of their own: a whole year, with all its seasons. A
/// median of fewer is itself so uncertain that the rules speak up without cause too often: with 12
/// months to judge, for equal Poisson counts of 3 a month, in about 15 % of charts after a baseline
/// of 6 months and 10 % after 12; with the median of all months in under 5 %.
constexpr int kFewestBaselineMonths = 12;

SeriesChart chart_of(const MonthlySeries& series);

}  // namespace trivsel::report
