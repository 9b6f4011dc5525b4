#include <doctest/doctest.h>

#include <filesystem>

#include "cpr_numbers.hpp"
#include "findings/view.hpp"
#include "programme/pack_words.hpp"
#include "rules/check.hpp"
#include "rules/programmes.hpp"
#include "support/folder_text.hpp"
#include "trivsel/check.hpp"
#include "values/clock.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

using Lines = std::vector<std::string>;

std::string course_of(std::string_view programme) {
  return fmt::format(
      "format: 1\nprogramme: {}\nid: prove\ntitle: Prove\n"
      "period: {{start: 2026-02-02, end: 2026-08-03}}\n"
      "sites:\n  - {{id: granhuset, name: Granhuset, legal_bases: [sel-108]}}\n",
      programme);
}

const std::string kHead =
    "format: 1\nid: vores\nedition: \"1\"\nname: {en: Ours, da: Vores}\n"
    "documents:\n  - {id: aftale, title: Aftale}\n";

std::string rule(std::string_view code, std::string_view id, std::string_view params,
                 std::string_view level = "error") {
  const std::string written =
      params.empty() ? std::string() : fmt::format("    params: {}\n", params);
  return fmt::format(
      "  - rule: {}\n    id: {}\n    level: {}\n"
      "    source: {{document: aftale, section: \"1\", en: a, da: b}}\n{}",
      code, id, level, written);
}

/// `TRV009 programmes/vores.yaml:3:1: message (help)`: all findings of TRV0xx.
Lines faults(const Files& files, const ProgrammeSources& sources = {}) {
  CourseFolder folder = load_files("own-packs", files);
  const CourseProgramme programme = programme_of(folder, sources);
  Lines lines;
  for (const Finding& finding : folder.findings) {
    const yaml::Source& source = folder.source(finding.where);
    const Position place = source.position(finding.where.span.begin);
    lines.push_back(fmt::format("{} {}:{}:{}: {} ({})", finding.rule, source.path(), place.line,
                                place.column, finding.message.en, finding.help.en));
  }
  return lines;
}

Lines faults_of(const std::string& pack, const std::string& name = "vores") {
  return faults({{"course.yaml", course_of("vores")}, {"programmes/" + name + ".yaml", pack}});
}

Lines demands_of_folder(const Files& files, const ProgrammeSources& sources = {}) {
  CourseFolder folder = load_files("own-packs", files);
  const CourseProgramme programme = programme_of(folder, sources);
  Lines ids;
  for (const Demand& demand : programme.demands.all) {
    if (!demand.id.empty()) ids.emplace_back(demand.id);
  }
  return ids;
}

Lines codes_found(const Files& files, std::string_view today,
                  const ProgrammeSources& sources = {}) {
  CourseFolder folder = load_files("own-packs", files);
  const CourseProgramme programme = programme_of(folder, sources);
  const CheckResult result =
      run_check(folder, programme.get(), programme.demands, parse_as_of(today).value());
  Lines lines;
  for (const Finding& finding : result.findings) {
    lines.push_back(fmt::format("{} {}", finding.rule, finding.instance));
  }
  return lines;
}

}  // namespace

TEST_CASE("own pack: a sound one says nothing, and its demands hold") {
  const std::string pack =
      kHead + "rules:\n" + rule("TRV101", "lovgrundlag", "{covers: [sel-107]}");
  CHECK(faults_of(pack).empty());
  CHECK(demands_of_folder({{"course.yaml", course_of("vores")}, {"programmes/vores.yaml", pack}}) ==
        Lines{"lovgrundlag"});
}

