#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include "folder/load.hpp"
#include "rules/check.hpp"
#include "support/overlay.hpp"
#include "unit/files_scratch.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

const std::string kCourse =
    "format: 1\nprogramme: magtanvendelse-voksne\nid: prove\ntitle: Prove\n"
    "sites:\n  - {id: granhuset, name: Granhuset, legal_bases: [sel-108]}\n";

CourseFolder load(const Files& files, unsigned threads = 1) {
  const std::string path = SCRATCH_DIR "/folder-load";
  write_tree(path, files);
  LoadOptions options;
  options.threads = threads;
  return load_course_folder(Directory::open(path), options);
}

/// `TRV009 expenses.yaml: message`, in order of the findings.
std::vector<std::string> findings_of(const CourseFolder& folder) {
  std::vector<std::string> lines;
  for (const Finding& finding : folder.findings) {
    lines.push_back(
        fmt::format("{} {}: {}", finding.rule, path_of(finding, folder), finding.message.en));
  }
  return lines;
}

using Lines = std::vector<std::string>;

std::string episode(std::string_view id, std::string_view more = "") {
  return fmt::format("id: {}\noccurred: 2026-03-14T21:30\nsite: granhuset\n{}", id, more);
}

}  // namespace

TEST_CASE("a file over the bound is told and not read") {
  const std::string much(yaml::kMaxBytes, '#');
  const CourseFolder folder = load({{"course.yaml", kCourse}, {"plan.yaml", much + "\n"}});
  CHECK(findings_of(folder) == Lines{"TRV012 plan.yaml: the file is larger than 1048576 bytes"});
  CHECK((folder.lost & Part::activities) == Part::activities);
}

TEST_CASE("the first of two equal keys is read, and its record is unsound") {
  const std::string twice =
      "lines:\n  - {id: a, kind: other, payer: site, payer: board, amount: 1.00}\n";
  const CourseFolder folder = load({{"course.yaml", kCourse}, {"budget.yaml", twice}});
  REQUIRE(folder.budget.lines.size() == 1);
  CHECK(folder.budget.lines.items.front().payer.is(Payer::site));
  CHECK_FALSE(folder.budget.lines.items.front().sound);
  CHECK(folder.unsound_parts == Part::budget);
  CHECK(folder.unsound.size() == 1);
}

TEST_CASE("an episode that could not be read wholly is an unsound record") {
  const std::string id = "2026-03-14T2130-k7f3a2";
  const CourseFolder folder = load(
      {{"course.yaml", kCourse}, {"episodes/2026/" + id + ".yaml", episode(id, "severity: 9\n")}});
  REQUIRE(folder.unsound.size() == 1);
  CHECK(folder.unsound.front() == folder.episodes.front().where);
}

TEST_CASE("a record that names an unknown id is unsound") {
  const std::string lines = "occupancy:\n  - {month: 2026-02, site: granhus, resident_days: 3}\n";
  const CourseFolder folder = load({{"course.yaml", kCourse}, {"occupancy.yaml", lines}});
  CHECK(findings_of(folder) == Lines{"TRV009 occupancy.yaml: no site is called \"granhus\""});
  REQUIRE(folder.unsound.size() == 1);
  CHECK(folder.unsound.front() == folder.occupancy.occupancy.items.front().where);
}

TEST_CASE("an unknown id is told in right Danish, whatever it should have named") {
  const std::string course = std::string(kCourse) +
                             "development_points: [{id: d1, focus: [handling], text: x}]\n"
                             "focus_areas: [{id: f1, from: d2, site: granhus, title: x}]\n"
                             "unavailable: [{from: 2026-07-06, to: 2026-07-26, who: hvem}]\n";
  const std::string plan =
      "activities:\n  - {id: a1, kind: seminar, title: x, date: 2026-03-10, addresses: [f2]}\n";
  const CourseFolder folder =
      load({{"course.yaml", course}, {"groups.yaml", "groups: []\n"}, {"plan.yaml", plan}});
  Lines told;
  for (const Finding& finding : folder.findings) {
    told.push_back(finding.message.in(Language::da) + "; " + finding.help.in(Language::da));
  }
  std::sort(told.begin(), told.end());
  CHECK(told == Lines{"ingen udviklingsmulighed hedder \"d2\"; mente du \"d1\"?",
                      "intet indsatsområde hedder \"f2\"; mente du \"f1\"?",
                      "intet tilbud eller konsulent hedder \"hvem\"; kendte: granhuset",
                      "intet tilbud hedder \"granhus\"; mente du \"granhuset\"?"});
}

