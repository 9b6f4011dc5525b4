#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "calendar/draft/basis.hpp"

namespace trivsel {

/// Which of a step's occurrences the plan holds already: an activity for each number, or null; and
/// how far they are from where the step aims, in squared days.
struct Match {
  std::vector<const Activity*> at;
  std::int64_t cost = 0;
};

/// Where a step's occurrences aim, and those days of them that are sure.
struct Around {
  std::vector<Date> aims;
  std::vector<std::optional<Date>> sure;
};

/// All ways in which activities, by their days, can be occurrences in a row.
std::vector<Match> match_row(const std::vector<Date>& aims,
                             const std::vector<const Activity*>& kept);

/// All ways in which they can be those between the occurrences of another step: one a gap; the
/// others of a gap count for nothing.
std::vector<Match> match_gaps(const Around& around, const std::vector<const Activity*>& kept,
                              std::size_t count);

/// The nearest way within each calendar year; what a year has too many of counts for nothing.
Match match_years(const std::vector<Date>& aims, const std::vector<const Activity*>& kept);

/// The first one for each site.
Match match_sites(const Course& course, const std::vector<const Activity*>& kept,
                  std::size_t count);

}  // namespace trivsel
