#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "stats/control_chart.hpp"
#include "stats/counts.hpp"

namespace trivsel::stats {

// A rehearsal: courses as they might go, drawn at random and judged each by the rule that will
// judge the real one, tell how often that rule would speak up. It knows nothing of that rule but
// its answers.

/// What a course is expected to be like.
struct Outlook {
  double monthly = 0.0;     ///< episodes a month before the course: 0 to kLargestMean
  double dispersion = 1.0;  ///< variance of the months' counts / mean: 1 is chance alone
  int baseline_months = 0;
  int course_months = 0;
  int gradual_months = 0;  ///< a fall is reached evenly over so many months; 0: from the first day
};

/// The longest stretch of months, before and during the course, that is rehearsed.
inline constexpr int kMostRehearsedMonths = 120;

/// A course that was drawn: its months' counts, the first `baseline` of them before the course.
struct DrawnCourse {
  std::span<const double> counts;
  std::size_t baseline = 0;
  Random& random;

  /// Days from one episode of the course to the next, the episodes of a month lying evenly anywhere
  /// in its 30.4 days. Draws: to be asked once, and only where they are needed.
  [[nodiscard]] std::vector<double> days_between() const;
};

/// What the rule says of a course.
struct Judgement {
  ChartType chart = ChartType::run;
  bool judged = false;  ///< there was enough to go on
  bool signal = false;  ///< never where not judged
};

/// Called from several threads at once.
using Judge = std::function<Judgement(const DrawnCourse&)>;

/// How often it said so.
struct Chance {
  int runs = 0;
  int judged = 0;
  int signals = 0;
  std::array<int, 13> charts{};  ///< by ChartType: what the courses were drawn as

  [[nodiscard]] double share() const;
  /// Half the width of its 95 % interval for these many runs (A. Agresti and B. A. Coull, The
  /// American Statistician 52, 1998, 119-126): with p = (signals + 2) / (runs + 4),
  /// 1.96 sqrt(p (1 - p) / (runs + 4)). Never 0, also where no run, or every one, gave a signal.
  [[nodiscard]] double error() const;
  /// The chart that most of them were drawn as.
  [[nodiscard]] ChartType usual_chart() const;
  Chance& operator+=(const Chance& other);
};

/// Runs `first` to before `last` of a rehearsal in which episodes fall by `fall` (0: nothing
/// changes; 0.5: they halve). Run number i draws from the sequence i of the seed, so that neither
/// the order nor the threads matter, and the same run with another fall, or of a longer course,
/// draws the same luck.
Chance rehearse(const Outlook& outlook, double fall, std::uint64_t seed, int first, int last,
                const Judge& judge);

/// How much of the rate before is left in a month of the course (from 0), in its mean.
double level_in_month(const Outlook& outlook, double fall, int month);

}  // namespace trivsel::stats
