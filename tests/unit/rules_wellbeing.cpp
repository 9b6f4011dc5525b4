#include <doctest/doctest.h>

#include "support/rule_case.hpp"

using namespace trivsel::tests;

namespace {

std::string measure(const std::string& whom, const std::vector<std::string>& days,
                    const std::string& id) {
  std::string text =
      "  - id: " + id + "\n    for: " + whom + "\n    title: Well-being\n    values:\n";
  for (const std::string& day : days) text += "      - {date: " + day + ", value: 3.00, n: 9}\n";
  return text;
}

/// What TRV708 says of the clean course (2 February to 3 August 2026) on a day.
std::vector<std::string> said(const std::string& today, const std::string& measures,
                              const std::string& course = "format: 1\n") {
  RuleCase rule_case{"wellbeing", "mv", today, "", {}, {}, {}};
  rule_case.files["plan.yaml"] = "measures: # whole\n" + measures;
  rule_case.files["course.yaml"] = course;
  std::vector<std::string> lines;
  for (const std::string& line : check_rule_case(rule_case)) {
    const std::size_t at = line.find("TRV708");
    if (at != std::string::npos) lines.push_back(line.substr(line.find(": ") + 2));
  }
  return lines;
}

using Lines = std::vector<std::string>;
const std::string kNotAfter = " well-being and safety were not measured after the course";
const std::string kNotBefore = " well-being and safety were not measured before the course";

}  // namespace

TEST_CASE("after the course both groups are measured once more, by the same measure") {
  const std::string staff = measure("staff", {"2026-02-10", "2026-06-09"}, "a");
  const std::string citizens = measure("citizens", {"2026-02-10"}, "b");
  CHECK(said("2026-09-28", staff + citizens).empty());
  CHECK(said("2026-09-29", staff + citizens) == Lines{"the citizens'" + kNotAfter});
  CHECK(said("2026-09-29", staff + measure("citizens", {"2026-02-10", "2026-09-29"}, "b")).empty());
  CHECK(said("2026-09-29", staff + measure("citizens", {"2026-02-10", "2026-06-08"}, "b")) ==
        Lines{"the citizens'" + kNotAfter});
  CHECK(said("2026-09-29", staff + citizens + measure("citizens", {"2026-09-01"}, "c")) ==
        Lines{"the citizens'" + kNotAfter});
}

TEST_CASE("who was never measured before is told once") {
  CHECK(said("2026-09-29", measure("staff", {"2026-07-01"}, "a")) ==
        Lines{"the citizens'" + kNotBefore, "the staff's" + kNotBefore});
}

TEST_CASE("an extension moves what is asked for after the course") {
  const std::string both =
      measure("staff", {"2026-02-10"}, "a") + measure("children", {"2026-02-10"}, "b");
  const std::string extended = "extension: {to: 2026-10-01, reason: moved, agreed: 2026-07-01}\n";
  CHECK(said("2026-11-26", both, extended).empty());
  CHECK(said("2026-11-27", both, extended).size() == 2);
}

TEST_CASE("in a course of ten weeks one value is not both before and after") {
  const std::string course = "period: {start: 2026-02-02, end: 2026-04-12}\n";
  const auto both = [](const std::string& day) {
    return measure("staff", {"2026-02-10", day}, "a") +
           measure("citizens", {"2026-02-10", day}, "b");
  };
  CHECK(said("2026-06-08", both("2026-03-30"), course).size() == 2);
  CHECK(said("2026-06-08", both("2026-03-31"), course).empty());
}

TEST_CASE("a course without a site, and one without a start, are not asked") {
  CHECK(said("2026-09-29", "", "sites: # whole\n").empty());
  CHECK(said("2026-09-29", "", "period:\n").empty());
}
