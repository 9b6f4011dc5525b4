#pragma once

#include "report/document/document.hpp"
#include "report/status/status.hpp"

namespace trivsel::report {

// The parts of reports that tell what was done, each in its own file.

/// What authorities ordered or assessed, and what was done about each.
Section authorities_section(const StatusReport& report, Language language);
/// What the programme promises, and what worked on it; focus areas; deliverables.
Section outcomes_section(const StatusReport& report, Language language);
/// What goes on after the course.
Section anchoring_section(const StatusReport& report, Language language);
/// What a meeting has to take up, in the order to be done.
Section agenda_section(const StatusReport& report, Language language);

}  // namespace trivsel::report
