#include <doctest/doctest.h>

#include "rules/check_portfolio.hpp"
#include "support/folder_text.hpp"
#include "support/overlay.hpp"
#include "values/clock.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

const std::string kWeekend =
    "  - {id: weekend, kind: information, title: Orientering, date: 2026-04-11, status: planned, "
    "groups: [team], audience: [staff]}";

struct Checked {
  std::string findings;  ///< "CODE line" each
  std::size_t ignored = 0;
};

Checked check(const Files& changed, std::optional<Stage> stage = std::nullopt) {
  Files files = read_tree(TESTS_DIR "/rules/base/mv");
  for (const auto& [path, bytes] : changed) files[path] = bytes;
  CourseFolder folder = load_files("ignore", files);
  const auto pack = built_in_pack(*folder.course.programme);
  const Demands demands = demands_of(pack.get());
  const CheckResult result =
      run_check(folder, &pack->pack, demands, parse_as_of("2026-03-20").value(), {stage});
  Checked checked;
  checked.ignored = result.ignored;
  for (const Finding& finding : result.findings) {
    if (!checked.findings.empty()) checked.findings += ", ";
    const Position at = folder.source(finding.where).position(finding.where.span.begin);
    checked.findings += fmt::format("{} {}", finding.rule, at.line);
  }
  return checked;
}

std::string plan() {
  Files files = read_tree(TESTS_DIR "/rules/base/mv");
  return files["plan.yaml"].substr(files["plan.yaml"].find('\n') + 1);
}

/// plan.yaml with the weekend's activity first, below `above`, with `behind` on its line.
Files with_weekend(const std::string& above, const std::string& behind = "") {
  return {{"plan.yaml", "activities:\n" + above + kWeekend + behind + "\n" + plan()}};
}

}  // namespace

TEST_CASE("the clean plan begins with its activities, as these tests need it") {
  CHECK(read_tree(TESTS_DIR "/rules/base/mv")["plan.yaml"].starts_with("activities:\n"));
}

TEST_CASE("a comment with a reason settles a finding, which is counted") {
  CHECK(check(with_weekend("")).findings == "TRV302 2");
  for (const std::string comment :
       {"# trivsel: ignore[TRV302] de har vagt", "#trivsel: ignore[not-a-working-day]  de har vagt",
        "#  trivsel:ignore[TRV303 , TRV302] x"}) {
    CAPTURE(comment);
    const bool two = comment.find("TRV303") != std::string::npos;
    const Checked above = check(with_weekend("  " + comment + "\n"));
    CHECK(above.findings == (two ? "TRV020 2" : ""));
    CHECK(above.ignored == 1);
    const Checked behind = check(with_weekend("", "  " + comment));
    CHECK(behind.findings == (two ? "TRV020 2" : ""));
    CHECK(behind.ignored == 1);
  }
}

TEST_CASE("a comment reaches the next line that is no comment, and no further") {
  const std::string comment = "  # trivsel: ignore[TRV302] de har vagt\n";
  CHECK(check(with_weekend(comment + "  # aftalt\n")).findings.empty());
  CHECK(check(with_weekend(comment + "\n")).findings == "TRV020 2, TRV302 4");
  CHECK(check({{"plan.yaml", "activities:\n" + kWeekend + "\n" + comment + plan()}}).findings ==
        "TRV302 2, TRV020 3");
  const std::string shared = "activities: # trivsel: ignore[TRV302] de har vagt\n";
  CHECK(check({{"plan.yaml", shared + kWeekend + "\n" + plan()}}).findings == "TRV020 1, TRV302 2");
}

TEST_CASE("a comment without force settles nothing") {
  CHECK(check(with_weekend("  # trivsel: ignore[TRV302]\n")).findings == "TRV019 2, TRV302 3");
  CHECK(check(with_weekend("  # trivsel: ignore[TRV302]   \n")).ignored == 0);
  CHECK(check(with_weekend("  # trivsel: ignore[]  x\n")).findings == "TRV019 2, TRV302 3");
  CHECK(check(with_weekend("  # trivsel: ignore[TRV302\n")).findings == "TRV019 2, TRV302 3");
  CHECK(check(with_weekend("  # trivsel: ignore[TRV302,TRV601] x\n")).findings == "TRV019 2");
}