TEST_CASE("a folder read without its records has all but them") {
  std::map<std::string, ReadResult> files;
  files.emplace("course.yaml", std::string(kCourse));
  files.emplace("episodes/2026/2026-02-20T0810-k7f3a2.yaml", std::string("id: [\n"));
  files.emplace("notes.md", std::string("x"));
  files.emplace("plan.yaml", std::string("trials: []\n"));
  const CourseFolder folder = load_course_folder(FilesInMemory(files), {.records = false});
  CHECK(folder.findings.empty());
  CHECK(folder.episodes.empty());
  CHECK(folder.others.empty());
  CHECK(folder.course.id.is("prove"));
  CHECK(folder.sources.size() == 2);
}

TEST_CASE("nothing is said of ids whose own file is missing or refused") {
  const std::string expense =
      "expenses:\n  - {id: u1, date: 2026-02-28, line: l, activity: seminar-1, amount: 1.00}\n";
  const std::string cut = "activities:\n  - {id: seminar-1, title: \"not closed}\n";
  CHECK(findings_of(load({{"course.yaml", kCourse}, {"expenses.yaml", expense}})).empty());
  CHECK(findings_of(
            load({{"course.yaml", kCourse}, {"expenses.yaml", expense}, {"plan.yaml", cut}})) ==
        Lines{"TRV015 plan.yaml: this quote is not closed on its line"});
  CHECK(
      findings_of(load(
          {{"course.yaml", kCourse}, {"expenses.yaml", expense}, {"plan.yaml", "trials: []\n"}})) ==
      Lines{"TRV009 expenses.yaml: no activity is called \"seminar-1\""});
}

TEST_CASE("a file of ten thousands of unknown keys is read in step with its size") {
  std::string course = kCourse;
  for (int i = 0; i < 60'000; ++i) course += fmt::format("k{}: 1\n", i);
  const CourseFolder folder = load({{"course.yaml", course}});
  CHECK(folder.findings.size() == kMostFindings + 1);  // the last says that there are more
}

TEST_CASE("what a folder tells does not depend on the number of threads") {
  Files files{{"course.yaml", kCourse}};
  for (int i = 0; i < 300; ++i) {
    const std::string id = fmt::format("2026-03-14T2130-a{:04}", i);
    files["episodes/2026/" + id + ".yaml"] = episode(id, i % 7 == 0 ? "severity: 9\n" : "");
  }
  const CourseFolder alone = load(files, 1);
  const CourseFolder together = load(files, 8);
  CHECK(alone.episodes.size() == 300);
  CHECK(findings_of(alone).size() == 43);
  CHECK(findings_of(alone) == findings_of(together));
}

TEST_CASE("an episodes folder that is a link is lost, not empty") {
  const std::string path = SCRATCH_DIR "/folder-load";
  write_tree(path, {{"course.yaml", kCourse}});
  std::filesystem::create_symlink("/", path + "/episodes");
  const CourseFolder folder = load_course_folder(Directory::open(path));
  CHECK(findings_of(folder) ==
        Lines{"TRV001 episodes: it is a symbolic link, or lies below one; links are not followed"});
  CHECK(folder.lost == Part::episodes);
}

TEST_CASE("an episodes folder without permission is lost, and its file too") {
  const trivsel::testing::Scratch scratch;
  scratch.put("course.yaml", kCourse);
  scratch.put("budget.yaml", "lines: []\n");
  scratch.put("episodes/2026/x.md", "x");
  REQUIRE(::chmod(scratch.path().c_str(), 0755) == 0);
  REQUIRE(::chmod(scratch.path("budget.yaml").c_str(), 0) == 0);
  REQUIRE(::chmod(scratch.path("episodes").c_str(), 0) == 0);
  const Directory directory = Directory::open(scratch.path());
  const int code = trivsel::testing::without_rights([&] {
    LoadOptions options;
    options.threads = 1;
    const CourseFolder folder = load_course_folder(directory, options);
    const Lines expected = {"TRV001 budget.yaml: it cannot be read: Permission denied",
                            "TRV001 episodes: it cannot be read: Permission denied"};
    if (findings_of(folder) != expected) return 1;
    return folder.lost == (Part::episodes | Part::budget) ? 0 : 2;
  });
  CHECK(code == 0);
  REQUIRE(::chmod(scratch.path("episodes").c_str(), 0700) == 0);
}

TEST_CASE("other files are there to be searched, where they are text") {
  const std::string utf16(
      "\xFF\xFE"
      "1\0"
      "2\0",
      6);
  const CourseFolder folder = load({{"course.yaml", kCourse},
                                    {"a.txt", "bl\xE5\n"},
                                    {"b.txt", utf16},
                                    {"c.png", std::string("\x89PNG\0\0", 6)},
                                    {".github/x.yml", "on: push\n"}});
  Lines texts;
  for (const OtherFile& other : folder.others)
    texts.push_back(other.path + "=" + std::string(other.text));
  CHECK(texts == Lines{".github/x.yml=on: push\n", "a.txt=bl\xE5\n", "b.txt=12", "c.png="});
  CHECK(folder.findings.empty());
}
