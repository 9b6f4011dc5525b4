#pragma once

#include <span>

#include "stats/control_chart.hpp"
#include "stats/moments.hpp"

namespace trivsel::stats {

// Which chart a series of events is drawn as. One rule for every report and for the rehearsal; a
// person who knows better takes `trivsel chart --type`.

/// What is known of a series before a chart is chosen.
struct EventSeries {
  /// How many in each complete period, in order; missing where nobody counted. Running periods are
  /// not among them.
  std::span<const double> counts;
  /// As many as counts, above 0 or missing; empty where counts are to be charted as such.
  std::span<const double> denominators{};
  /// The counts are a part of the denominators, so that no point can lie above 1.
  bool proportion = false;
  /// The first so many periods lie before the change that the chart is to show. Where one of them
  /// is known, they alone say whether periods are small; else all do.
  std::size_t before = 0;
  /// They stand alone, since centre and limits come from them: only they choose the chart.
  bool alone = false;
  /// Days from one event to the next, where the events' times are known.
  std::span<const double> days_between{};
};

/// Why that chart.
enum class ChartReason {
  few_periods,       ///< fewer than `kFewestForLimits`: run chart
  few_between,       ///< most periods are small, and too few times between are known: run chart
  rare_before,       ///< most periods before are small, whose days between are not known: run chart
  rare,              ///< most periods are small: T chart of the days between
  rare_at_one_time,  ///< the same, but two events bear one time, which T cannot take: G chart
  counts,            ///< C chart
  uneven_counts,     ///< counts vary from one period to the next more than C allows: I chart
  rates,             ///< U chart
  uneven_rates,      ///< U' chart
  shares,            ///< P chart
  uneven_shares,     ///< P' chart
  small_rates,       ///< rates or shares of periods that are mostly small: run chart, not judged
  asked_for,         ///< not by this rule: a person asked for it
};

struct ChartChoice {
  ChartType type = ChartType::run;
  ChartReason reason = ChartReason::few_periods;
  int periods = 0;               ///< that choose, with a known count (and denominator)
  int asked = 0;                 ///< of these, asked whether they are small
  int small = 0;                 ///< of those asked, with 0 to `kSmallCount` events
  bool asked_before = false;     ///< only those before were asked
  int between = 0;               ///< known times between events
  double dispersion = kMissing;  ///< sigma_z, where it was found
  double most = kMissing;        ///< up to which the simple chart holds

  /// Of a rate: around a mean of mostly nothing nearly every period lies below, so that runs would
  /// tell of a shift that is none. Nobody judges such a chart.
  [[nodiscard]] bool is_mostly_small() const { return 2 * small > asked; }
};

/// Complete periods (or times between events) before limits are drawn: a year. With fewer, limits
/// tell more of the few points than of the process. Our choice; Making Data Count calls limits of
/// fewer than 13 points a trial.
inline constexpr int kFewestForLimits = 12;

/// A period with so many events is small: one more or less is much of it, its distribution is not
/// near to a normal one, and the lower limit is 0. Our choice.
inline constexpr double kSmallCount = 2.0;

/// The rule. Where periods before stand alone, nothing else is looked at: what happens afterwards,
/// a fall above all, can neither change the chart that it is judged by, nor take the centre away.
/// Where they do not, they still say alone whether periods are small, be they ever so few: were all
/// asked, a fall would make them small, and turn the chart to the days between, which begin after
/// it. In this order:
/// 1. most (more than half of the) periods asked are small. Counts: where periods before are known,
///    a run chart, since their days between are not known and a chart of those afterwards could not
///    be compared with them; else T of the days between events; G where one of these is 0; a run
///    chart of the counts where fewer than `kFewestForLimits` times between are known. Rates and
///    shares: a run chart that nobody judges.
/// 2. fewer than `kFewestForLimits` periods: a run chart.
/// 3. counts C, rates U, proportions P, unless neighbouring periods differ more than those allow:
///    then I, U', P'. The measure is Laney's sigma_z (Quality Engineering 14, 2002, 531-537), which
///    is 1 in the mean where the model holds and, being found from neighbours, hardly grows by a
///    shift; the bound is 1 + 1.645 times its standard error, sqrt(0.8264 m - 1.082) / (m - 1) for
///    m points (J. D. Cryer and T. P. Ryan, Journal of Quality Technology 22, 1990, 187-192), so
///    that about one series in twenty is taken for uneven though it is not.
/// Missing values are left out everywhere; an empty or constant series gives a chart as well.
ChartChoice choose_chart(const EventSeries& series);

}  // namespace trivsel::stats