TEST_CASE("a finding about a whole file is settled in its first line") {
  Files files = read_tree(TESTS_DIR "/rules/base/mv");
  const std::string comment = "# trivsel: ignore[TRV409] ingen tal endnu\n";
  CHECK(check({{"occupancy.yaml", "occupancy: []\n"}}).findings == "TRV409 1");
  CHECK(check({{"occupancy.yaml", comment + "occupancy: []\n"}}).findings.empty());
}

TEST_CASE("nobody knows what a rule would find that has not been asked") {
  const std::string comment = "# trivsel: ignore[TRV302] de har vagt\n";
  CHECK(check({{"plan.yaml", comment + "activities:\n" + plan()}}).findings == "TRV020 1");
  CHECK(check({{"plan.yaml", comment + "activities:\n" + plan()}}, Stage::application)
            .findings.empty());
  CHECK(check({{"plan.yaml", comment + "mystery: 1\nactivities:\n" + plan()}}).findings ==
        "TRV002 2");
}

TEST_CASE("personal data and unreadable values cannot be ignored, whatever the comment says") {
  const Files files = with_weekend("  # trivsel: ignore[TRV601] ikke et rigtigt\n");
  CHECK(check(files).findings == "TRV019 2, TRV302 3");
}

TEST_CASE("comments are heard in every file of a course, an unused and a reasonless one") {
  const Files base = read_tree(TESTS_DIR "/rules/base/mv");
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : base) {
    if (path.ends_with(".yaml")) paths.push_back(path);
  }
  const std::string pack =
      "format: 1\nid: vores\nextends: magtanvendelse-voksne\nedition: \"1\"\n"
      "name: {en: Ours, da: Vores}\n";
  paths.emplace_back("programmes/vores.yaml");
  CHECK(paths.size() == 9);
  for (const std::string& path : paths) {
    CAPTURE(path);
    std::string bytes = base.contains(path) ? base.at(path) : pack;
    const auto lines = std::count(bytes.begin(), bytes.end(), '\n');
    bytes += "# trivsel: ignore[TRV302] nothing here\n\n# trivsel: ignore[TRV302]\n";
    Files files = base;
    files[path] = bytes;
    CourseFolder folder = load_files("ignore", files);
    const CourseCheck checked =
        check_course(folder, programme_of(folder, {}), parse_as_of("2026-03-20").value());
    std::string told;
    for (const Finding& finding : checked.result.findings) {
      const Position at = folder.source(finding.where).position(finding.where.span.begin);
      told += fmt::format("{} {}:{} ", finding.rule, folder.source(finding.where).path(), at.line);
    }
    CHECK(told == fmt::format("TRV020 {0}:{1} TRV019 {0}:{2} ", path, lines + 1, lines + 3));
  }
}

TEST_CASE("what is wrong in a programme is a rule of files, and no comment settles it") {
  Files files = read_tree(TESTS_DIR "/rules/base/mv");
  files["programmes/vores.yaml"] =
      "format: 1\nid: vores\nedition: \"1\"\nname: {en: Ours, da: Vores}\nrules:\n"
      "  # trivsel: ignore[TRV005] it comes with the next version\n"
      "  - {rule: TRV999, id: a, level: note, source: {document: d, section: s, en: e, da: d}}\n"
      "documents:\n  - {id: d, title: t}\n";
  CourseFolder folder = load_files("ignore", files);
  const CourseCheck checked =
      check_course(folder, programme_of(folder, {}), parse_as_of("2026-03-20").value());
  std::string told;
  for (const Finding& finding : checked.result.findings) {
    told += fmt::format("{} {}; ", finding.rule, finding.message.en);
  }
  CHECK(told ==
        "TRV019 TRV005 value-not-allowed cannot be ignored; "
        "TRV005 no rule is called \"TRV999\"; ");
}
