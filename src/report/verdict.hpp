#pragma once

#include "report/series.hpp"

namespace trivsel::report {

/// What a run chart shows by the rules of Anhøj and Olesen. Never why.
enum class Verdict : std::uint8_t {
  too_few_months,  ///< fewer whole months than a median needs
  too_few_useful,  ///< too many of them lie on the median
  median_at_zero,  ///< no month can lie below it, so that runs say nothing
  no_shift,
  long_run,
  few_crossings,
  both,  ///< a long run and few crossings
};
std::span<const Choice> choices(Verdict);

Verdict verdict_of(const SeriesChart& chart);

/// The verdict in one or two sentences, with the figures it rests on.
Message verdict_sentence(const MonthlySeries& series, const SeriesChart& chart);

/// What the median was found from, and why; empty where there is none.
Message centre_sentence(const SeriesChart& chart, const Words& words = general_words());

/// The series in a sentence, for who does not see the chart.
Message series_sentence(const MonthlySeries& series, const SeriesChart& chart);

}  // namespace trivsel::report
