#include <doctest/doctest.h>

#include <cmath>

#include "csv/csv_values.hpp"

using namespace trivsel;

namespace {

CsvFile opened(const std::string& text) {
  auto result = CsvFile::open(text);
  REQUIRE(std::holds_alternative<CsvFile>(result));
  return std::get<CsvFile>(std::move(result));
}

/// All cells, a row a line, cells between bars.
std::string cells_of(const std::string& text) {
  const CsvFile file = opened(text);
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < file.names().size(); ++i) all.push_back(i);
  const auto result = file.read(all);
  if (const auto* problem = std::get_if<CsvProblem>(&result)) {
    return fmt::format("{}:{} {}", problem->line, problem->column, problem->message.en);
  }
  const auto& columns = std::get<std::vector<CsvCells>>(result);
  std::string out;
  for (std::size_t row = 0; row < columns[0].size(); ++row) {
    for (const CsvCells& column : columns) out += fmt::format("|{}", column[row]);
    out += "\n";
  }
  return out;
}

template <class Value>
std::string problem_of(const std::variant<Value, CsvProblem>& result) {
  const auto* problem = std::get_if<CsvProblem>(&result);
  return problem == nullptr
             ? "none"
             : fmt::format("{}:{} {}", problem->line, problem->column, problem->message.en);
}

template <class Read>
auto column_of(const std::string& text, Read read) {
  const CsvFile file = opened(text);
  const auto cells = std::get<std::vector<CsvCells>>(file.read({0}));
  return read(CsvColumn{file, 0, cells[0]});
}

std::string x_problem(const std::string& text) {
  return problem_of(column_of(text, [](const CsvColumn& c) { return read_x(c); }));
}

XColumn x_of(const std::string& text) {
  return std::get<XColumn>(column_of(text, [](const CsvColumn& c) { return read_x(c); }));
}

}  // namespace

TEST_CASE("csv: quotes, spaces, all ends of lines, no end of the last one") {
  CHECK(cells_of("a,b\n1,2\n3,4") == "|1|2\n|3|4\n");
  CHECK(cells_of("a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n 3 ,4\r\n") == "|1|x, \"y\"\nz\n|3|4\n");
  CHECK(cells_of("a,b\r1,2\r3,4\r") == "|1|2\n|3|4\n");
  CHECK(cells_of("\xEF\xBB\xBF"
                 "a,b\n1,2\n") == "|1|2\n");
  CHECK(cells_of("\n\na,b\n\n1,2\n\n\n3,4\n\n") == "|1|2\n|3|4\n");
  CHECK(cells_of("a,b\n") == "");
}

TEST_CASE("csv: semicolons and tabs set cells apart where the header has them") {
  CHECK(cells_of("a;b\n1,5;2\n") == "|1,5|2\n");
  CHECK(cells_of("a\tb\n1,5\t2\n") == "|1,5|2\n");
  CHECK(opened("a;b\n").decimal_comma());
  CHECK_FALSE(opened("a\tb\n").decimal_comma());
}

TEST_CASE("csv: an empty line is a missing cell only where there is one column") {
  CHECK(cells_of("a\nx\n\ny\n") == "|x\n|\n|y\n");
  CHECK(cells_of("a\r\nx\r\n\r\ny\r\n") == "|x\n|\n|y\n");
  CHECK(cells_of("a\n\n\n") == "|\n|\n");
}

TEST_CASE("csv: what is no table is told with its place") {
  CHECK(problem_of(CsvFile::open("")) == "1:1 the table has no header");
  CHECK(problem_of(CsvFile::open("\n \n")) == "1:1 the table has no header");
  CHECK(problem_of(CsvFile::open("a,b\n1,\xe6\n")) == "2:3 the text is not UTF-8 from here on");
  CHECK(cells_of("a,b\n1,2\n3,4,5\n") == "3:1 the row has 3 cells, and the header 2");
  CHECK(cells_of("a,b\n1,2\n\n3\n") == "4:1 the row has 1 cells, and the header 2");
  const std::string quotes = "a quote is not closed, or stands inside a cell";
  CHECK(cells_of("a,b\n1,2\n3,\"4\n5,6\n") == "3:3 " + quotes);
  CHECK(cells_of("a,b\n1,2\nøø,4\"4\n") == "3:5 " + quotes);
  CHECK(problem_of(CsvFile::open("a,\"b\n1,2\n")).ends_with(quotes));
}

