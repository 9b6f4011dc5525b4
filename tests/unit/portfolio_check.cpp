#include <doctest/doctest.h>

#include "cpr_numbers.hpp"
#include "files_scratch.hpp"
#include "findings/view.hpp"
#include "folder/load.hpp"
#include "folder/load_portfolio.hpp"
#include "rules/check_portfolio.hpp"
#include "support/overlay.hpp"
#include "values/clock.hpp"

using namespace trivsel;
using namespace trivsel::testing;
using trivsel::tests::Files;
using trivsel::tests::overlay;
using trivsel::tests::read_tree;

namespace {

constexpr int kCourses = 25;

std::string name_of_course(int number) {
  return fmt::format("hus-{:02}", number);
}

/// The clean course under another id, with a consultant of its own.
Files course_files(int number) {
  Files files = read_tree(TESTS_DIR "/rules/base/mv");
  files["course.yaml"] =
      overlay(files["course.yaml"], fmt::format("id: {}\n", name_of_course(number)));
  const std::string consultant = fmt::format("c{}", number);
  for (auto& [path, bytes] : files) {
    for (std::size_t at = bytes.find("k1"); at != std::string::npos; at = bytes.find("k1")) {
      bytes.replace(at, 2, consultant);
    }
  }
  return files;
}

void put_course(const Scratch& scratch, int number) {
  for (const auto& [path, bytes] : course_files(number)) {
    scratch.put(fmt::format("courses/{}/{}", name_of_course(number), path), bytes);
  }
}

void put_portfolio(const Scratch& scratch) {
  scratch.put("portfolio.yaml",
              "format: 1\nprogramme: magtanvendelse-voksne\ntitle: Houses\ncourses: [courses/*]\n");
  for (int number = 1; number <= kCourses; ++number) put_course(scratch, number);
}

struct Checked {
  PortfolioFolder folder;
  PortfolioCheck check;
  std::vector<std::string> lines;
};

Checked check(const Scratch& scratch, unsigned threads = 0) {
  Checked checked{load_portfolio(Directory::open(scratch.path()), {.threads = threads}), {}, {}};
  const FindProgramme find_programme = [](CourseFolder& folder) {
    return programme_of(folder, {});
  };
  checked.check =
      check_portfolio(checked.folder, find_programme, parse_as_of("2026-03-20").value());
  for (const FindingView& finding :
       view_findings(checked.check.findings, FileList(checked.folder), Language::en)) {
    checked.lines.push_back(fmt::format("[{}] {} {}:{}:{}: {} {}", finding.folder, finding.code,
                                        finding.path, finding.begin.line, finding.begin.column,
                                        finding.message, finding.fingerprint));
  }
  return checked;
}

std::string joined(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, "\n"));
}

std::size_t count_in(const std::vector<std::string>& lines, std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(),
                    [&](const std::string& line) { return line.find(text) != std::string::npos; }));
}

}  // namespace

TEST_CASE("twenty-five clean courses make a clean portfolio, and are counted") {
  const Scratch scratch;
  put_portfolio(scratch);
  const Checked checked = check(scratch);
  CHECK(joined(checked.lines).empty());
  const Summary summary = summarise(checked.check, checked.folder);
  CHECK(summary.folders == kCourses);
  CHECK(summary.episodes == kCourses);
  CHECK(summary.files == 1 + kCourses * course_files(1).size());
}

