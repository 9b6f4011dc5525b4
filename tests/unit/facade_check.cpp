#include <doctest/doctest.h>

#include <filesystem>

#include "files_scratch.hpp"
#include "trivsel/check.hpp"

using namespace trivsel::api;
using trivsel::testing::Scratch;

namespace {

const std::string kPortfolio = PROJECT_DIR "/examples/indsatsforloeb-2018";

CheckOptions on(const std::string& day) {
  CheckOptions options;
  options.today = day;
  return options;
}

}  // namespace

TEST_CASE("a program that links the library checks a portfolio as it checks a course") {
  const CheckResult all = check_folder(kPortfolio, on("2018-11-28"));
  CHECK(all.portfolio);
  CHECK(all.stage.empty());
  CHECK(all.programme == "indsatsforloeb-2018");
  CHECK(all.findings.empty());
  REQUIRE(all.courses.size() == 6);
  CHECK(all.courses[2].path == "forloeb/mosehytten");
  CHECK(all.courses[2].id == "mosehytten-2018");
  CHECK(all.courses[2].stage == "submitted");
  CHECK(all.courses[5].stage == "running");

  const CheckResult one = check_folder(kPortfolio + "/forloeb/mosehytten", on("2018-11-28"));
  CHECK_FALSE(one.portfolio);
  CHECK(one.stage == "submitted");
  REQUIRE(one.courses.size() == 1);
  CHECK(one.courses[0].path.empty());
  CHECK(one.courses[0].id == "mosehytten-2018");
}

TEST_CASE("a finding of a portfolio tells its course, one of the portfolio's own none") {
  const Scratch scratch;
  std::filesystem::copy(kPortfolio, scratch.path("lead"), std::filesystem::copy_options::recursive);
  scratch.put("lead/portfolio.yaml",
              "format: 1\nprogramme: indsatsforloeb-2018\ntitle: T\n"
              "courses: [\"forloeb/*\", intet]\n");
  scratch.put("lead/forloeb/stenrosen/course.yaml", "format: 1\nid: [\n");
  const CheckResult result = check_folder(scratch.path("lead"), on("2018-11-28"));
  REQUIRE(result.findings.size() == 2);
  CHECK(result.findings[0].code == "TRV010");
  CHECK(result.findings[0].path == "portfolio.yaml");
  CHECK(result.findings[0].course.empty());
  CHECK(result.findings[1].code == "TRV015");
  CHECK(result.findings[1].path == "forloeb/stenrosen/course.yaml");
  CHECK(result.findings[1].course == "forloeb/stenrosen");
  CHECK(result.courses.size() == 6);
  CHECK(result.skipped > 0);
}

TEST_CASE("comments that settle findings are counted for whoever links the library, too") {
  const Scratch scratch;
  std::filesystem::copy(PROJECT_DIR "/examples/forvaltning", scratch.path("a"),
                        std::filesystem::copy_options::recursive);
  std::string plan = scratch.bytes("a/plan.yaml");
  const std::size_t line = plan.find("    attendance: {present: [leder, souschef, amr, raadgiver");
  REQUIRE(line != std::string::npos);
  scratch.put("a/plan.yaml",
              plan.insert(line, "    # trivsel: ignore[TRV312] at a congress of the union\n"));
  const CheckResult result = check_folder(scratch.path("a"), on("2026-05-22"));
  CHECK(result.findings.empty());
  CHECK(result.ignored == 1);
}

TEST_CASE("a folder that is neither is told what it lacks, one that is not there is an exception") {
  const Scratch scratch;
  scratch.put("README.md", "");
  const CheckResult result = check_folder(scratch.path(), on("2026-05-22"));
  REQUIRE_FALSE(result.findings.empty());
  CHECK(result.findings[0].code == "TRV010");
  CHECK_THROWS_AS(check_folder(scratch.path("intet"), on("2026-05-22")), FolderError);
  CHECK_THROWS_AS(check_folder(scratch.path(), on("i dag")), OptionError);
}
