#pragma once

#include <cstdint>
#include <optional>

#include "report/series/selection.hpp"

namespace trivsel::report {

/// What baseline.yaml counts of the selected events in a month, all sites together unless one is
/// selected. Nothing where a site has no row, half a row (staff without residents), or rows that
/// contradict each other; nor where a part is asked for that it does not keep apart.
std::optional<std::int64_t> baseline_count(const CourseFolder& folder, const Selection& what,
                                           Month month);

/// Resident days of a month, of that site or (empty) of all; nothing where a site's are not known,
/// or none.
std::optional<std::int64_t> resident_days(const CourseFolder& folder, Month month,
                                          std::string_view site = {});

}  // namespace trivsel::report
