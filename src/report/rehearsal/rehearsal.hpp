#pragma once

#include <array>

#include "report/series/monthly.hpp"
#include "stats/rehearsal.hpp"

namespace trivsel::report {

/// What baseline.yaml tells of one kind of episode.
struct BaselineFacts {
  int months = 0;  ///< whole ones, of all sites
  std::optional<Month> first, last;
  std::int64_t total = 0;
  std::optional<double> per_1000;    ///< resident days, where they are known of all those months
  std::optional<double> dispersion;  ///< variance of the months / mean; from three months on
};

/// Why nothing can be rehearsed.
enum class NoRehearsal : std::uint8_t {
  none,  ///< it can
  no_baseline,
  zero_baseline,  ///< nothing was counted: there is nothing that could fall
  no_period,      ///< the course has no first or no last day
  no_whole_month,
  too_long,
};

/// One kind of episode before a course, and how long the course is.
struct RehearsalCase {
  std::optional<EpisodeKind> kind;  ///< nothing: of figures that were given, without a folder
  std::optional<BaselineFacts> baseline;
  stats::Outlook outlook;
  NoRehearsal why_not = NoRehearsal::none;
};

struct RehearsalOptions {
  std::uint64_t seed = 1;
  int runs = 10'000;
  unsigned threads = 1;  ///< changes no figure
};

struct RehearsedFall {
  double fall = 0.0;
  stats::Chance chance;
  std::optional<int> months_needed;  ///< for `kWantedShare`; nothing: more than `kMostMonthsNeeded`
};

/// Where fewer than this are judged, that is the answer, and no table. Our choice.
inline constexpr double kHardlyJudged = 0.05;
inline constexpr double kWantedShare = 0.8;

struct Rehearsal {
  RehearsalCase of;
  stats::Chance unchanged;  ///< its signals are false alarms
  std::array<RehearsedFall, 3> falls;

  /// The largest share of the courses that had enough to go on, whatever happened in them.
  [[nodiscard]] double judged_at_most() const;
  /// There was too little to go on in as good as every course that was drawn.
  [[nodiscard]] bool is_hardly_judged() const { return judged_at_most() < kHardlyJudged; }
};

inline constexpr std::array<double, 3> kRehearsedFalls{0.25, 0.5, 0.75};
inline constexpr int kMostMonthsNeeded = 60;
/// Runs by which the months needed are found: enough for a share of 0.8 to within 0.0125.
inline constexpr int kRunsOfSearch = 4'000;

/// The months before the course, its whole months by `monthly_series`, and the mean of the former.
RehearsalCase rehearsal_case(const CourseFolder& folder, EpisodeKind kind);

/// Sets why_not by what the outlook holds, where nothing stands there yet.
void judge_outlook(RehearsalCase& of);

/// How the report would judge a course that was drawn: the chart and the verdict of its own
/// functions, asked when the course has ended. A signal is a shift or a pattern by the rules of
/// runs; a point outside the limits is none.
stats::Judgement judge_as_report(const stats::DrawnCourse& course);

/// Of a case that can be rehearsed; else everything but `of` is empty.
Rehearsal rehearse(const RehearsalCase& of, const RehearsalOptions& options);

}  // namespace trivsel::report
