#pragma once

#include "report/document/document.hpp"
#include "report/status/report_kind.hpp"
#include "report/status/status.hpp"

namespace trivsel::report {

/// The report in one language. `version` is the program's.
Document status_document(const StatusReport& report, ReportKind kind, Language language,
                         std::string_view version);

/// The report as JSON: `version` 1, figures as numbers, dates and months as text, money as a number
/// with two decimals, sentences in one language. Every kind has all figures; `docs/report.md` tells
/// every key.
std::string status_json(const StatusReport& report, ReportKind kind, Language language,
                        std::string_view version);

}  // namespace trivsel::report
