#pragma once

#include <string>
#include <string_view>

#include "cli/series_request.hpp"

namespace trivsel {

/// The series that `--series` asks for, of the course or portfolio, as text, csv, json or svg.
/// CommandError (usage) for what cannot be asked, for a site or a measure that the course does not
/// have, and for what only a course, or only a portfolio, can answer.
std::string series_answer(Invocation& invocation, std::string_view format);

}  // namespace trivsel
