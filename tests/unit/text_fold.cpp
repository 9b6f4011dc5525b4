#include <doctest/doctest.h>

#include "text/columns.hpp"
#include "text/fit.hpp"

namespace trivsel {

TEST_CASE("fold: within the width, at spaces, with no word cut") {
  CHECK(fold("one two three", 9, 0, 2) == "one two\n  three");
  CHECK(fold("one two three", 0, 0, 2) == "one two three");
  CHECK(fold("one two", 10, 4, 2) == "one\n  two");
  CHECK(fold("a/very/long/path.yaml:3 x", 8, 0, 1) == "a/very/long/path.yaml:3\n x");
  CHECK(fold("påbud øger ål", 9, 0, 0) == "påbud\nøger ål");
  CHECK(fold("word", 10, 8, 2) == "\n  word");
  CHECK(fold("averylongword", 10, 2, 2) == "averylongword");
  CHECK(fold("", 8, 0, 2).empty());
  CHECK(fold("double  space", 40, 0, 2) == "double  space");
}

TEST_CASE("fold_lines: each line by itself, the first behind what stands there") {
  CHECK(fold_lines("one two\nthree four", 9) == "one two\nthree\nfour");
  CHECK(fold_lines("one two\nthree", 9, 4) == "one\ntwo\nthree");
  CHECK(fold_lines("one two three\n", 9) == "one two\nthree\n");
  CHECK(fold_lines("one two\nthree four", 0) == "one two\nthree four");
}

TEST_CASE("columns: the last one is folded under itself, where there is room for words") {
  const std::vector<std::vector<std::string>> rows = {{"1", "one two three four"}, {"12", "x"}};
  CHECK(in_columns(rows, {}, 20) == "1   one two three\n    four\n12  x\n");
  CHECK(in_columns(rows, {}, 0) == "1   one two three four\n12  x\n");
  CHECK(in_columns(rows, {}, 18) == "1   one two three four\n12  x\n");
  CHECK(in_columns(rows, {}, 22) == "1   one two three four\n12  x\n");
}

}  // namespace trivsel

TEST_CASE("columns: a heading above rows widens none") {
  const std::vector<std::vector<std::string>> rows{
      {"DKK", "Rest"}, {"Paid by somebody", ""}, {"  rooms", "5"}};
  CHECK(trivsel::in_columns(rows, {1}) == "DKK      Rest\nPaid by somebody\n  rooms     5\n");
}