TEST_CASE("csv: numbers, with a decimal comma where it cannot be anything else") {
  CHECK(*parse_number("12") == 12.0);
  CHECK(*parse_number("-.5") == -0.5);
  CHECK(*parse_number("+1e3") == 1000.0);
  for (const char* bad :
       {"", "a", "1a", "1,5", "NaN", "inf", "-inf", "1e999", "0x10", "+-1", "--1"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_number(bad));
  }
  CHECK(*parse_number("1,5", true) == 1.5);
  CHECK(*parse_number("1.5", true) == 1.5);
  CHECK(*parse_number("12.1875", true) == 12.1875);
  for (const char* bad : {"12.187", "1.234.567", "-1.234", "1.234,5", "1,2,3"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_number(bad, true));
  }
}

TEST_CASE("csv: missing is empty or NA; what is no number has its place") {
  const auto numbers = [](const CsvColumn& c) { return read_numbers(c); };
  const auto counts = [](const CsvColumn& c) { return read_numbers(c, false); };
  const auto values = std::get<std::vector<double>>(column_of("y,n\n1,\n,\nNA,\n", numbers));
  CHECK(values[0] == 1.0);
  CHECK(std::isnan(values[1]));
  CHECK(std::isnan(values[2]));
  CHECK(problem_of(column_of("y,n\n1,\"a\nb\"\n  abc,2\n", numbers)) ==
        "4:3 y is no number: \"abc\"");
  CHECK(problem_of(column_of("y\n1\n-2\n", counts)) == "3:1 y is negative: -2");
  CHECK(problem_of(column_of("y\n1\n-2\n", numbers)) == "none");
}

TEST_CASE("csv: the first x decides what all are") {
  CHECK(x_of("x\n3\n1.5\n").kind == XKind::number);
  CHECK(x_of("x\nB\n\nA\n").kind == XKind::name);
  CHECK(x_of("x\nB\n\nA\n").names[0] == "A");
  const XColumn days = x_of("x\n2024-02-29\n1969-12-31\n");
  CHECK(days.kind == XKind::day);
  CHECK(days.values[1] == -1.0);
  CHECK(days.text(days.values[0]) == "2024-02-29");
  const XColumn times = x_of("x\n2024-02-29T21:30\n2024-02-29 21:30:05\n2024-03-01\n");
  CHECK(times.text(times.values[0]) == "2024-02-29T21:30");
  CHECK(times.text(times.values[1]) == "2024-02-29T21:30:05");
  CHECK(times.text(times.values[2]) == "2024-03-01T00:00");
}

TEST_CASE("csv: days that do not exist, other forms of dates, and mixtures are told") {
  CHECK(x_problem("x\n2024-02-29\n2023-02-29\n") ==
        "3:1 x: there is no such day or time: 2023-02-29");
  CHECK(x_problem("x\n2024-02-29T24:30\n") ==
        "2:1 x: there is no such day or time: 2024-02-29T24:30");
  CHECK(x_problem("x\n14-03-2026\n") == "2:1 x is no date: \"14-03-2026\"");
  CHECK(x_problem("x\n3/14/2026\n") == "2:1 x is no date: \"3/14/2026\"");
  CHECK(x_problem("x\n2024-02-29\n7\n") == "3:1 x is no date: \"7\"");
  CHECK(x_problem("x\n7\n2024-02-29\n") == "3:1 x is no number: \"2024-02-29\"");
}

TEST_CASE("csv: categories by their bytes, by number where all are numbers, the empty one last") {
  const auto names = [](const std::string& text) {
    return column_of(text, [](const CsvColumn& c) { return read_categories(c.cells).names; });
  };
  CHECK(names("c\nb\n\na\nB\n") == std::vector<std::string>{"B", "a", "b", ""});
  CHECK(names("c\n10\n9\n\n-1\n") == std::vector<std::string>{"-1", "9", "10", ""});
}

TEST_CASE("csv: numbers are written as the shortest decimals that read back") {
  CHECK(shortest_text(0.1) == "0.1");
  CHECK(shortest_text(1.0 / 3.0) == "0.3333333333333333");
  CHECK(shortest_text(100000.0) == "100000");
  CHECK(shortest_text(-0.0) == "0");
  CHECK(shortest_text(HUGE_VAL) == "Inf");
  CHECK(shortest_text(-HUGE_VAL) == "-Inf");
  CHECK(shortest_text(NAN) == "");
}