TEST_CASE("own pack: an unknown rule, a wrong parameter, a missing one and one too many") {
  CHECK(faults_of(kHead + "rules:\n" + rule("TRV1O1", "a", "{covers: [sel-107]}")) ==
        Lines{"TRV005 programmes/vores.yaml:8:11: no rule is called \"TRV1O1\" (did you mean "
              "\"TRV101\"?)"});
  CHECK(faults_of(kHead + "rules:\n" + rule("TRV101", "a", "{covers: [sel-170]}")) ==
        Lines{"TRV005 programmes/vores.yaml:12:23: \"sel-170\" is not a value of \"covers\" "
              "(did you mean \"sel-107\"?)"});
  CHECK(faults_of(kHead + "rules:\n" + rule("TRV101", "a", "{covers: sel-107}")).size() == 1);
  CHECK(faults_of(kHead + "rules:\n" + rule("TRV101", "a", "")) ==
        Lines{"TRV003 programmes/vores.yaml:9:9: \"params\" is missing for TRV101 (write what the "
              "rule is to demand)"});
  CHECK(faults_of(kHead + "rules:\n" + rule("TRV315", "a", "{days: 3}")) ==
        Lines{"TRV002 programmes/vores.yaml:12:13: TRV315 takes no \"params\" (take them out)"});
}

TEST_CASE("own pack: a missing citation, and one of a document that nobody knows") {
  const std::string bare =
      "rules:\n  - {rule: TRV101, id: a, level: error, params: {covers: [sel-107]}}\n";
  const Lines missing = faults_of(kHead + bare);
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].starts_with(
      "TRV003 programmes/vores.yaml:8:24: \"source\" is missing in \"rule\""));
  std::string pack = kHead + "rules:\n" + rule("TRV101", "a", "{covers: [sel-107]}");
  pack.replace(pack.find("document: aftale"), 16, "document: aftele");
  CHECK(faults_of(pack) == Lines{"TRV009 programmes/vores.yaml:11:24: no document is called "
                                 "\"aftele\" (did you mean \"aftale\"?)"});
}

TEST_CASE("own pack: ids that stand twice are told with both places") {
  const std::string twice =
      rule("TRV101", "a", "{covers: [sel-107]}") + rule("TRV101", "a", "{covers: [sel-110]}");
  const Lines found = faults_of(kHead + "rules:\n" + twice);
  CHECK(found == Lines{"TRV008 programmes/vores.yaml:14:9: the demand id \"a\" stands twice (give "
                       "one of them another id, or delete the double entry)"});
}

TEST_CASE("own pack: the file bears its id's name, and no id of a programme that is known") {
  CHECK(faults_of(kHead, "andre").front() ==
        "TRV013 programmes/andre.yaml:2:5: the file is not named by its id \"vores\" (rename it to "
        "vores.yaml, or correct the id)");
  std::string taken = kHead;
  taken.replace(taken.find("id: vores"), 9, "id: magtanvendelse-voksne");
  const Files files{{"course.yaml", course_of("magtanvendelse-voksne")},
                    {"programmes/magtanvendelse-voksne.yaml", taken}};
  CHECK(faults(files) ==
        Lines{"TRV008 programmes/magtanvendelse-voksne.yaml:2:5: \"magtanvendelse-voksne\" is a "
              "programme already (give this one an id of its own; `extends: magtanvendelse-voksne` "
              "adds to that programme)"});
  CHECK(demands_of_folder(files) ==
        demands_of_folder({{"course.yaml", course_of("magtanvendelse-voksne")}}));
}

TEST_CASE("own pack: what it extends lies below it, so that nothing can go round in a ring") {
  const std::string a = "format: 1\nid: a\nextends: b\nedition: \"1\"\nname: {en: A, da: A}\n";
  const std::string b = "format: 1\nid: b\nextends: a\nedition: \"1\"\nname: {en: B, da: B}\n";
  const Lines found =
      faults({{"course.yaml", course_of("a")}, {"programmes/a.yaml", a}, {"programmes/b.yaml", b}});
  REQUIRE(found.size() == 2);
  CHECK(
      found[0].starts_with("TRV009 programmes/a.yaml:3:10: no programme that can be added to is "
                           "called \"b\" (known: "));
  CHECK(
      found[1].starts_with("TRV009 programmes/b.yaml:3:10: no programme that can be added to is "
                           "called \"a\" (known: "));
  const std::string self = "format: 1\nid: a\nextends: a\nedition: \"1\"\nname: {en: A, da: A}\n";
  CHECK(faults({{"course.yaml", course_of("a")}, {"programmes/a.yaml", self}}).size() == 1);
}

