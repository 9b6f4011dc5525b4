#pragma once

#include "report/share/shared_report.hpp"

namespace trivsel::report {

// The parts of a shared report.

Section shared_short_section(const SharedReport& report, Language language);
/// A kind of event: sentence, chart, table, and which periods these are.
Section shared_chart_section(const SharedReport& report, EpisodeKind kind, Language language);
Section shared_targets_section(const SharedReport& report, Language language);
Section shared_kinds_section(const SharedReport& report, Language language);

Section shared_authorities_section(const SharedReport& report, Language language);
Section shared_outcomes_section(const SharedReport& report, Language language);
Section shared_measures_section(const SharedReport& report, Language language);
Section shared_trials_section(const SharedReport& report, Language language);
Section shared_coming_section(const SharedReport& report, Language language);
Section shared_money_section(const SharedReport& report, Language language);
Section shared_anchoring_section(const SharedReport& report, Language language);
/// What is told and what is not, and why.
Section shared_method_section(int fewest, const Words& words, Language language);

/// "12,000" of 12 thousands.
std::string thousands_text(std::optional<std::int64_t> thousands, Language language);
std::string quarter_text(Quarter quarter, Language language);

}  // namespace trivsel::report
