#pragma once

#include "folder/course_folder.hpp"
#include "model/origin.hpp"
#include "stats/silence.hpp"

namespace trivsel {

/// How long nothing has been recorded at a site, and how that compares with before.
struct SiteSilence {
  Date last{};  ///< the last day with a record of any kind
  ReportingDays days;
  std::optional<double> probability;  ///< nothing where too little is known
  Origin from;                        ///< the records, the course, and what tells of practice
};

/// As of the end of the day before today. What was before the last change of registration practice
/// is left out. Nothing where nothing was ever recorded there.
[[nodiscard]] std::optional<SiteSilence> silence_at(const CourseFolder& folder, const Site& site,
                                                    Date start, Date today);

}  // namespace trivsel
