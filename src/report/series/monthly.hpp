#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/origin.hpp"
#include "report/series/selection.hpp"

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
  Origin from{};                              ///< of the count
  Origin days_from{};                         ///< of the resident days

  /// Whether it stands beside other months: counted from its first day to its last.
  [[nodiscard]] bool is_whole() const {
    return state == MonthState::baseline || state == MonthState::course;
  }
  /// Per 1,000 resident days; nothing without a denominator.
  [[nodiscard]] std::optional<double> rate() const;
};

/// Counts of one kind by month, without a month left out in between; all sites together unless the
/// selection names one.
struct MonthlySeries {
  Selection what;
  std::vector<MonthCount> months;
  std::int64_t left_out = 0;  ///< earlier months, beyond the most that are shown
};

/// How many records stand behind the course's counts.
struct RecordCounts {
  std::int64_t counted = 0;
  std::int64_t withdrawn = 0;
  std::int64_t unreadable = 0;  ///< no day or no kind could be read: counted nowhere
  Origin counted_from, withdrawn_from, unreadable_from;
};

/// The months from the first of the baseline to today's or the course's last. Records after `today`
/// are not known yet. A month that the course covers but for at most three days is whole, so that
/// a start on Monday the 2nd does not cost a month. Where the baseline tells nothing of what is
/// selected, the months begin with the course.
MonthlySeries monthly_series(const CourseFolder& folder, const Selection& what, Date today);
inline MonthlySeries monthly_series(const CourseFolder& folder, EpisodeKind kind, Date today) {
  return monthly_series(folder, Selection{.kind = kind}, today);
}

/// How the course covers a stretch of days, as seen on a day.
enum class Coverage : std::uint8_t { outside, part, running, whole };

/// Whole where at most `most_outside` of the days lie outside the course.
Coverage coverage(const Course& course, Date first, Date last, Date today, int most_outside);

RecordCounts count_records(const CourseFolder& folder, Date today);

/// Whole months of the course in which nothing at all was recorded.
std::vector<Month> silent_months(const CourseFolder& folder, Date today);

/// A number of records, and their files with the course's own.
struct TracedCount {
  std::int64_t count = 0;
  Origin from;
};

/// Records of that kind from the course's start until today.
TracedCount count_in_course(const CourseFolder& folder, EpisodeKind kind, Date today);

}  // namespace trivsel::report
