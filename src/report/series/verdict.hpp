#pragma once

#include "report/series/series_chart.hpp"

namespace trivsel::report {

/// What a chart shows: by the rules of Anhøj and Olesen, and by its limits. Never why.
enum class Verdict : std::uint8_t {
  too_few_months,  ///< fewer whole months than a median needs
  too_few_useful,  ///< too many of them lie on the median
  median_at_zero,  ///< no month can lie below it, so that runs say nothing
  outside_limits,  ///< the runs show no shift, but a point lies beyond a limit
  no_shift,
  long_run,
  few_crossings,
  both,  ///< a long run and few crossings
};
std::span<const Choice> choices(Verdict);

Verdict verdict_of(const SeriesChart& chart);

/// The verdict in one to three sentences, with the figures it rests on.
Message verdict_sentence(const PlottedSeries& series, const SeriesChart& chart);

/// Which chart it is, and why that one.
Message choice_sentence(const PlottedSeries& series, const SeriesChart& chart);

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
