#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include "report/episodes/episode_list.hpp"
#include "support/intake.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

const std::string kMap = kIntakeMap;
const std::string kHeader = kIntakeHeader;

}  // namespace

TEST_CASE("import: a row becomes facts in episodes/ and prose in accounts/") {
  fresh_folder();
  const Ran ran = import_table(kHeader +
                               "4711;14-03-2026;21.30;Slag, Trussel;gang;B-01;2;\"Han råbte.\n"
                               "Så \"\"slog\"\" han.\"\n");
  CHECK(ran.code == 0);
  const CourseFolder folder = folder_now();
  CHECK(folder.findings.empty());
  REQUIRE(folder.episodes.size() == 1);
  const std::string id(*folder.episodes[0].id);
  CHECK(id.starts_with("2026-03-14T2130-"));
  CHECK(folder.source(folder.episodes[0].head).bytes() ==
        "id: " + id +
            "\noccurred: 2026-03-14T21:30\nplace: gang\nkinds: [violence, threat]\n"
            "citizens: [B-01]\nseverity: 2\nsource: {system: vagt, id: \"4711\"}\n");
  REQUIRE(folder.accounts.size() == 1);
  CHECK(*folder.accounts[0].during == "Han råbte.\nSå \"slog\" han.");
  CHECK(*folder.accounts[0].id == id);
}

TEST_CASE("import: a second run takes only what is new, and tells what has changed") {
  fresh_folder();
  const std::string first = kHeader +
                            "1;14-03-2026;21.30;Slag;gang;B-01;2;A\n"
                            "2;15-03-2026;21.30;Slag;gang;;2;\n";
  CHECK(import_table(first).code == 0);
  const CourseFolder before = folder_now();
  const Ran again = import_table(first + "3;16-03-2026;08.00;Trussel;;;;\n");
  CHECK(again.code == 0);
  CHECK(again.out.find("1 taken, 2 there already\n") != std::string::npos);
  CHECK(folder_now().episodes.size() == 3);
  const Ran changed = import_table(kHeader + "1;14-03-2026;21.45;Slag;gang;B-02;2;B\n");
  CHECK(changed.code == 0);
  const std::string id(*before.episodes[0].id);
  CHECK(changed.out == "in/rows.csv: read as UTF-8\nin/rows.csv:2: differs from " + id +
                           " in the folder, which stays as it is: occurred, citizens, "
                           "account.during\n0 taken, 1 there already and different\n");
  CHECK(folder_now().source(Where{0, {}}).bytes() == before.source(Where{0, {}}).bytes());
}

TEST_CASE("import: what people have noted since is no difference") {
  fresh_folder();
  const std::string table = kHeader + "1;14-03-2026;21.30;Slag;gang;B-01;2;\n";
  CHECK(import_table(table).code == 0);
  const CourseFolder folder = folder_now();
  const yaml::Source& source = folder.source(folder.episodes[0].head);
  write_tree(intake_folder(),
             {{"course.yaml", kIntakeCourse},
              {source.path(), std::string(source.bytes()) + "triggers: [krav]\n"}});
  CHECK(import_table(table).out.find("0 taken, 1 there already\n") != std::string::npos);
}

TEST_CASE("import: all or nothing, unless --partial") {
  fresh_folder();
  const std::string table = kHeader +
                            "1;14-03-2026;21.30;Slag;gang;B-01;2;\n"
                            "2;14-03-2026;21.30;Spark;gang;B-01;2;\n";
  const Ran none = import_table(table);
  CHECK(none.code == 1);
  CHECK(none.out ==
        "in/rows.csv: read as UTF-8\n"
        "in/rows.csv:3:20: \"Spark\" is none of the codes of \"kinds\"; write it into `codes:` of "
        "the map, beside Slag, Trussel, Intet\n"
        "1 could be taken, 1 not taken; nothing is written (--partial takes the others)\n");
  CHECK(folder_now().episodes.empty());
  const Ran some = import_table(table, kMap, {"--partial"});
  CHECK(some.code == 1);
  CHECK(some.out.find("\n1 taken, 1 not taken\n") != std::string::npos);
  CHECK(folder_now().episodes.size() == 1);
}

TEST_CASE("import: --dry-run tells all and writes nothing") {
  fresh_folder();
  const Ran ran =
      import_table(kHeader + "1;14-03-2026;21.30;Slag;gang;B-01;2;x\n", kMap, {"--dry-run"}, "da");
  CHECK(ran.code == 0);
  CHECK(ran.out.find("\n1 kan optages; intet er skrevet\n") != std::string::npos);
  CHECK(ran.out.find("  1 × skader\n") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(intake_folder() + "/episodes"));
}

