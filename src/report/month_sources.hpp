#pragma once

#include <cstdint>
#include <optional>

#include "folder/course_folder.hpp"

namespace trivsel::report {

/// What baseline.yaml counts of a kind in a month, all sites together. Nothing where a site has no
/// row, half a row (staff without residents), or rows that contradict each other.
std::optional<std::int64_t> baseline_count(const CourseFolder& folder, EpisodeKind kind,
                                           Month month);

/// Resident days of a month, all sites together; nothing where a site's are not known, or none.
std::optional<std::int64_t> resident_days(const CourseFolder& folder, Month month);

}  // namespace trivsel::report
