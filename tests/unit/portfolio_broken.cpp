#include <doctest/doctest.h>
#include <unistd.h>

#include "files_scratch.hpp"
#include "findings/view.hpp"
#include "folder/load_portfolio.hpp"
#include "rules/check_portfolio.hpp"
#include "support/overlay.hpp"
#include "values/clock.hpp"

using namespace trivsel;
using namespace trivsel::testing;
using trivsel::tests::read_tree;

// One broken course never hides the others: each of these portfolios also holds courses/gran, with
// a finding of its own, and courses/lind, which is clean.

namespace {

constexpr std::string_view kGran = "courses/gran/plan.yaml:18: TRV302\n";

void put_course(const Scratch& scratch, const std::string& name) {
  for (auto [path, bytes] : read_tree(TESTS_DIR "/rules/base/mv")) {
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>{"granhuset", name}, {"k1", "k-" + name}}) {
      for (std::size_t at = bytes.find(from); at != std::string::npos;
           at = bytes.find(from, at + to.size())) {
        bytes.replace(at, from.size(), to);
      }
    }
    scratch.put("courses/" + name + "/" + path, bytes);
  }
}

void put_portfolio(const Scratch& scratch, const std::string& courses = "\"courses/*\"") {
  scratch.put("portfolio.yaml",
              "format: 1\nprogramme: magtanvendelse-voksne\ntitle: Houses\n"
              "courses: [" +
                  courses + "]\n");
  put_course(scratch, "gran");
  put_course(scratch, "lind");
  std::string plan = scratch.bytes("courses/gran/plan.yaml");
  plan.replace(plan.find("2026-02-17"), 10, "2026-02-21");
  scratch.put("courses/gran/plan.yaml", plan);
}

/// "path:line: CODE" of each finding, a line each.
std::string check(const Scratch& scratch) {
  PortfolioFolder folder = load_portfolio(Directory::open(scratch.path()));
  const FindProgramme find = [](CourseFolder& course) { return programme_of(course, {}); };
  const PortfolioCheck checked = check_portfolio(folder, find, parse_as_of("2026-03-20").value());
  std::string lines;
  for (const FindingView& view : view_findings(checked.findings, FileList(folder), Language::en)) {
    lines += fmt::format("{}:{}: {}\n", view.path, view.begin.line, view.code);
  }
  return lines;
}

std::string times(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("what is meant to drown the program drowns one file, and no other course") {
  const Scratch scratch;
  put_portfolio(scratch);
  CHECK(check(scratch) == kGran);
  put_course(scratch, "bombe");
  const std::string plan = scratch.bytes("courses/bombe/plan.yaml");
  const auto with_plan = [&](const std::string& bytes) {
    scratch.put("courses/bombe/plan.yaml", bytes);
    return check(scratch);
  };
  CHECK(with_plan("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n") ==
        "courses/bombe/plan.yaml:1: TRV015\n" + std::string(kGran));
  CHECK(with_plan("activities: " + times("[", 5000) + times("]", 5000) + "\n") ==
        "courses/bombe/plan.yaml:1: TRV012\n" + std::string(kGran));
  CHECK(with_plan("activities: [" + times("x, ", 120'000) + "x]\n") ==
        "courses/bombe/plan.yaml:1: TRV012\n" + std::string(kGran));
  CHECK(with_plan(plan + "#" + times("x", 1 << 20) + "\n") ==
        "courses/bombe/plan.yaml:1: TRV012\n" + std::string(kGran));
}

TEST_CASE("a course that is a link, a path that leads out, and one that is not there are told") {
  const Scratch scratch;
  put_portfolio(scratch);
  std::filesystem::create_directory_symlink("gran", scratch.path("courses/samme"));
  CHECK(check(scratch) == "portfolio.yaml:4: TRV001\n" + std::string(kGran));
  std::filesystem::remove(scratch.path("courses/samme"));
  put_portfolio(scratch, "courses/gran, ./courses/gran/, courses/lind");
  CHECK(check(scratch) == "portfolio.yaml:4: TRV008\n" + std::string(kGran));
  put_portfolio(scratch, "\"courses/*\", ../ude, /etc, courses/intet");
  CHECK(check(scratch) ==
        "portfolio.yaml:4: TRV005\nportfolio.yaml:4: TRV005\nportfolio.yaml:4: TRV010\n" +
            std::string(kGran));
}

TEST_CASE("a course given twice under two names of one folder counts once") {
  const Scratch scratch;
  put_portfolio(scratch, "courses/gran, courses/lind, andre/gran");
  std::filesystem::create_directory_symlink("courses", scratch.path("andre"));
  CHECK(check(scratch) == "portfolio.yaml:4: TRV001\n" + std::string(kGran));
}
