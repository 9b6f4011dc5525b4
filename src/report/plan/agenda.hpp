#pragma once

#include <string>

#include "report/plan/schedule.hpp"

namespace trivsel::report {

/// The plan as a list of days for the terminal; what has no readable day stands last. Folded at
/// `width` columns where that is not 0.
std::string agenda_text(const Schedule& view, std::size_t width = 0);

/// The same as a table in Markdown, in the language of the view.
std::string plan_markdown(const Schedule& view);

/// The same as CSV (RFC 4180), for programs: days as YYYY-MM-DD, kinds and states as files say
/// them, a header that is the same in both languages.
std::string plan_csv(const Schedule& view);

/// Who would be in two places at once; empty where nobody would.
std::string clashes_text(const Schedule& view, std::size_t width = 0);

}  // namespace trivsel::report
