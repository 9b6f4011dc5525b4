#include <doctest/doctest.h>

#include "text/csv_cell.hpp"

using namespace trivsel;

TEST_CASE("csv_cell: quotes where commas, quotes and line ends need them") {
  CHECK(csv_cell("") == "");
  CHECK(csv_cell("Seminar 1") == "Seminar 1");
  CHECK(csv_cell("ro, regler") == "\"ro, regler\"");
  CHECK(csv_cell("\"ro\"") == "\"\"\"ro\"\"\"");
  CHECK(csv_cell("to\nlinjer") == "\"to\nlinjer\"");
}

TEST_CASE("csv_cell: what a spreadsheet would calculate is made a text, numbers stay") {
  CHECK(csv_cell("=1+1") == "'=1+1");
  CHECK(csv_cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(csv_cell("-kursus, dag 1") == "\"'-kursus, dag 1\"");
  CHECK(csv_cell("\t=1") == "'\t=1");
  CHECK(csv_cell("-12.5") == "-12.5");
  CHECK(csv_cell("+3") == "+3");
  CHECK(csv_cell("-") == "'-");
}
