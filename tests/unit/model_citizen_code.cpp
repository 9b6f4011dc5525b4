#include <doctest/doctest.h>

#include "model/citizen_code.hpp"

using namespace trivsel;

TEST_CASE("a citizen's code is capital letters, a hyphen and digits") {
  for (const char* code : {"B-07", "B-001", "BU-12", "ABCD-123456"}) {
    CAPTURE(code);
    CHECK(is_citizen_code(code));
  }
  for (const char* text : {"", "B", "B-", "B-7", "b-07", "B07", "B_07", "B-07 ", "-07", "07",
                           "ABCDE-07", "B-1234567", "Ærø-07", "Bo", "B-0x"}) {
    CAPTURE(text);
    CHECK_FALSE(is_citizen_code(text));
  }
}

TEST_CASE("a slip of a code brings the code, a word never") {
  CHECK(meant_citizen_code("b7") == "B-07");
  CHECK(meant_citizen_code("B 7") == "B-07");
  CHECK(meant_citizen_code("bu.12") == "BU-12");
  CHECK(meant_citizen_code("B--7") == std::nullopt);
  CHECK(meant_citizen_code("Bo") == std::nullopt);
  CHECK(meant_citizen_code("Somebody 7") == std::nullopt);
  CHECK(meant_citizen_code("7") == std::nullopt);
}