TEST_CASE("import: rows of letters that are not UTF-8, left out by a value, in JSON") {
  fresh_folder();
  const std::string map = replaced(kMap, "columns:",
                                   "skip:\n  - {column: Type, is: [K\xC3\xA6"
                                   "de]}\ncolumns:");
  const Ran ran = import_table(kHeader +
                                   "1;14-03-2026;21.30;Slag;gang;;2;\xE6\n"
                                   "2;14-03-2026;21.30;K\xE6"
                                   "de;gang;;2;\n"
                                   "3;14-03-2026;21.30;Sparke;gang;;2;\n",
                               map, {"--format", "json", "--partial"});
  CHECK(ran.code == 1);
  CHECK(ran.out.find("\"encoding\": \"windows-1252\",\n  \"written\": true") != std::string::npos);
  CHECK(ran.out.find("\"left_out\": 1") != std::string::npos);
  CHECK(ran.out.find("\"line\": 4,\n      \"column\": 20,\n      \"message\": \"\\\"Sparke\\\" is "
                     "none of the codes of \\\"kinds\\\"\"") != std::string::npos);
  REQUIRE(folder_now().accounts.size() == 1);
  CHECK(*folder_now().accounts[0].during == "æ");
}

TEST_CASE("import: the same row has the same id in every clone, whatever day it is imported") {
  std::set<std::string> ids;
  for (int i = 0; i < 2; ++i) {
    fresh_folder();
    CHECK(import_table(kHeader + "4711;14-03-2026;21.30;Slag;gang;B-01;2;\n", kMap, {}, "en",
                       i == 0 ? "2026-03-20" : "2026-05-20")
              .code == 0);
    REQUIRE(folder_now().episodes.size() == 1);
    ids.insert(std::string(*folder_now().episodes[0].id));
  }
  CHECK(ids.size() == 1);
}

namespace {

/// An episode as a site might write it; every value one that the exported table has.
std::string random_episode(std::mt19937& random, const std::string& id, const std::string& when) {
  const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  std::string out = fmt::format("id: {}\noccurred: {}\n", id, when);
  if (below(2) == 0) out += "site: granhuset\n";
  if (below(2) == 0) out += "place: gang\n";
  if (below(8) == 0) {
    out += fmt::format("tally: {{near-miss: {}, threat: {}}}\nshift: night\n", below(9), below(9));
  } else {
    out += below(2) == 0 ? "kinds: [violence, use-of-force]\n" : "kinds: [self-harm]\n";
    if (below(2) == 0) out += "against: [staff, self]\n";
    if (below(2) == 0) out += fmt::format("severity: {}\n", below(5));
    if (below(2) == 0) out += fmt::format("ended: {}:59\n", when.substr(0, 13));
    if (below(2) == 0) out += "triggers: [krav, stoej-2]\n";
    if (below(2) == 0) out += "injuries: {citizen: unknown, staff: injured}\n";
    if (below(2) == 0) out += "review: {with_staff: 2026-03-19}\n";
    if (below(2) == 0) out += "learning: [pause]\n";
    if (below(2) == 0) out += fmt::format("staff_absence_days: {}\n", below(20));
    if (below(2) == 0) out += fmt::format("staff_involved: {}\n", below(5));
  }
  return out + "recorded: 2026-03-19T10:00\nrecorded_by: staff\n";
}

/// The exported table without the ids, which the two folders give by themselves.
std::string table_without_ids(const CourseFolder& folder) {
  std::istringstream lines(report::episode_csv(report::episodes_meant(folder, {})));
  std::multiset<std::string> rows;
  for (std::string line; std::getline(lines, line);) rows.insert(line.substr(line.find(',')));
  return fmt::format("{}", fmt::join(rows, "\n"));
}

std::string read_text(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("import: what episode list exports comes back as the same facts") {
  const std::string map = read_text(PROJECT_DIR "/examples/import/episode-list.yaml");
  for (unsigned seed = 0; seed < 10; ++seed) {
    std::mt19937 random(seed);
    Files files{{"course.yaml", kIntakeCourse}};
    for (int i = 0; i < 20; ++i) {
      const std::string when = fmt::format("2026-0{}-{:02}T{:02}:{:02}", 1 + random() % 2,
                                           1 + random() % 28, random() % 24, random() % 60);
      std::string id = fmt::format("{}-abc{:03}", when, i);
      id.erase(13, 1);
      files["episodes/2026/" + id + ".yaml"] = random_episode(random, id, when);
    }
    const CourseFolder there = load_files("intake-origin", files);
    REQUIRE(there.findings.empty());
    fresh_folder();
    const Ran ran = import_table(report::episode_csv(report::episodes_meant(there, {})), map);
    CAPTURE(seed);
    CAPTURE(ran.out);
    CHECK(ran.code == 0);
    const CourseFolder here = folder_now();
    CHECK(here.findings.empty());
    CHECK(table_without_ids(here) == table_without_ids(there));
  }
}
