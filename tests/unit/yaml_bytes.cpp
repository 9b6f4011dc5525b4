#include <doctest/doctest.h>

#include "support/yaml_view.hpp"

using namespace trivsel;
using trivsel::test::read_value;
using trivsel::test::said;

TEST_CASE("a byte order mark, CRLF and a missing last line end are taken with a warning") {
  CHECK(said("\xEF\xBB\xBF"
             "a: 1\n") ==
        "warning TRV017 1:1-1:1 a byte order mark (save the file as UTF-8 without BOM)");
  CHECK(said("a: 1\r\nb: 2\r\n") ==
        "warning TRV017 1:1-1:1 Windows line ends (CRLF) (save the file with line feeds only)");
  CHECK(said("a: 1\nb: 2") ==
        "warning TRV017 2:5-2:5 the last line has no line end: the file may have been cut (end the "
        "file with a line feed)");
  CHECK(said("\xEF\xBB\xBF"
             "a: 1\r\nb: 2") ==
        "warning TRV017 1:1-1:1 a byte order mark (save the file as UTF-8 without BOM)\n"
        "warning TRV017 1:1-1:1 Windows line ends (CRLF) (save the file with line feeds only)\n"
        "warning TRV017 2:5-2:5 the last line has no line end: the file may have been cut (end the "
        "file with a line feed)");
  CHECK(read_value("\xEF\xBB\xBF"
                   "a: 1\r\nb: 2") == "{a: \"1\", b: \"2\"}");
  CHECK(said("a: 1\nb: 2", Language::da) ==
        "warning TRV017 2:5-2:5 den sidste linje har intet linjeskift: filen kan være skåret over "
        "(slut filen med et linjeskift)");
}

TEST_CASE("mixed line ends and a lone carriage return are refused") {
  CHECK(said("a: 1\r\nb: 2\nc: 3\n") ==
        "TRV017 2:5-3:1 Windows and Unix line ends are mixed (save the file with line feeds only)");
  CHECK(said("a: 1\nb: 2\r\n") ==
        "TRV017 2:5-2:6 Windows and Unix line ends are mixed (save the file with line feeds only)");
  CHECK(said("a: 1\rb: 2\n") ==
        "TRV017 1:5-1:6 a carriage return stands alone (save the file with line feeds only)");
  CHECK(said("a: 1\r") ==
        "TRV017 1:5-1:6 a carriage return stands alone (save the file with line feeds only)");
  CHECK(said("a: 1\r\r\n").starts_with("TRV017 1:5-1:6 a carriage return stands alone"));
  CHECK(said("a: 1\r\nb: 2\nc\rd\n").starts_with("TRV017 3:2-3:3 a carriage return stands alone"));
}

TEST_CASE("what is not UTF-8 is refused at its first byte") {
  const std::string message =
      " the file is not UTF-8 from this byte on (save it as UTF-8 (it may be Latin-1 or "
      "Windows-1252))";
  CHECK(said("a: bl\xE5\n") == "TRV001 1:6-1:7" + message);
  CHECK(said("a: \xFF\xFE\x80\n") == "TRV001 1:4-1:5" + message);
  CHECK(said("a: \xC0\xAF\n") == "TRV001 1:4-1:5" + message);
  CHECK(said("\xFF\xFE"
             "a\0:\0 \0"
             "1\0")
            .starts_with("TRV001 1:1-1:2"));
}

TEST_CASE("control and bidirectional characters are refused") {
  CHECK(said("a: x\x1b[31m\n") == "TRV015 1:5-1:6 a control character (U+001B) (delete it)");
  CHECK(said("a: \x07\n") == "TRV015 1:4-1:5 a control character (U+0007) (delete it)");
  CHECK(said("a: x\u202Ey\n") == "TRV015 1:5-1:6 a control character (U+202E) (delete it)");
  CHECK(said("a: x\u0085y\n") == "TRV015 1:5-1:6 a control character (U+0085) (delete it)");
  CHECK(said("a: x\u2028y\n") == "TRV015 1:5-1:6 a control character (U+2028) (delete it)");
  CHECK(said("a: x\x7fy\n") == "TRV015 1:5-1:6 a control character (U+007F) (delete it)");
  CHECK(said("a: 1\n\xEF\xBB\xBF"
             "b: 2\n") == "TRV015 2:1-2:2 a control character (U+FEFF) (delete it)");
  CHECK(said(std::string("a: \0\n", 5)) ==
        "TRV015 1:4-1:5 a control character (U+0000) (delete it)");
  CHECK(said("# \x1b\n", Language::da) == "TRV015 1:3-1:4 et styretegn (U+001B) (slet det)");
}

TEST_CASE("conflict markers of git are refused, also inside a block text") {
  const std::string message =
      " a conflict marker of git (decide which lines hold, and delete the markers)";
  CHECK(said("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n") ==
        "TRV015 2:1-2:8" + message);
  CHECK(said("a: 1\n=======\nb: 3\n") == "TRV015 2:1-2:8" + message);
  CHECK(said("a: |\n  x\n>>>>>>> other\n") == "TRV015 3:1-3:8" + message);
  CHECK(said("||||||| base\n") == "TRV015 1:1-1:8" + message);
  CHECK(said("a: |\n  =======\n  ======\n").empty());
  CHECK(said("=======x: 1\n").empty());
}