TEST_CASE("own pack: a path is no programme's id, and a link leads nowhere") {
  const Lines found = faults_of(kHead + "extends: ../andre\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("TRV004 programmes/vores.yaml:7:10: "));
  const Lines named = faults({{"course.yaml", course_of("../../andre")}});
  REQUIRE(named.size() == 1);
  CHECK(named[0].starts_with("TRV004 course.yaml:2:12: "));
  const std::string path = SCRATCH_DIR "/own-packs";
  write_tree(path, {{"course.yaml", course_of("vores")}});
  std::filesystem::create_directory(path + "/programmes");
  std::filesystem::create_symlink("/etc/hostname", path + "/programmes/vores.yaml");
  CourseFolder folder = load_course_folder(Directory::open(path));
  const CourseProgramme programme = programme_of(folder, {});
  CHECK(programme.pack == nullptr);
  REQUIRE(folder.findings.size() == 1);
  CHECK(folder.findings[0].rule == "TRV001");
}

TEST_CASE("own pack: extending takes all demands as they are, and none can be taken over") {
  const auto base = demands_of_folder({{"course.yaml", course_of("magtanvendelse-voksne")}});
  const std::string extends = kHead + "extends: magtanvendelse-voksne\nrules:\n";
  const Files more{
      {"course.yaml", course_of("vores")},
      {"programmes/vores.yaml", extends + rule("TRV101", "kun-107", "{covers: [sel-107]}")}};
  CHECK(faults(more).empty());
  auto longer = demands_of_folder(more);
  CHECK(longer.size() == base.size() + 1);
  std::erase(longer, "kun-107");
  CHECK(longer == base);

  const Files over{
      {"course.yaml", course_of("vores")},
      {"programmes/vores.yaml",
       extends + rule("TRV501", "substitutes-cap",
                      "{kind: substitutes, payer: board, beyond: site, cap: 9999999}", "note")}};
  CHECK(faults(over) ==
        Lines{"TRV008 programmes/vores.yaml:10:9: the demand id \"substitutes-cap\" is one of "
              "magtanvendelse-voksne, which this programme adds to (take another id: what a "
              "programme builds on stays as it is)"});
  CHECK(demands_of_folder(over) == base);
}

TEST_CASE("own pack: a finding of an added demand silences no other") {
  const Files plain{{"course.yaml", course_of("magtanvendelse-voksne")},
                    {"groups.yaml", "groups: []\n"}};
  Files more = plain;
  more["course.yaml"] = course_of("vores");
  // TRV201 is one that silences: a group that is not there has no seats to judge either.
  more["programmes/vores.yaml"] =
      kHead + "extends: magtanvendelse-voksne\nrules:\n" +
      rule("TRV201", "gruppe",
           "{group: staff-group, due: {before_first: [seminar], "
           "within_days: 30}}",
           "note") +
      rule("TRV304", "slags", "{demands: [{kinds: [dissemination], at_least: 1}]}", "note");
  const Lines before = codes_found(plain, "2026-07-20");
  Lines after = codes_found(more, "2026-07-20");
  for (const std::string& line : before) {
    CAPTURE(line);
    const auto at = std::find(after.begin(), after.end(), line);
    CHECK(at != after.end());
    if (at != after.end()) after.erase(at);
  }
}

TEST_CASE("own pack: without `extends`, what it finds silences no rule that always holds") {
  const Files bare{{"course.yaml", course_of("ukendt")}};
  const Files own{
      {"course.yaml", course_of("vores")},
      {"programmes/vores.yaml",
       kHead + "rules:\n" +
           rule("TRV304", "slags", "{demands: [{kinds: [seminar], at_least: 1}]}", "note")}};
  const Lines with = codes_found(own, "2026-07-20");
  for (const std::string& line : codes_found(bare, "2026-07-20")) {
    CAPTURE(line);
    if (!line.starts_with("TRV011")) CHECK(std::find(with.begin(), with.end(), line) != with.end());
  }
}

TEST_CASE("own pack: with built-in programmes only, it is as if it were not there") {
  const Files files{{"course.yaml", course_of("vores")},
                    {"programmes/vores.yaml", kHead + "rules:\n" + rule("TRV9", "a", "")}};
  const Lines found = faults(files, {"", "", true});
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("TRV011 course.yaml:2:12: no programme is called \"vores\" (known: "));
  CHECK(found[0].ends_with("(looked in: the program itself))"));
}

