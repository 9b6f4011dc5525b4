#include <doctest/doctest.h>

#include <atomic>
#include <sstream>

#include "cli/progress.hpp"
#include "files_scratch.hpp"
#include "folder/course_list.hpp"
#include "folder/in_parallel.hpp"
#include "folder/load_portfolio.hpp"
#include "money/grants.hpp"

using namespace trivsel;
using namespace trivsel::testing;

namespace {

std::string portfolio_yaml(const std::string& courses, const std::string& more = "") {
  return "format: 1\nprogramme: p\ntitle: T\ncourses: " + courses + "\n" + more;
}

std::string paths_of(const PortfolioFolder& folder) {
  std::string paths;
  for (const PortfolioCourse& course : folder.courses) paths += course.path + " ";
  return paths;
}

PortfolioFolder load(const Scratch& scratch) {
  return load_portfolio(Directory::open(scratch.path()));
}

}  // namespace

TEST_CASE("a star stands for one name, not for a hidden one and not for a file") {
  const Scratch scratch;
  for (const char* course : {"a/x", "a/y", "a/.hidden", "b/x", "c"}) {
    scratch.put(std::string(course) + "/course.yaml", "format: 1\n");
  }
  scratch.put("a/README.md", "");
  const auto listed = [&](const std::string& courses) {
    scratch.put("portfolio.yaml", portfolio_yaml(courses));
    return paths_of(load(scratch));
  };
  CHECK(listed("[a/*]") == "a/x a/y ");
  CHECK(listed("[\"*/x\"]") == "a/x b/x ");
  CHECK(listed("[\"?\"]") == "c ");
  CHECK(listed("[b/x, a/y/, ./c]") == "a/y b/x c ");
  CHECK(listed("[a/.hidden]") == "a/.hidden ");
}

TEST_CASE("a folder with both files is a course") {
  const Scratch scratch;
  scratch.put("both/course.yaml", "");
  scratch.put("both/portfolio.yaml", "");
  scratch.put("portfolio/portfolio.yaml", "");
  std::filesystem::create_directories(scratch.path("neither/course.yaml"));
  const Directory directory = Directory::open(scratch.path());
  CHECK(kind_of_folder(directory, "both") == FolderKind::course);
  CHECK(kind_of_folder(directory, "portfolio") == FolderKind::portfolio);
  CHECK(kind_of_folder(directory, "neither") == FolderKind::neither);
  CHECK(kind_of_folder(directory, "absent") == FolderKind::neither);
}

TEST_CASE("places count through all files, the portfolio's own first") {
  const Scratch scratch;
  scratch.put("portfolio.yaml", portfolio_yaml("[\"*\"]"));
  scratch.put("README.md", "");
  for (const char* course : {"a", "b"}) {
    scratch.put(std::string(course) + "/course.yaml", "format: 1\n");
    scratch.put(std::string(course) + "/notes.md", "");
  }
  const PortfolioFolder folder = load(scratch);
  REQUIRE(folder.courses.size() == 2);
  CHECK(folder.course_of(0) == nullptr);
  CHECK(folder.course_of(1) == nullptr);
  CHECK(folder.course_of(2) == &folder.courses[0]);
  CHECK(folder.course_of(4) == &folder.courses[1]);
  CHECK(PortfolioFolder::place(folder.courses[1], {1, {3, 4}}) == Where{5, {3, 4}});
}

TEST_CASE(
    "work in parallel is done once each, and the first failure is thrown when all has ended") {
  for (const unsigned threads : {0U, 1U, 3U, 50U}) {
    std::vector<std::atomic<int>> done(20);
    in_parallel(done.size(), threads, [&](std::size_t i) { ++done[i]; });
    for (const std::atomic<int>& one : done) CHECK(one == 1);
  }
  std::atomic<int> ended = 0;
  const auto fail = [&](std::size_t i) {
    ++ended;
    if (i % 2 == 1) throw std::runtime_error(fmt::format("work {}", i));
  };
  CHECK_THROWS_WITH(in_parallel(10, 4, fail), "work 1");
  CHECK(ended == 10);
  in_parallel(0, 4, fail);
}

TEST_CASE("progress is told after two seconds, on one line, and taken away") {
  std::ostringstream terminal;
  std::chrono::steady_clock::time_point now;
  Progress progress(terminal, true, Language::en, [&] { return now; });
  now += std::chrono::milliseconds(1999);
  progress.show(3, 25);
  progress.clear();
  CHECK(terminal.str().empty());
  now += std::chrono::milliseconds(1);
  progress.show(4, 25);
  progress.show(5, 25);
  progress.clear();
  CHECK(terminal.str() == "\rread 4 of 25 courses\rread 5 of 25 courses\r\x1b[K");
  std::ostringstream silent;
  Progress unwanted(silent, false, Language::da, [&] { return now; });
  now += std::chrono::seconds(9);
  unwanted.show(1, 2);
  unwanted.clear();
  CHECK(silent.str().empty());
}

TEST_CASE("expenses count on the grant they name, else on the one of their day") {
  const Scratch scratch;
  scratch.put("portfolio.yaml",
              portfolio_yaml("[\"*\"]",
                             "grants:\n"
                             "  - {id: g1, amount: 100.00, from: 2021-01-01, to: 2022-12-31}\n"
                             "  - {id: g2, amount: 900.00, from: 2022-01-01, to: 2025-12-31}\n"));
  scratch.put("a/course.yaml", "format: 1\n");
  scratch.put("a/budget.yaml",
              "lines:\n"
              "  - {id: s, kind: substitutes, payer: board, amount: 0.00}\n"
              "  - {id: own, kind: substitutes, payer: site, amount: 0.00}\n");
  scratch.put("a/expenses.yaml",
              "expenses:\n"
              "  - {id: u1, date: 2021-05-01, line: s, amount: 60.00}\n"
              "  - {id: u2, date: 2022-05-01, line: s, amount: 50.00, grant: g1}\n"
              "  - {id: u3, date: 2022-05-01, line: s, amount: 7.00}\n"
              "  - {id: u4, date: 2023-05-01, line: s, amount: 5.00}\n"
              "  - {id: u5, date: 2023-05-01, line: own, amount: 3.00}\n"
              "  - {id: u6, date: 2026-05-01, line: s, amount: 2.00}\n"
              "  - {id: u7, date: 2023-05-01, line: s, amount: 1.00, grant: g1}\n"
              "  - {id: u8, date: 2022-06-01, line: s, amount: -4.00, corrects: u2}\n"
              "  - {id: u9, date: 2023-01-02, worked: 2022-12-31, line: s, amount: 0.50}\n");
  const PortfolioFolder folder = load(scratch);
  const GrantSums sums = sum_grants(ledgers_of(folder), folder.portfolio.grants.items);
  REQUIRE(sums.grants.size() == 2);
  CHECK(sums.grants[0].spent == Amount{10700});
  CHECK(sums.grants[0].passing->expense->id.is("u2"));
  // Of 2022 and without a name: g1 is full, so u3 and u9 fall to g2.
  CHECK(sums.grants[1].spent == Amount{1250});
  CHECK_FALSE(sums.grants[1].passing.has_value());
  CHECK(sums.by_rule.size() == 2);
  CHECK(sums.outside.size() == 1);
  CHECK(sums.outside.front().expense->id.is("u7"));
  CHECK(sums.on_none == Amount{200});
}
