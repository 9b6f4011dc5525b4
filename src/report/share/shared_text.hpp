#pragma once

#include "report/share/shared_report.hpp"

namespace trivsel::report {

// Sentences of a shared report: all of them made of shared periods.

/// March 2026 / March–May 2026 / November 2025–January 2026.
Message months_name(Month first, Month last);

/// "12", "fewer than 5", "not counted".
Message count_text(const SharedPeriod& period, int fewest, Language language);

/// "4.2 a month (50 in 12 months)"; what lies between where a period is withheld.
Message sum_text(const SharedSum& sum, int fewest);

/// "Before the course: …. In the course: …."
Message before_and_in(const SharedSeries& series, const Words& words, int fewest);

/// Which periods, and why these.
Message step_sentence(const SharedSeries& series, const Words& words, int fewest);

/// What the rules of runs say, or why they are not asked.
Message shared_verdict(const SharedSeries& series);

/// A sentence for who does not see the chart.
Message shared_description(const SharedSeries& series);

}  // namespace trivsel::report
