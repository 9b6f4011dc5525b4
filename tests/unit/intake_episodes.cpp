#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include "cli/streams.hpp"
#include "report/episodes/episode_list.hpp"
#include "support/folder_text.hpp"
#include "unit/cpr_numbers.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

const std::string kScratch = SCRATCH_DIR "/intake";
const std::string kFolder = kScratch + "/course";

const std::string kCourse =
    "format: 1\nprogramme: magtanvendelse-voksne\nid: granhuset-2026\ntitle: G\nlanguage: en\n"
    "sites:\n  - {id: granhuset, name: Granhuset, legal_bases: [sel-108], rooms: [faellesrum, "
    "gang]}\n"
    "citizens: [B-01, B-02]\n";

const std::string kMap = R"(import: episodes
system: vagt
dates: day-first
columns:
  - {field: source.id, column: Nr}
  - {field: occurred, column: Dato, time: Kl}
  - {field: kinds, column: Type, split: ",", codes: {Slag: violence, Trussel: threat, Intet: []}}
  - {field: place, column: Sted}
  - {field: citizens, column: Borger}
  - {field: severity, column: Alvor}
  - {field: account.during, column: Tekst}
)";

const std::string kHeader = "Nr;Dato;Kl;Type;Sted;Borger;Alvor;Tekst\n";

struct Ran {
  int code = 0;
  std::string out, err;
};

/// Imports rows by a map into the folder as it is.
Ran import_table(const std::string& table, const std::string& map = kMap,
                 std::vector<std::string> more = {}, const std::string& language = "en",
                 const std::string& today = "2026-03-20") {
  write_tree(kScratch + "/in", {{"rows.csv", table}, {"map.yaml", map}});
  std::vector<std::string> words = {"log-episode", "--import", "in/rows.csv", "--map",
                                    "in/map.yaml", "-C",       "course",      "--today",
                                    today,         "--lang",   language};
  words.insert(words.end(), more.begin(), more.end());
  std::istringstream in;
  std::ostringstream out, err;
  Streams streams{in, out, err};
  const Environment environment{[](const std::string& name) -> std::optional<std::string> {
                                  return name == "XDG_DATA_HOME" ? std::optional(kScratch + "/data")
                                                                 : std::nullopt;
                                },
                                [] { return std::chrono::sys_seconds{}; }, kScratch};
  const int code = run(words, streams, environment);
  return {code, out.str(), err.str()};
}

void fresh_folder(const std::string& key_file = {}) {
  std::filesystem::remove_all(kScratch);
  write_tree(kFolder, {{"course.yaml", kCourse}});
  if (!key_file.empty()) {
    write_tree(kScratch + "/data/trivsel", {{"granhuset-2026.yaml", key_file}});
  }
}

CourseFolder folder_now() {
  return load_course_folder(Directory::open(kFolder));
}

/// What is said of one row that is not taken, and that nothing was written.
std::string refusal(const std::string& row, const std::string& language = "en") {
  fresh_folder();
  const Ran ran = import_table(kHeader + row + "\n", kMap, {}, language);
  CHECK(ran.code == 1);
  CHECK(folder_now().episodes.empty());
  CHECK_FALSE(std::filesystem::exists(kFolder + "/accounts"));
  const std::size_t begin = ran.out.find('\n') + 1;
  const std::size_t end = ran.out.find('\n', begin);
  return ran.out.substr(begin, end - begin);
}

