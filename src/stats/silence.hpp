#pragma once

#include <optional>

namespace trivsel {

/// Days with and without a report: `reporting` of the first `days` days have one, the last of them
/// among these, and none of the `silent` days that follow.
struct ReportingDays {
  int days = 0;
  int reporting = 0;
  int silent = 0;
};

/// From how many reporting days and days on a probability is given, and how long a silence must be.
/// Our choices.
inline constexpr int kFewestReportingDays = 8;
inline constexpr int kShortestBaseline = 28;
inline constexpr int kShortestSilence = 7;

/// How probable it is that a stretch of days at the end is empty, had reporting gone on as before:
/// given that n of m + d days have a report, and every arrangement of them over the days is equally
/// probable, that all n lie in the first m:
///
///     p = C(m, n) / C(m + d, n) = product over i = 0 … n-1 of (m - i) / (m + d - i)
///
/// It is exact, needs no estimate of the rate, and so takes into account how little few reports
/// tell: with few days it stays large. It counts days, not reports, because reports of one day
/// hang together. For rare reports it nears (m / (m + d))^n, the same probability for a Poisson
/// process whose rate is not known. Nothing where the baseline is too small to tell, or the silence
/// too short.
std::optional<double> probability_of_silence(const ReportingDays& days);

/// Below this, a silence is implausible: of a hundred gaps as long as chance makes them, one would
/// be so long. Our choice.
inline constexpr double kImplausible = 0.01;

}  // namespace trivsel