TEST_CASE("broken courses hide no other, and every finding tells its folder") {
  const Scratch scratch;
  put_portfolio(scratch);
  scratch.put("courses/hus-03/course.yaml", "format: 1\nid: [\n");
  scratch.put("courses/hus-07/plan.yaml", "");
  scratch.put("courses/hus-09/course.yaml", "format: 2\n");
  scratch.put("courses/hus-25/budget.yaml",
              "lines:\n  - {id: vikar, kind: vikarer, payer: board, amount: 1.00}\n");
  const Checked checked = check(scratch);
  CHECK(count_in(checked.lines, "[courses/hus-03] TRV015 courses/hus-03/course.yaml:") == 1);
  CHECK(count_in(checked.lines, "[courses/hus-07] TRV304 courses/hus-07/plan.yaml:") == 1);
  CHECK(count_in(checked.lines, "[courses/hus-09]") == 1);
  CHECK(count_in(checked.lines, "TRV016 courses/hus-09/course.yaml:1:9:") == 1);
  CHECK(count_in(checked.lines, "[courses/hus-25] TRV005 courses/hus-25/budget.yaml:2:23:") == 1);
  for (const std::string& line : checked.lines) {
    const bool expected =
        line.starts_with("[courses/hus-03]") || line.starts_with("[courses/hus-07]") ||
        line.starts_with("[courses/hus-09]") || line.starts_with("[courses/hus-25]");
    CHECK_MESSAGE(expected, line);
  }
}

TEST_CASE("however many threads read and check, the findings are the same") {
  const Scratch scratch;
  put_portfolio(scratch);
  for (int number = 1; number <= kCourses; number += 3) {
    scratch.put(fmt::format("courses/{}/extra.yaml", name_of_course(number)), "a: 1\n");
  }
  const std::string one = joined(check(scratch, 1).lines);
  CHECK(count_in(check(scratch, 1).lines, "TRV018") == 9);
  for (const unsigned threads : {2U, 5U, 8U}) CHECK(joined(check(scratch, threads).lines) == one);
}

TEST_CASE("a course is judged in a portfolio as it is alone") {
  const Scratch scratch;
  put_portfolio(scratch);
  scratch.put("courses/hus-11/groups.yaml", "groups:\n  - {id: team}\n");
  CourseFolder alone = load_course_folder(Directory::open(scratch.path("courses/hus-11")));
  const CourseCheck course =
      check_course(alone, programme_of(alone, {}), parse_as_of("2026-03-20").value());
  std::vector<std::string> expected;
  for (const FindingView& finding : view_findings(course.result, alone, Language::en)) {
    expected.push_back(
        fmt::format("{} courses/hus-11/{}:{}", finding.code, finding.path, finding.begin.line));
  }
  const Checked checked = check(scratch);
  REQUIRE(expected.size() == checked.lines.size());
  CHECK(!expected.empty());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK_MESSAGE(checked.lines[i].find(expected[i]) != std::string::npos, checked.lines[i]);
  }
}

TEST_CASE("a course's folder that may not be read is a finding with its path") {
  // Where somebody without rights can get to it: a checkout may lie in a home of root's.
  const Scratch scratch(std::filesystem::temp_directory_path());
  put_portfolio(scratch);
  std::filesystem::permissions(scratch.path("courses/hus-02"), std::filesystem::perms::none);
  std::filesystem::permissions(scratch.path(), std::filesystem::perms::all);
  const std::string answer = scratch.path("courses/answer");
  std::filesystem::permissions(scratch.path("courses"), std::filesystem::perms::all);
  const int code = without_rights([&] {
    const Checked checked = check(scratch);
    std::ofstream(answer) << joined(checked.lines);
    return summarise(checked.check, checked.folder).folders == kCourses ? 0 : 1;
  });
  CHECK(code == 0);
  CHECK(
      scratch.bytes("courses/answer")
          .starts_with("[courses/hus-02] TRV001 courses/hus-02:1:1: the course's folder cannot be "
                       "read: Permission denied "));
  CHECK(scratch.bytes("courses/answer").find('\n') == std::string::npos);
  std::filesystem::permissions(scratch.path("courses/hus-02"), std::filesystem::perms::all);
}

TEST_CASE("what lies beside the courses is searched for personal data") {
  const Scratch scratch;
  put_portfolio(scratch);
  scratch.put("notes/phone.md",
              fmt::format("call about {}\n", test::CprNumbers(1).next().joined_by("-")));
  const Checked checked = check(scratch);
  CHECK(joined(checked.lines).starts_with("[.] TRV601 notes/phone.md:1:12: a CPR number"));
  CHECK(checked.lines.size() == 1);
}

