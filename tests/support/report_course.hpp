#pragma once

#include <string>

#include "folder/course_folder.hpp"
#include "report/status/report_kind.hpp"
#include "report/status/status.hpp"
#include "support/overlay.hpp"

namespace trivsel::tests {

inline constexpr report::ReportKind kReportKinds[] = {
    report::ReportKind::status, report::ReportKind::supervision, report::ReportKind::final_report,
    report::ReportKind::meeting};
/// A day of the sixth month of course_files.
inline const Date kDayOfCourse = *parse_date("2026-07-20");

/// Records of one month: of each kind, by the day of the month's first, one a day.
struct MonthOfRecords {
  std::string month;  ///< 2026-02
  int use_of_force = 0, violence = 0, near_miss = 0;
};

/// A course of six months at one invented site, with a year of baseline, two practice changes,
/// three trials, a team, a budget and expenses. In Danish.
Files course_files();

/// Adds the episodes of a month to a folder's files.
void add_records(Files& files, const MonthOfRecords& month);

/// Writes the files below SCRATCH_DIR/report/NAME, empty before, and reads them as a course, with
/// so many threads (0: as usual).
CourseFolder load_files(const std::string& name, const Files& files, unsigned threads = 0);

/// The status report of those files on that day.
report::StatusReport status_of(const std::string& name, const Files& files, Date today,
                               unsigned threads = 0);

}  // namespace trivsel::tests
