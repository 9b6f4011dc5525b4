#pragma once

#include "values/date.hpp"

namespace trivsel {

/// The last minute of a day.
LocalTime end_of(Date date);

/// What `--today` takes: a day, meaning 23:59 of it, or a local time. Nothing for anything else.
std::optional<LocalTime> parse_as_of(std::string_view text);

}  // namespace trivsel
