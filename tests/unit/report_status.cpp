#include <doctest/doctest.h>

#include "support/report_course.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

TEST_CASE("status: x") {
  const StatusReport report = status_of("whole", course_files(), *parse_date("2026-07-20"));
  CHECK(report.charts.size() == 2);
}