std::string map_findings(const std::string& map) {
  fresh_folder();
  const Ran ran = import_table(kHeader, map);
  CHECK(ran.code == 1);
  return ran.out;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

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
  write_tree(kFolder, {{"course.yaml", kCourse},
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
  CHECK_FALSE(std::filesystem::exists(kFolder + "/episodes"));
}

TEST_CASE("import: each row that is not taken says why and where, in both languages") {
  CHECK(
      refusal("1;14-03-2026;21.30;Slagg;gang;;;") ==
      "in/rows.csv:2:20: \"Slagg\" is none of the codes of \"kinds\"; did you mean \"Slag\"? else "
      "write it into `codes:` of the map");
  CHECK(refusal("1;14-03-2026;21.30;Slagg;gang;;;", "da") ==
        "in/rows.csv:2:20: \"Slagg\" er ingen af koderne for \"kinds\"; mente du \"Slag\"? ellers "
        "skriv det i kolonnekortets `codes:`");
  CHECK(refusal("1;14-03-2026;21.30;Intet;gang;;;") ==
        "in/rows.csv:2:1: nothing says what happened; fill the cell that `kinds` comes from");
  CHECK(refusal(";14-03-2026;21.30;Slag;gang;;;") ==
        "in/rows.csv:2:1: the row has no id of its own, or no time; fill the cells that "
        "`source.id` and `occurred` come from");
  CHECK(refusal("1;14-03-2026;;Slag;gang;;;") ==
        "in/rows.csv:2:14: the day has no clock time; write the time, or take the row out");
  CHECK(refusal("1;14-03-2026;halv ti;Slag;gang;;;") ==
        "in/rows.csv:2:14: \"halv ti\" is no clock time; write it as 21:30");
  CHECK(refusal("1;14-33-2026;21.30;Slag;gang;;;", "da") ==
        "in/rows.csv:2:3: dagen 14-33-2026 findes ikke; skriv den som 2026-03-14, 14-03-2026 eller "
        "14. marts 2026");
  CHECK(refusal("1;29-03-2025;21.30;Slag;gang;;9;") ==
        "in/rows.csv:2:31: \"severity\" cannot be \"9\"; write a whole number from 0 to 4, or what "
        "the text means in `codes:`");
  CHECK(refusal("1;14-03-2026;21.30;Slag;gangen;;;") ==
        "in/rows.csv:2:1: no room is called \"gangen\"; did you mean \"gang\"?");
  CHECK(
      refusal("1;14-03-2026;21.30;Slag;Store gang;;;") ==
      "in/rows.csv:2:25: \"place\" cannot be \"Store gang\"; write an id of a-z, 0-9 and hyphens, "
      "at most 64, or what the text means in `codes:`");
  CHECK(refusal("1;14-03-2026;21.30;Slag;gang;B-09;;") ==
        "in/rows.csv:2:1: the course knows no citizen B-09; add the code to `citizens:` in "
        "course.yaml");
  CHECK(refusal("1;14-04-2026;21.30;Slag;gang;;;") ==
        "in/rows.csv:2:1: 2026-04-14T21:30 lies in the future; correct it in the other system");
  CHECK(refusal("1;14-03-2026;21.30;Slag;gang;;;\n1;15-03-2026;21.30;Slag;gang;;;") ==
        "in/rows.csv:3:1: the same id stands in line 2; one row an episode: let the other system "
        "export it so");
}

TEST_CASE("import: hostile rows") {
  CHECK(refusal("1;14-03-2026;21.30;Slag") ==
        "in/rows.csv:2:1: the row has 4 cells, and the header 8; put quotes around a cell that has "
        "the separator in it");
  CHECK(refusal(kHeader.substr(0, kHeader.size() - 1), "da") ==
        "in/rows.csv:2:1: overskriften står her en gang til; slet linjen");
  CHECK(refusal("1;14-03-2026;21.30;Slag;gang;;;\x1b[31mrød") ==
        "in/rows.csv:2:32: the cell has control characters in it; take them out in the other "
        "system");
  CHECK(refusal("1;14-03-2026;21.30;Slag;gang;;;\xE2\x80\xAEtxet") ==
        "in/rows.csv:2:32: the cell has control characters in it; take them out in the other "
        "system");
  CHECK(refusal("1;14-03-2026;21.30;Slag;gang;;;=HYPERLINK(A1)") ==
        "in/rows.csv:2:32: the cell is a formula, not a value; export the values instead");
  CHECK(refusal("1;14-03-2026;21.30;Slag;gang;;;" + std::string(100'000, 'x')) ==
        "in/rows.csv:2:32: the cell has 100000 bytes, and at most 65536 are taken; shorten it in "
        "the other system");
  CHECK(refusal("1;14-03-2026;21.30;\"Slag;gang;;;") ==
        "in/rows.csv:2:20: a quote is not closed, or stands inside a cell; put quotes around the "
        "whole cell, and write a quote in it twice");
}

TEST_CASE("import: tables that are none") {
  fresh_folder();
  CHECK(import_table(std::string("Nr;Da\0to\n", 9)).out ==
        "in/rows.csv:1:6: a NUL: this is no table of text; export the table as CSV UTF-8\n");
  CHECK(import_table("").out ==
        "in/rows.csv:1:1: the table has no header; write the columns' names in the first line\n");
  const Ran twice = import_table("Nr;Nr;Dato;Kl;Type;Sted;Borger;Alvor;Tekst\n");
  CHECK(twice.out ==
        "in/map.yaml:5:32: TRV009: two columns are called \"Nr\"; give each its own name\n");
  CHECK(twice.code == 1);
  CHECK(import_table(kHeader).out == "in/rows.csv: read as UTF-8\n0 taken\n");
  CHECK_FALSE(std::filesystem::exists(kFolder + "/episodes"));
}

TEST_CASE("import: a table of too many rows is read no further, and writes nothing") {
  fresh_folder();
  std::string table = kHeader;
  for (int i = 0; i < 100'001; ++i) table += "x;;;;;;;\n";
  const Ran ran = import_table(table, kMap, {"--partial"});
  CHECK(ran.code == 1);
  CHECK(ran.out.find("\n… and 99800 more\nin/rows.csv:1:1: the table has more than 100000 rows; "
                     "export it a year at a time\n0 could be taken, 100000 not taken\n") !=
        std::string::npos);
}

TEST_CASE("import: a wrong map is told with its place") {
  CHECK(map_findings(replaced(kMap, "column: Sted", "column: Stedd")) ==
        "in/map.yaml:8:28: TRV009: the table has no column \"Stedd\"; did you mean \"Sted\"?\n");
  CHECK(map_findings(replaced(kMap, "field: severity", "field: severety")) ==
        "in/map.yaml:10:13: TRV005: no field is called \"severety\"; did you mean \"severity\"?\n");
  CHECK(map_findings(replaced(kMap, "field: severity", "field: source.system"))
            .starts_with("in/map.yaml:10:13: TRV005: no field is called \"source.system\"; "));
  CHECK(map_findings(replaced(kMap, "Slag: violence", "Slag: violense")) ==
        "in/map.yaml:7:60: TRV005: \"violense\" is not a value of \"kinds\"; did you mean "
        "\"violence\"?\n");
  CHECK(map_findings(replaced(kMap, "  - {field: source.id, column: Nr}\n", "")) ==
        "in/map.yaml:5:3: TRV003: no column gives \"source.id\"; write `- {field: source.id, "
        "column: …}`\n");
  CHECK(map_findings(replaced(kMap, "dates: day-first", "dates: dmy"))
            .starts_with("in/map.yaml:3:8: TRV005: \"dmy\" is not a value of \"dates\"; "));
  CHECK(map_findings(replaced(kMap, "column: Alvor}", "column: Alvor, time: Kl}")) ==
        "in/map.yaml:10:44: TRV004: \"severity\" has no clock time; take `time:` away\n");
  CHECK(map_findings(replaced(kMap, "column: Alvor}", "column: Alvor, value: \"2\"}")) ==
        "in/map.yaml:10:6: TRV004: \"severity\" takes either a `column:` or a `value:`; name the "
        "column, or write the value that every row has\n");
  CHECK(map_findings(kMap + "  - {field: severity, value: \"2\"}\n") ==
        "in/map.yaml:12:13: TRV007: \"severity\" has one value, and two entries give it one; keep "
        "one of them\n");
  CHECK(map_findings("import: expenses\nsystem: loen\ncolumns: []\n") ==
        "in/map.yaml:1:9: TRV005: this map is for expenses; expenses are imported with trivsel "
        "budget import\n");
  CHECK(map_findings("") ==
        "in/map.yaml:1:1: TRV003: the file holds nothing; at least these keys "
        "must stand: import, system, columns\n");
}

TEST_CASE("import: a CPR number refuses the row, and no digit of it is shown or kept") {
  test::CprNumbers numbers(7);
  for (int i = 0; i < 20; ++i) {
    const auto number = numbers.next();
    const std::string written = number.joined_by(i % 2 == 0 ? "-" : "");
    for (const std::string& row : {"1;14-03-2026;21.30;Slag;gang;;;set " + written + " her",
                                   written + ";14-03-2026;21.30;Slag;gang;;;",
                                   "1;14-03-2026;21.30;Slag;gang;" + written + ";;",
                                   "1;14-03-2026;21.30;" + written + ";gang;;;",
                                   "1;14-03-2026;21.30;Slag;gang;;" + written + ";"}) {
      fresh_folder();
      const Ran ran = import_table(kHeader + row + "\n");
      CAPTURE(row);
      CHECK(ran.code != 0);
      for (const std::string& digits : {number.birth, number.rest}) {
        CHECK(ran.out.find(digits) == std::string::npos);
        CHECK(ran.err.find(digits) == std::string::npos);
      }
      CHECK_FALSE(std::filesystem::exists(kFolder + "/episodes"));
      CHECK_FALSE(std::filesystem::exists(kFolder + "/accounts"));
    }
  }
  fresh_folder();
  const std::string number = numbers.next().joined_by("-");
  const Ran ran = import_table(kHeader + "1;14-03-2026;21.30;Slag;gang;;;" + number + "\n");
  CHECK(ran.code == 4);
  CHECK(
      ran.out.find("in/rows.csv:2:32: the cell holds data about a person: a name, a number or an "
                   "address; take them out in the other system; nothing of it is shown or kept") !=
      std::string::npos);
  const Ran map = import_table(kHeader, replaced(kMap, "Slag: violence", number + ": violence"));
  CHECK(map.code == 4);
  CHECK(map.out.empty());
  CHECK(map.err.starts_with("trivsel: the map holds a CPR number; nothing was read or written"));
}

TEST_CASE("import: names of the key file refuse a row, or become codes where the map says so") {
  const std::string key =
      "trivsel_key: 1\ncourse: granhuset-2026\ncodes:\n  - {code: B-01, name: Sigurd Ravn}\n";
  fresh_folder(key);
  const std::string row = kHeader + "1;14-03-2026;21.30;Slag;gang;;2;Sigurd slog.\n";
  const Ran prose = import_table(row);
  CHECK(prose.code == 4);
  CHECK(prose.out.find("Sigurd") == std::string::npos);
  const Ran cell = import_table(kHeader + "1;14-03-2026;21.30;Slag;gang;Sigurd Ravn;2;\n");
  CHECK(cell.code == 4);
  CHECK(cell.out.find("Sigurd") == std::string::npos);
  const std::string map = replaced(kMap, "column: Borger}", "column: Borger, key_file: true}");
  const Ran found = import_table(kHeader + "1;14-03-2026;21.30;Slag;gang;sigurd  ravn;2;\n", map);
  CHECK(found.code == 0);
  REQUIRE(folder_now().episodes.size() == 1);
  CHECK(*folder_now().episodes[0].citizens.items[0] == "B-01");
  const Ran nobody = import_table(kHeader + "2;14-03-2026;21.30;Slag;gang;Asger Holm;2;\n", map);
  CHECK(nobody.code == 1);
  CHECK(nobody.out.find("in/rows.csv:2:30: the key file knows nobody of this name, which is not "
                        "shown; give the citizen a code with trivsel code add") !=
        std::string::npos);
  CHECK(nobody.out.find("Asger") == std::string::npos);
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
    Files files{{"course.yaml", kCourse}};
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

TEST_CASE("import: random bytes as a table or a map end with a sentence, never otherwise") {
  const std::string good = kHeader + "1;14-03-2026;21.30;Slag;gang;B-01;2;\"a\nb\"\n";
  std::mt19937 random(5);
  for (int i = 0; i < 300; ++i) {
    std::string table = good;
    std::string map = kMap;
    std::string& spoiled = i % 2 == 0 ? table : map;
    for (int n = 0; n < 4; ++n) {
      const std::size_t at = random() % spoiled.size();
      const char byte = static_cast<char>(random() % 256);
      if (random() % 3 == 0) {
        spoiled.erase(at, random() % 9);
      } else {
        spoiled[at] = byte;
      }
    }
    fresh_folder();
    const Ran ran = import_table(table, map);
    CAPTURE(table);
    CAPTURE(map);
    CHECK((ran.code == 0 || ran.code == 1 || ran.code == 4));
    CHECK_FALSE((ran.out + ran.err).empty());
    CHECK(folder_now().findings.empty());
  }
}
