#pragma once

#include "report/series/series_chart.hpp"

namespace trivsel::report {

/// What a chart shows by the rules of runs of Anhøj and Olesen. Never why. A point outside the
/// limits is none of these: it is told beside it, see `outside_sentence`.
enum class Verdict : std::uint8_t {
  small_rates,     ///< rates of months that are mostly small
  too_few_months,  ///< fewer whole months than a median needs
  too_few_useful,  ///< too many of them lie on the median
  median_at_zero,  ///< no month can lie below it, so that runs say nothing
  median_at_end,   ///< the lowest or the highest of the points that give it: likewise
  no_shift,
  long_run,
  few_crossings,
  both,  ///< a long run and few crossings
};
std::span<const Choice> choices(Verdict);

Verdict verdict_of(const SeriesChart& chart);

/// Whether it is a shift or a pattern.
bool is_signal(Verdict verdict);
/// Whether there was enough to go on.
bool is_judged(Verdict verdict);

/// Whether what the runs show is gone where the months in which nothing at all was recorded are
/// left out: whether nothing happened then, or nobody wrote, cannot be told. Of months alone.
bool rests_on_silence(const ChartedSeries& charted, const std::vector<Month>& silent);

/// The verdict in one to three sentences, with the figures it rests on.
Message runs_sentence(const PlottedSeries& series, const SeriesChart& chart);

/// The same, and the points outside the limits after it.
Message verdict_sentence(const PlottedSeries& series, const SeriesChart& chart);

/// Which points lie outside the limits: that they stand out, and that this is no shift. Empty where
/// there is none.
Message outside_sentence(const PlottedSeries& series, const SeriesChart& chart);

/// "a C chart"
Text chart_name(stats::ChartType type);

/// Which chart it is, and why that one.
Message choice_sentence(const PlottedSeries& series, const SeriesChart& chart,
                        const Words& words = general_words());

/// What the centre line was found from, and why; empty where there is none.
Message centre_sentence(const PlottedSeries& series, const SeriesChart& chart,
                        const Words& words = general_words());

/// The series in a sentence, for who does not see the chart.
Message series_sentence(const PlottedSeries& series, const SeriesChart& chart);

/// When a point was: its month, its week's first day, its event's day.
Message when_text(const PlottedSeries& series, std::size_t point);

/// "3 months", "3 weeks", "3 times between".
Message points_text(Step step, std::int64_t count);

}  // namespace trivsel::report
