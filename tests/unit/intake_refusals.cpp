#include <doctest/doctest.h>

#include <filesystem>
#include <random>

#include "support/intake.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

const std::string kMap = kIntakeMap;
const std::string kHeader = kIntakeHeader;

/// What is said of one row that is not taken, and that nothing was written.
std::string refusal(const std::string& row, const std::string& language = "en") {
  fresh_folder();
  const Ran ran = import_table(kHeader + row + "\n", kMap, {}, language);
  CHECK(ran.code == 1);
  CHECK(folder_now().episodes.empty());
  CHECK_FALSE(std::filesystem::exists(intake_folder() + "/accounts"));
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

}  // namespace

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
  CHECK_FALSE(std::filesystem::exists(intake_folder() + "/episodes"));
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
