#pragma once

#include "report/document/document.hpp"
#include "report/status/status.hpp"

namespace trivsel::report {

// The parts of a status report, each in its own file.

/// Whether the pictures of attendance and money come with their tables.
enum class Detail : std::uint8_t { tables, pictures };

Section chart_section(const StatusReport& report, const ChartSection& chart, Language language);
/// Of a course in which no episodes are recorded: why.
Section no_registrations_section(const StatusReport& report, Language language);
Section targets_section(const StatusReport& report, Language language);
Section other_kinds_section(const StatusReport& report, Language language);
Section trials_section(const StatusReport& report, Language language);
Section attendance_section(const StatusReport& report, Detail detail, Language language);
Section money_section(const StatusReport& report, Detail detail, Language language);
Section when_where_section(const StatusReport& report, Language language);
Section timeline_section(const StatusReport& report, Language language);
Section plan_section(const StatusReport& report, Language language);
Section findings_section(const StatusReport& report, Language language);
Section method_section(const StatusReport& report, Language language);

/// "Use of force" / "Magtanvendelse" …
Text kind_heading(EpisodeKind kind);

/// All changes of registration practice with their days, in one sentence. There must be one.
Message changes_sentence(const StatusReport& report);

/// How long nothing has been recorded, and the chance of so long a gap under the rate before.
Message silence_sentence(const SilenceView& silence);
/// That baseline and measures were locked, and whether they stand. There must be a lock.
Message lock_sentence(const StatusReport& report);

/// The months by year: a row a year, a column a month. Months that are not whole stand in brackets,
/// a dash where nothing was counted, nothing outside the series.
Table month_table(const MonthlySeries& series, std::string caption, Language language);

/// The same of the rates, only of years with a denominator in any month.
Table rate_table(const MonthlySeries& series, std::string caption, Language language);

}  // namespace trivsel::report