TEST_CASE("own pack: TRV011 says where was looked") {
  const Lines found = faults({{"course.yaml", course_of("magtanvendelse-voksen")}});
  CHECK(found ==
        Lines{"TRV011 course.yaml:2:12: no programme is called \"magtanvendelse-voksen\" (did you "
              "mean \"magtanvendelse-voksne\"? (looked in: the program itself, the folder's "
              "programmes/))"});
}

TEST_CASE("own pack: the bounds of every file hold, and one of their own") {
  const std::string much = kHead + "# " + std::string(yaml::kMaxBytes, 'x') + "\n";
  CHECK(
      faults_of(much) ==
      Lines{"TRV012 programmes/vores.yaml:1:1: the file is larger than 1048576 bytes (split it)"});
  CHECK(faults_of(kHead + "x: &a [1]\ny: [*a, *a]\n")
            .front()
            .starts_with("TRV015 programmes/vores.yaml:7:4: "));
  CHECK(faults_of(kHead + "summary: {en: \"a\\x1b[31m\", da: b}\n")
            .front()
            .starts_with("TRV015 programmes/vores.yaml:7:"));
  std::string many = kHead + "rules:\n";
  for (int i = 0; i < 300; ++i)
    many += rule("TRV101", fmt::format("d{}", i), "{covers: [sel-107]}");
  const Lines found = faults_of(many);
  REQUIRE(found.size() == 1);
  CHECK(found[0].ends_with("more than 200 demands: the rest is not read (split the programme)"));
  CHECK(demands_of_folder({{"course.yaml", course_of("vores")}, {"programmes/vores.yaml", many}})
            .size() == 200);
}

TEST_CASE("own pack: what a course begins with has at most as many sites as at least") {
  const auto with = [](const std::string& sites) {
    return faults_of(kHead + "start:\n  sites: " + sites + "\n");
  };
  CHECK(with("{from: 2, to: 4}").empty());
  CHECK(with("{from: 4, to: 4}").empty());
  CHECK(with("{from: 5, to: 4}") ==
        Lines{"TRV005 programmes/vores.yaml:8:24: at most 4 sites are fewer than at least 5 "
              "(correct one of the two)"});
  CHECK(with("{from: 0, to: 4}").size() == 1);
  CHECK(with("{from: 2}").size() == 1);
}

TEST_CASE("own pack: no draft of its own, and an empty file is told") {
  const std::string draft =
      "draft:\n  activities:\n    - id: s\n      kind: seminar\n      themes:\n"
      "        - title: {en: a, da: b}\n      time: \"09:00-15:00\"\n      place: host\n"
      "      delivered_by: [board]\n";
  const Lines found = faults_of(kHead + draft);
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with(
      "TRV002 programmes/vores.yaml:8:3: a folder's own programme has no draft of its own"));
  const Lines empty = faults_of("");
  REQUIRE_FALSE(empty.empty());
  CHECK(empty[0].starts_with(
      "TRV004 programmes/vores.yaml:1:1: \"programme\" must be a map of keys"));
}

TEST_CASE("--programme-dir: the user's own word may replace a programme, and its faults are told") {
  const std::string dir = SCRATCH_DIR "/own-packs-dir";
  std::string replaced = kHead + "rules:\n" + rule("TRV101", "a", "{covers: [sel-107]}");
  replaced.replace(replaced.find("id: vores"), 9, "id: magtanvendelse-voksne");
  write_tree(dir, {{"magtanvendelse-voksne.yaml", replaced}});
  const Files files{{"course.yaml", course_of("magtanvendelse-voksne")}};
  CHECK(demands_of_folder(files, {dir, "her", false}) == Lines{"a"});
  write_tree(dir, {{"magtanvendelse-voksne.yaml", replaced + rule("TRV1O1", "b", "")}});
  CHECK(faults(files, {dir, "her", false}) ==
        Lines{"TRV005 her/magtanvendelse-voksne.yaml:13:11: no rule is called \"TRV1O1\" (did you "
              "mean \"TRV101\"?)"});
}

