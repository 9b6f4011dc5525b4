#include <doctest/doctest.h>

#include "csv/encoding.hpp"

using namespace trivsel;

namespace {

/// Each row as `line|cell|cell`, then the problem that ended the reading.
std::string rows_of(const std::string& text, char delimiter = 0) {
  auto opened = CsvFile::open(text, delimiter);
  if (const auto* problem = std::get_if<CsvProblem>(&opened)) {
    return fmt::format("{}:{} {}", problem->line, problem->column, problem->message.en);
  }
  std::string out;
  const auto problem = std::get<CsvFile>(opened).for_each_row([&](const CsvRow& row) {
    out += fmt::format("{}", row.line);
    for (std::size_t i = 0; i < row.cells.size(); ++i) out += fmt::format("|{}", row.cells[i]);
    out += "\n";
    return true;
  });
  if (!problem) return out;
  return out + fmt::format("{}:{} {}", problem->line, problem->column, problem->message.en);
}

std::string place_of(const std::string& text, std::size_t wanted_row, std::size_t column) {
  const auto file = std::get<CsvFile>(CsvFile::open(text));
  std::string place;
  std::size_t number = 0;
  const auto problem = file.for_each_row([&](const CsvRow& row) {
    if (number++ != wanted_row) return true;
    const CsvProblem found = file.problem_in(row, column, {});
    place = fmt::format("{}:{}", found.line, found.column);
    return false;
  });
  CHECK_FALSE(problem.has_value());
  return place;
}

std::string decoded(const std::string& bytes, std::optional<TextEncoding> stated = {}) {
  const auto result = decode_table(bytes, stated);
  if (const auto* problem = std::get_if<CsvProblem>(&result)) {
    return fmt::format("{}:{} {} | {} | {} | {}", problem->line, problem->column,
                       problem->message.en, problem->message.da, problem->help.en,
                       problem->help.da);
  }
  const auto& text = std::get<DecodedText>(result);
  return fmt::format("{}: {}", text.encoding == TextEncoding::utf_8 ? "utf-8" : "windows-1252",
                     text.text);
}

}  // namespace

TEST_CASE("csv rows: each with its line, ragged ones too, whatever ends the lines") {
  CHECK(rows_of("a,b\n1,2\n\n3\n4,5,6") == "2|1|2\n4|3\n5|4|5|6\n");
  CHECK(rows_of("a;b\r\n1;2\r\n\r\n\"x\r\ny\";4\r\n5;6\r\n") == "2|1|2\n4|x\r\ny|4\n6|5|6\n");
  CHECK(rows_of("a;b\r1;2\r3;4") == "2|1|2\n3|3|4\n");
  CHECK(rows_of("a\tb\n1;1\t2\n") == "2|1;1|2\n");
  CHECK(rows_of("a,b;c,d\n1;2\n", ';') == "2|1|2\n");
}

TEST_CASE("csv rows: a row begins where its first cell does, though that has several lines") {
  CHECK(rows_of("a,b\n\"1\n2\n3\",x\n\"4\n5\",y\n") == "2|1\n2\n3|x\n5|4\n5|y\n");
}

TEST_CASE("csv rows: reading stops when no more are wanted") {
  const auto file = std::get<CsvFile>(CsvFile::open("a\n1\n2\n3\n\"never closed"));
  int seen = 0;
  const auto problem = file.for_each_row([&](const CsvRow&) { return ++seen < 2; });
  CHECK_FALSE(problem.has_value());
  CHECK(seen == 2);
}

TEST_CASE("csv rows: a quote that is not closed, or stands inside a cell, has its place") {
  CHECK(rows_of("a,b\n1,2\n3,\"4\n5,6\n") ==
        "2|1|2\n3:3 a quote is not closed, or stands inside a cell");
  CHECK(rows_of("a,b\n1,2\n3,4\"5\n") ==
        "2|1|2\n3:4 a quote is not closed, or stands inside a cell");
}

TEST_CASE("csv rows: a cell's place, in lines and code points") {
  const std::string text = "a;b;c\n1;2;3\n\"æ\nø\"; å ;\"y\"\n";
  CHECK(place_of(text, 0, 0) == "2:1");
  CHECK(place_of(text, 0, 2) == "2:5");
  CHECK(place_of(text, 1, 0) == "3:1");
  CHECK(place_of(text, 1, 1) == "4:5");
  CHECK(place_of(text, 1, 2) == "4:8");
}

TEST_CASE("encoding: UTF-8 where the bytes are, else Windows-1252, unless one is stated") {
  CHECK(decoded("a\xC3\xA6") == "utf-8: aæ");
  CHECK(decoded("a\xE6 \x80 \x96") == "windows-1252: aæ € –");
  CHECK(decoded("a\xC3\xA6", TextEncoding::windows_1252) == "windows-1252: aÃ¦");
  CHECK(decoded("", {}) == "utf-8: ");
}

TEST_CASE("encoding: what is neither has its place") {
  CHECK(decoded("a\nb\xE6", TextEncoding::utf_8) ==
        "2:2 the text is not UTF-8 from here on | teksten er ikke UTF-8 herfra | write `encoding: "
        "windows-1252` in the map, or leave it out | skriv `encoding: windows-1252` i "
        "kolonnekortet, eller udelad den");
  CHECK(decoded("a\n\xE6\x81") ==
        "2:2 the byte 0x81 is no letter of Windows-1252 | byten 0x81 er ikke et tegn i "
        "Windows-1252 | export the table again as CSV UTF-8 | eksportér tabellen igen som CSV "
        "UTF-8");
  CHECK(decoded(std::string("\xFF\xFE"
                            "a\0",
                            4)) ==
        "1:1 the table is UTF-16 | tabellen er UTF-16 | export it again as CSV UTF-8 | eksportér "
        "den igen som CSV UTF-8");
  CHECK(decoded(std::string("a\nb\0c", 5)) ==
        "2:2 a NUL: this is no table of text | et NUL: det er ikke en teksttabel | export the "
        "table as CSV UTF-8 | eksportér tabellen som CSV UTF-8");
}