namespace {

/// A portfolio of courses of which nothing is known but their starts; the lines of TRV8xx.
std::vector<std::string> lines_of_starts(const std::vector<std::string>& starts) {
  const Scratch scratch;
  scratch.put("portfolio.yaml",
              "format: 1\nprogramme: indsatsforloeb-2018\ntitle: T\ncourses: [courses/*]\n");
  for (std::size_t i = 0; i < starts.size(); ++i) {
    scratch.put(fmt::format("courses/c{:02}/course.yaml", i),
                fmt::format("format: 1\nprogramme: indsatsforloeb-2018\nid: c{}\ntitle: T\n"
                            "period: {{start: {}, end: 2019-12-31}}\n",
                            i, starts[i]));
  }
  std::vector<std::string> lines = check(scratch).lines;
  std::erase_if(lines, [](const std::string& line) { return line.find(" TRV8") == line.npos; });
  return lines;
}

std::vector<std::string> starts_of_2018(std::size_t april, std::size_t may, std::size_t autumn) {
  std::vector<std::string> starts(april, "2018-04-30");
  starts.insert(starts.end(), may, "2018-05-01");
  starts.insert(starts.end(), autumn, "2018-08-01");
  return starts;
}

}  // namespace

TEST_CASE("the courses of 2018 are as many as the programme has room for") {
  CHECK(joined(lines_of_starts(starts_of_2018(5, 5, 15))).empty());
  const std::vector<std::string> full = lines_of_starts(starts_of_2018(5, 5, 16));
  REQUIRE(full.size() == 1);
  CHECK(
      full[0].starts_with("[courses/c25] TRV802 courses/c25/course.yaml:5:17: 16 courses start "
                          "from 1 August 2018 to 31 "
                          "December 2018, and the programme has room for 15 "));
  CHECK(lines_of_starts(starts_of_2018(6, 6, 0)).size() == 2);
  std::vector<std::string> starts = starts_of_2018(5, 5, 15);
  starts.emplace_back("2018-06-15");
  const std::vector<std::string> many = lines_of_starts(starts);
  REQUIRE(many.size() == 1);
  CHECK(
      many[0].starts_with("[courses/c24] TRV801 courses/c24/course.yaml:5:17: 26 courses start "));
}

TEST_CASE("the grants of 2021-2025 hold where a portfolio lists none of its own") {
  const Scratch scratch;
  scratch.put("portfolio.yaml",
              "format: 1\nprogramme: indsatsteam-2021\ntitle: T\ncourses: [courses/*]\n");
  const auto put_expenses = [&](const std::string& course, const std::string& entries) {
    scratch.put("courses/" + course + "/course.yaml",
                "format: 1\nprogramme: indsatsteam-2021\nid: " + course + "\ntitle: T\n");
    scratch.put("courses/" + course + "/budget.yaml",
                "lines: [{id: l, kind: consulting, payer: board, amount: 0.00}]\n");
    scratch.put("courses/" + course + "/expenses.yaml", "expenses:\n" + entries);
  };
  put_expenses("a", "  - {id: u1, date: 2021-03-01, line: l, amount: 6200000.00}\n");
  put_expenses("b",
               "  - {id: u1, date: 2022-03-01, line: l, amount: 0.01, grant: reserve-2021}\n"
               "  - {id: u2, date: 2023-03-01, line: l, amount: 27499999.00}\n"
               "  - {id: u3, date: 2022-03-01, line: l, amount: 1.00}\n");
  std::vector<std::string> lines = check(scratch).lines;
  std::erase_if(lines, [](const std::string& line) { return line.find(" TRV8") == line.npos; });
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].starts_with(
      "[courses/b] TRV805 courses/b/expenses.yaml:2:49: the courses have booked at least DKK "
      "6,200,000.01 on the grant reserve-2021, DKK 0.01 more than its DKK 6,200,000.00; "));
  CHECK(
      lines[1].starts_with("[courses/b] TRV805 courses/b/expenses.yaml:4:6: the work of 1 March "
                           "2022 lies in several grants, and the entry names none"));
}