TEST_CASE("--programme-dir: a draft that would not end is refused") {
  const std::string dir = SCRATCH_DIR "/own-packs-dir";
  const std::string draft =
      "draft:\n  activities:\n    - id: s\n      kind: seminar\n      every: P0D\n      after: "
      "[{step: t, least: P1D}]\n      themes:\n        - title: {en: a, da: b}\n          "
      "from_count: 3\n      time: \"09:00-15:00\"\n      place: host\n      delivered_by: "
      "[board]\n";
  write_tree(dir, {{"vores.yaml", kHead + draft}});
  const Lines found = faults({{"course.yaml", course_of("vores")}}, {dir, "her", false});
  REQUIRE(found.size() == 3);
  CHECK(found[0].find("no step above is called \"t\"") != std::string::npos);
  CHECK(found[1].find("a step with nothing to be about") != std::string::npos);
  CHECK(found[2].find("less than 7 days apart") != std::string::npos);
}

TEST_CASE("own pack: the public library judges by it too, unless told not to") {
  const std::string pack =
      kHead + "rules:\n" + rule("TRV101", "lovgrundlag", "{covers: [sel-107]}");
  (void)load_files("own-packs",
                   {{"course.yaml", course_of("vores")}, {"programmes/vores.yaml", pack}});
  api::CheckOptions options;
  options.today = "2026-01-20";
  options.stage = "application";
  const api::CheckResult result = api::check_folder(SCRATCH_DIR "/own-packs", options);
  CHECK(result.programme == "vores");
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].demand == "lovgrundlag");
  options.built_in_only = true;
  CHECK(api::check_folder(SCRATCH_DIR "/own-packs", options).findings.at(0).code == "TRV011");
}

TEST_CASE("own pack: words of its own, in all forms that texts use of them") {
  const std::string board = "labels:\n  - key: board\n    the: {en: the region, da: regionen}\n";
  CHECK(faults_of(kHead + board).empty());
  CHECK(faults_of(kHead + "labels:\n  - {key: board}\n") ==
        Lines{"TRV003 programmes/vores.yaml:8:11: the word \"board\" lacks its form \"the\" (write "
              "`the: {en: …, da: …}`; in general it is \"the board\")"});
  CHECK(faults_of(kHead + board + "    many: {en: regions, da: regioner}\n") ==
        Lines{"TRV002 programmes/vores.yaml:10:11: no text uses the form \"many\" of the word "
              "\"board\" (take it out)"});
  CHECK(faults_of(kHead + "labels:\n  - {key: sites, one: {en: house, da: hus}}\n").front() ==
        "TRV005 programmes/vores.yaml:8:11: \"sites\" is not a value of \"key\" (did you mean "
        "\"site\"?)");
  CHECK(faults_of(kHead + board + "  - {key: board, the: {en: a, da: b}}\n") ==
        Lines{"TRV008 programmes/vores.yaml:10:11: the word id \"board\" stands twice (give one of "
              "them another id, or delete the double entry)"});
}

TEST_CASE("own pack: a word that is not given in all forms stays the general one") {
  const std::string pack = kHead +
                           "labels:\n  - {key: organisation, many: {en: frames, da: rammer}}\n"
                           "  - {key: board, the: {en: the region, da: regionen}}\n";
  CourseFolder folder = load_files(
      "own-packs", {{"course.yaml", course_of("vores")}, {"programmes/vores.yaml", pack}});
  const Words words = words_of(programme_of(folder, {}).get());
  CHECK(words.organisation.one.da == "organisatoriske rammer");
  CHECK(words.organisation.many.empty());
  CHECK(words.board.the.da == "regionen");
}

TEST_CASE("own pack: words are safe to show, whatever a pack writes") {
  const std::string number = test::CprNumbers(7).next().joined_by("-");
  const std::string pack =
      kHead + "labels:\n  - {key: board, the: {en: \"a\\nb\", da: \"" + number + "\"}}\n";
  CourseFolder folder = load_files(
      "own-packs", {{"course.yaml", course_of("vores")}, {"programmes/vores.yaml", pack}});
  const Words words = words_of(programme_of(folder, {}).get());
  CHECK(words.board.the.en == "a^Jb");
  CHECK(words.board.the.da == "••••••-••••");
}
