#include <doctest/doctest.h>

#include "findings/known.hpp"
#include "support/folder_text.hpp"
#include "support/overlay.hpp"
#include "values/clock.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

FindingView finding_of(std::string_view code, std::string path, char digit, Level level) {
  FindingView finding;
  finding.code = code;
  finding.path = std::move(path);
  finding.level = level;
  finding.fingerprint = std::string(64, digit);
  return finding;
}

CheckReport report_of(std::vector<FindingView> findings) {
  CheckReport report;
  for (const FindingView& finding : findings) {
    if (finding.level == Level::error) ++report.summary.errors;
    if (finding.level == Level::warning) ++report.summary.warnings;
  }
  report.findings = std::move(findings);
  return report;
}

std::vector<KnownFinding> sound_list(const std::string& bytes) {
  auto list = read_known("known.yaml", bytes);
  REQUIRE(std::holds_alternative<std::vector<KnownFinding>>(list));
  return std::get<std::vector<KnownFinding>>(std::move(list));
}

std::string problem_of(const std::string& bytes) {
  const auto list = read_known("known.yaml", bytes);
  REQUIRE(std::holds_alternative<KnownProblem>(list));
  const KnownProblem& problem = std::get<KnownProblem>(list);
  return fmt::format("{}:{}: {}; {}", problem.at.line, problem.at.column, problem.message.en,
                     problem.help.en);
}

const std::string kA(64, 'a');

/// The clean course with a day in a weekend, and lines above it.
std::vector<FindingView> check_with(const std::string& above, const std::string& more) {
  Files files = read_tree(TESTS_DIR "/rules/base/mv");
  files["plan.yaml"] =
      above + overlay(files["plan.yaml"],
                      "activities:\n  - {id: weekend, kind: information, title: "
                      "Orientering, date: 2026-04-11, status: planned, groups: [team], audience: "
                      "[staff]}\n" +
                          more);
  CourseFolder folder = load_files("known", files);
  const auto pack = built_in_pack(*folder.course.programme);
  const Demands demands = demands_of(pack.get());
  const CheckResult result =
      run_check(folder, &pack->pack, demands, parse_as_of("2026-03-20").value());
  return view_findings(result, folder, Language::en);
}

}  // namespace

TEST_CASE("a list of known findings reads back as it was written, and shows no value") {
  FindingView finding = finding_of("TRV302", "a: \"b\" # ø.yaml", 'a', Level::error);
  finding.message = "secret";
  finding.line = "secret";
  const std::string list = known_list({finding}, Language::en);
  CHECK(list ==
        "# Findings that are known: counted, and no longer shown. Written by\n"
        "# `trivsel check --write-known`; take an entry out when its finding is mended.\n"
        "format: 1\nknown:\n"
        "  - {rule: TRV302, path: \"a: \\\"b\\\" # ø.yaml\", fingerprint: " +
            kA + "}\n");
  const std::vector<KnownFinding> known = sound_list(list);
  REQUIRE(known.size() == 1);
  CHECK(known[0].rule == "TRV302");
  CHECK(known[0].path == finding.path);
  CHECK(known[0].fingerprint == kA);
  CHECK(known[0].at == Position{5, 5});
  CHECK(sound_list(known_list({}, Language::da)).empty());
}

TEST_CASE("the same list may be JSON") {
  const auto known = sound_list(
      "{\"format\": 1, \"known\": [\n  {\"rule\": \"TRV302\", \"path\": "
      "\"plan.yaml\", \"fingerprint\": \"" +
      kA + "\"}\n]}\n");
  REQUIRE(known.size() == 1);
  CHECK(known[0].at.line == 2);
}

TEST_CASE("known findings are counted and left out; what is no longer found is said") {
  CheckReport report = report_of({finding_of("TRV302", "plan.yaml", 'a', Level::error),
                                  finding_of("TRV302", "plan.yaml", 'b', Level::error),
                                  finding_of("TRV303", "plan.yaml", 'c', Level::warning)});
  const auto stale = leave_out_known({{"TRV302", "plan.yaml", kA, {}},
                                      {"TRV303", "plan.yaml", std::string(64, 'c'), {}},
                                      {"TRV302", "old.yaml", std::string(64, 'b'), {}}},
                                     report);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].fingerprint == std::string(64, 'b'));
  CHECK(report.summary.errors == 1);
  CHECK(report.summary.warnings == 0);
  CHECK(report.summary.known == 2);
  CHECK(report.summary.stale == 1);
  REQUIRE(stale.size() == 1);
  CHECK(stale[0].path == "old.yaml");
}

TEST_CASE("privacy is never known") {
  const FindingView finding = finding_of("TRV601", "plan.yaml", 'a', Level::error);
  CHECK(known_list({finding}, Language::en).ends_with("known: []\n"));
  CHECK(problem_of("format: 1\nknown:\n  - {rule: TRV601, path: a, fingerprint: b}\n") ==
        "3:12: TRV601 is a rule of privacy, and nothing turns it off; take the entry out, and mend "
        "what it finds");
  CheckReport report = report_of({finding});
  leave_out_known({{"TRV601", "plan.yaml", kA, {}}}, report);
  CHECK(report.findings.size() == 1);
}

TEST_CASE("what is no such list is refused with its place") {
  CHECK(problem_of("format: 1\nknwon: []\n") ==
        "2:1: \"known findings\" has no key \"knwon\"; did you mean \"known\"?");
  CHECK(problem_of("known: []\n") == "1:1: \"format\" is missing in \"known findings\"; format: 1");
  CHECK(problem_of("format: 1\nknown:\n  - {rule: TRV302, path: a}\n").starts_with("3:6: "));
  CHECK(problem_of("format: 1\nknown: [\n").starts_with("2:8: "));
  CHECK(problem_of("").starts_with("1:1: "));
  CHECK(problem_of("- 1\n").starts_with("1:1: "));
  CHECK(problem_of("\xFF").starts_with("1:1: "));
}

TEST_CASE("a finding stays the same when lines above it come and go, and two are never one") {
  const std::vector<FindingView> before = check_with("", "");
  const std::vector<FindingView> after = check_with("# one\n# two\n\n", "");
  REQUIRE(before.size() == 1);
  REQUIRE(after.size() == 1);
  CHECK(after[0].begin.line == before[0].begin.line + 3);
  CHECK(after[0].fingerprint == before[0].fingerprint);
  const std::vector<FindingView> two =
      check_with("",
                 "  - {id: weekend-2, kind: information, title: Orientering, date: 2026-04-12, "
                 "status: planned, groups: [team], audience: [staff]}\n");
  REQUIRE(two.size() == 2);
  CHECK(two[0].fingerprint != two[1].fingerprint);
}
