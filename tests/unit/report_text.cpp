#include "report/report_text.hpp"

#include <doctest/doctest.h>

#include "cpr_numbers.hpp"

using namespace trivsel;
using namespace trivsel::report;

TEST_CASE("report text: one line, nothing that moves a cursor") {
  CHECK(shown("  a\n b\t\tc  ") == "a b c");
  CHECK(shown("a\x1b[31mb") == "a^[[31mb");
  CHECK(shown("") == "");
  CHECK(shown("\n\n") == "");
  CHECK(shown("æ\xff") == "æ\\xff");
}

TEST_CASE("report text: citizens' codes are not shown, other words are") {
  CHECK(shown("B-07 kom") == "\u2022-\u2022\u2022 kom");
  CHECK(shown("(B-07, AB-1234)") == "(\u2022-\u2022\u2022, \u2022-\u2022\u2022)");
  CHECK(shown("borger-B-07") == "borger-\u2022-\u2022\u2022");
  CHECK(shown("ø B-07.") == "ø \u2022-\u2022\u2022.");
  for (const char* kept :
       {"seminar-1", "ABC-12", "B-7", "B-12345", "xB-07", "B-07x", "§ 124", "øB-07"}) {
    CHECK(shown(kept) == kept);
  }
}

TEST_CASE("report text: numbers bear the language's marks") {
  CHECK(grouped_text(0, Language::da) == "0");
  CHECK(grouped_text(999, Language::da) == "999");
  CHECK(grouped_text(1000, Language::da) == "1.000");
  CHECK(grouped_text(-1234567, Language::da) == "-1.234.567");
  CHECK(grouped_text(-123, Language::en) == "-123");
  CHECK(grouped_text(1234567, Language::en) == "1,234,567");
  CHECK(decimal_text(1234.54, 1, Language::da) == "1.234,5");
  CHECK(decimal_text(1234.54, 1, Language::en) == "1,234.5");
  CHECK(short_text(6.5, Language::da) == "6,5");
  CHECK(short_text(6.0, Language::da) == "6");
}

TEST_CASE("report text: one and many") {
  const Text one{"month", "måned"};
  const Text many{"months", "måneder"};
  CHECK(counted(1, one, many) == Message("1 month", "1 måned"));
  CHECK(counted(0, one, many) == Message("0 months", "0 måneder"));
  CHECK(counted(1200, one, many) == Message("1,200 months", "1.200 måneder"));
}

TEST_CASE("report text: a CPR number is masked, also over a line's end") {
  test::CprNumbers numbers(11);
  for (int i = 0; i < 50; ++i) {
    const auto number = numbers.next();
    for (const char* joint : {"-", " ", "\n"}) {
      const std::string text = shown("se " + number.joined_by(joint) + " her");
      CAPTURE(text);
      CHECK(text.find(number.birth) == std::string::npos);
      CHECK(text.find(number.rest) == std::string::npos);
    }
  }
}
