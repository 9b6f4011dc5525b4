#include <doctest/doctest.h>

#include "findings/excerpt.hpp"
#include "text/utf8.hpp"

using namespace trivsel;

namespace {

/// The text, and below it the mark.
std::string drawn(std::string_view line, std::size_t first, std::size_t last, std::size_t columns) {
  const Excerpt excerpt = excerpt_of(line, first, last, columns);
  return excerpt.text + "\n" + std::string(excerpt.begin, ' ') +
         std::string(excerpt.end - excerpt.begin, '^');
}

}  // namespace

TEST_CASE("an excerpt is the whole line where it fits") {
  CHECK(drawn("places: 24", 8, 10, 10) ==
        "places: 24\n"
        "        ^^");
  CHECK(drawn("", 0, 0, 10) == "\n^");
  CHECK(drawn("a", 1, 1, 10) == "a\n ^");
}

TEST_CASE("an excerpt is cut at its end where the mark stands before that") {
  CHECK(drawn("places: 24, rooms: [gang]", 8, 10, 14) ==
        "places: 24, …\n"
        "        ^^");
}

TEST_CASE("an excerpt of a long line is cut on both sides of the mark") {
  CHECK(drawn("0123456789abcdefghijklmnopqrstuvwxyz", 20, 23, 14) ==
        "…ghijklmnopqr…\n"
        "     ^^^");
  CHECK(drawn("0123456789abcdefghijklmnopqrstuvwxyz", 33, 36, 14) ==
        "…opqrstuvwxyz\n"
        "          ^^^");
}

TEST_CASE("an excerpt of a mark that is longer than the line shows where it begins") {
  CHECK(drawn("0123456789abcdefghijklmnopqrstuvwxyz", 4, 36, 14) ==
        "0123456789ab…\n"
        "    ^^^^^^^^");
}

TEST_CASE("an excerpt counts columns, not bytes, and shows no control character") {
  CHECK(drawn("æøå: ål", 5, 7, 20) == "æøå: ål\n     ^^");
  CHECK(drawn("\x1b[31m: x", 7, 8, 20) == "^[[31m: x\n        ^");
}

TEST_CASE("property: an excerpt stays within its columns, and its mark within it") {
  const std::string line =
      "id: \u4e00\u4e8c\x01, titel: Køkkenet på første sal, a\u0301, ##[x], slut: nu";
  const std::size_t points = count_code_points(line);
  for (std::size_t columns = 20; columns < 90; ++columns) {
    for (std::size_t first = 0; first <= points; ++first) {
      const Excerpt excerpt = excerpt_of(line, first, first + 3, columns);
      CAPTURE(columns);
      CAPTURE(first);
      CHECK(display_width(excerpt.text) <= columns);
      CHECK(excerpt.begin < excerpt.end);
      CHECK(excerpt.begin <= display_width(excerpt.text));
      CHECK_FALSE(first_invalid_utf8(excerpt.text));
    }
  }
}
