#include <doctest/doctest.h>

#include "findings/view.hpp"
#include "folder/load.hpp"
#include "rules/check.hpp"
#include "support/overlay.hpp"
#include "values/clock.hpp"

using namespace trivsel;
using namespace trivsel::tests;

// Parameters that the programmes at hand leave out, so that one of tomorrow can rely on them.

namespace {

using Lines = std::vector<std::string>;

/// What a pack with that demand alone says of the clean folder `it` with fragments laid over it.
Lines said(const std::string& demand, const Files& fragments, std::string_view today) {
  Files files = read_tree(TESTS_DIR "/rules/base/it");
  for (const auto& [path, text] : fragments) files[path] = overlay(files.at(path), text);
  const std::string path = SCRATCH_DIR "/other-params";
  write_tree(path, files);
  const CourseFolder folder = load_course_folder(Directory::open(path), {1});
  REQUIRE(folder.findings.empty());
  const auto pack =
      load_pack("p.yaml",
                "format: 1\nid: p\nedition: \"1\"\nname: {en: a, da: b}\nrules:\n"
                "  - {id: x, level: error, source: {document: d, section: \"1\", en: a, da: b}, " +
                    demand + "}\ndocuments: [{id: d, title: a}]\n",
                yaml::Trust::foreign);
  REQUIRE(pack->sound());
  const Demands demands = demands_of(pack.get());
  REQUIRE(demands.problems.empty());
  const CheckResult result =
      run_check(folder, &pack->pack, demands, parse_as_of(today).value(), {});
  Lines lines;
  for (const FindingView& finding : view_findings(result, folder, Language::en)) {
    if (finding.instance != "x") continue;
    lines.push_back(fmt::format("{} {}: {}", key_of(finding.level), finding.path, finding.message));
  }
  return lines;
}

Lines received(const std::string& when) {
  return said("rule: TRV105, params: {deadline: 2022-11-30T12:00}",
              {{"course.yaml", "application: {received: " + when + "}\n"}}, "2024-02-15");
}

std::string evaluation(const std::string& id, const std::string& day, const std::string& what) {
  return "  - {id: " + id + ", kind: evaluation, title: How it goes, date: " + day +
         ", status: held, evaluation: " + what + "}\n";
}

const char* const kYearly =
    "rule: TRV703, params: {kinds: [evaluation], evaluation: ongoing, every_months: 4}";

}  // namespace

TEST_CASE("a deadline with a time of day: the minute itself is in time") {
  CHECK(received("2022-11-30T12:00").empty());
  CHECK(received("2022-11-29").empty());
  CHECK(received("2022-11-30T12:01") ==
        Lines{"error course.yaml: the application was received on 30 November 2022, 12:01, after "
              "the deadline 30 November 2022, 12:00"});
  CHECK(received("2022-11-30") ==
        Lines{"warning course.yaml: the application was received on the last day, 30 November "
              "2022, and no time is given"});
  CHECK(received("2022-12-01") ==
        Lines{"error course.yaml: the application was received on 1 December 2022, after the "
              "deadline 30 November 2022, 12:00"});
}

TEST_CASE("a party for each site: one that names no site is for all") {
  const std::string demand =
      "rule: TRV110, params: {kinds: [operator, interest-organisation], per_site: true}";
  const auto with = [&](const std::string& party) {
    return said(demand, {{"course.yaml", "parties:\n" + party}}, "2024-02-15");
  };
  CHECK(with("  - {id: ejer, kind: operator, name: Ejer, sites: [kajpladsen]}\n").empty());
  CHECK(with("  - {id: ejer, kind: interest-organisation, name: Forening}\n").empty());
  CHECK(with("  - {id: andre, kind: supplier, name: Andre}\n") ==
        Lines{"error course.yaml: nobody takes part for kajpladsen: no operator or interest "
              "organisation is named"});
}

TEST_CASE("evaluation so many months apart, from the start to the end") {
  const auto with = [&](const std::string& activities) {
    return said(kYearly, {{"plan.yaml", "activities:\n" + activities}}, "2024-02-15");
  };
  CHECK(with(evaluation("e1", "2023-05-09", "ongoing") + evaluation("e2", "2023-09-05", "ongoing"))
            .empty());
  CHECK(
      with(evaluation("e1", "2023-05-10", "ongoing") + evaluation("e2", "2023-09-05", "ongoing")) ==
      Lines{"error plan.yaml: no evaluation (ongoing) from 9 January 2023 to 10 May 2023"});
  CHECK(with(evaluation("e1", "2023-05-09", "ongoing")) ==
        Lines{"error plan.yaml: no evaluation (ongoing) from 9 May 2023 to 30 November 2023"});
  CHECK(with(evaluation("e1", "2023-11-21", "final")) ==
        Lines{"error plan.yaml: no evaluation (ongoing) was held or is planned"});
}

TEST_CASE("what nobody asks for before the close is not asked for before it") {
  const std::string demand = "rule: TRV701, params: {kinds: [model-description]}";
  CHECK(said(demand, {}, "2023-11-30").empty());
  CHECK(said(demand, {}, "2023-12-01") ==
        Lines{"error plan.yaml: the plan holds no model description"});
}
