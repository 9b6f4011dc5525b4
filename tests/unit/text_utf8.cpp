#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "text/utf8.hpp"

using namespace trivsel;

TEST_CASE("every code point survives writing and reading") {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string bytes;
    append_utf8(bytes, value);
    const auto point = code_point_at(bytes, 0);
    if (!point || point->value != value || point->bytes != bytes.size()) {
      FAIL("U+" << static_cast<unsigned>(value) << " is not read as written");
    }
  }
}

TEST_CASE("bytes that are no valid UTF-8 are found, with their place") {
  const std::vector<std::string> bad = {
      "\x80",              // a continuation alone
      "\xC0\x80",          // overlong
      "\xC1\xBF",          //
      "\xE0\x9F\xBF",      //
      "\xF0\x8F\xBF\xBF",  //
      "\xED\xA0\x80",      // a surrogate
      "\xED\xBF\xBF",      //
      "\xF4\x90\x80\x80",  // above U+10FFFF
      "\xF5\x80\x80\x80",  //
      "\xFF",              //
      "\xC3",              // cut off
      "\xE2\x80",          //
      "\xF0\x9F\x98",      //
      "\xC3(",             // a continuation is missing
  };
  for (const std::string& bytes : bad) {
    CAPTURE(bytes);
    CHECK_FALSE(code_point_at(bytes, 0));
    for (std::size_t before = 0; before < 20; ++before) {
      CHECK(first_invalid_utf8(std::string(before, 'a') + bytes + "efter") == before);
    }
    CHECK(first_invalid_utf8("blåbærgrød på en ø" + bytes) == 23);
  }
}

TEST_CASE("valid text has no invalid byte") {
  CHECK_FALSE(first_invalid_utf8(""));
  CHECK_FALSE(first_invalid_utf8("plain text, longer than a machine word"));
  CHECK_FALSE(first_invalid_utf8("Ærø på tværs af 日本 og 😀, til sidst å"));
  CHECK_FALSE(first_invalid_utf8(std::string(3, '\0')));
  CHECK_FALSE(first_invalid_utf8("\U0010FFFF\uFFFF\u0080"));
}

TEST_CASE("code points are counted, an invalid byte as one") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("rødgrød") == 7);
  CHECK(count_code_points("a\xFF\xC3"
                          "b") == 4);
  CHECK(count_code_points("😀") == 1);
}

TEST_CASE("display_width counts columns") {
  CHECK(display_width("") == 0);
  CHECK(display_width("smørrebrød") == 10);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("a\u030A") == 1);
  CHECK(display_width("😀") == 2);
  CHECK(display_width("\xFF") == 1);
}

TEST_CASE("is_control names what a file may not hold raw") {
  for (const char32_t value :
       {0x00U,   0x09U,   0x0AU,   0x1BU,   0x1FU,   0x7FU,    0x80U,    0x9BU,   0x9FU,
        0x061CU, 0x200EU, 0x200FU, 0x2028U, 0x2029U, 0x202AU,  0x202EU,  0x2066U, 0x2069U,
        0xFEFFU, 0xFDD0U, 0xFDEFU, 0xFFFEU, 0xFFFFU, 0x1FFFEU, 0x10FFFFU}) {
    CAPTURE(static_cast<unsigned>(value));
    CHECK(is_control(value));
  }
  for (const char32_t value :
       {0x20U, 0x7EU, 0xA0U, 0xADU, 0xE5U, 0x061BU, 0x200DU, 0x2010U, 0x2027U, 0x202FU, 0x2065U,
        0x206AU, 0xFDCFU, 0xFDF0U, 0xFFFDU, 0x1F600U}) {
    CAPTURE(static_cast<unsigned>(value));
    CHECK_FALSE(is_control(value));
  }
}

TEST_CASE("terminal_safe makes controls and invalid bytes visible") {
  CHECK(terminal_safe("Frøs på ø 😀") == "Frøs på ø 😀");
  CHECK(terminal_safe("\x1B]52;c;aGVq\x07") == "^[]52;c;aGVq^G");
  CHECK(terminal_safe("\x1B[2J") == "^[[2J");
  CHECK(terminal_safe("a\tb\nc\rd") == "a^Ib^Jc^Md");
  CHECK(terminal_safe("a\tb\nc\rd", true) == "a^Ib\nc^Md");
  CHECK(terminal_safe(std::string_view("\0", 1)) == "^@");
  CHECK(terminal_safe("\x7F") == "^?");
  CHECK(terminal_safe("\u009B2J") == "\\u{9b}2J");
  CHECK(terminal_safe("\u202Etxt\u2069") == "\\u{202e}txt\\u{2069}");
  CHECK(terminal_safe("\u2028\u200F\u061C\uFEFF") == "\\u{2028}\\u{200f}\\u{61c}\\u{feff}");
  CHECK(terminal_safe("\U0001FFFF") == "\\u{1ffff}");
  CHECK(terminal_safe("a\xFF\x9B") == "a\\xff\\x9b");
  CHECK(terminal_safe("\xE2\x80") == "\\xe2\\x80");
}

TEST_CASE("terminal_safe leaves nothing that a build log takes for a command inside a line") {
  CHECK(terminal_safe("a ##vso[task.setvariable variable=x]y") ==
        "a #\\#vso[task.setvariable variable=x]y");
  CHECK(terminal_safe("##[error]x") == "#\\#[error]x");
  CHECK(terminal_safe("###[group]") == "##\\#[group]");
  CHECK(terminal_safe("##vso\u202E[x]") == "##vso\\u{202e}[x]");
  CHECK(terminal_safe("## Heading [1] ##") == "## Heading [1] ##");
}

TEST_CASE("terminal_safe gives valid text without controls for any bytes, and leaves it so") {
  std::mt19937 random(20260314);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes(random() % 40, '\0');
    std::ranges::generate(bytes, [&] { return static_cast<char>(random()); });
    const std::string safe = terminal_safe(bytes);
    REQUIRE_FALSE(first_invalid_utf8(safe));
    for (std::size_t at = 0; at < safe.size();) {
      const auto point = code_point_at(safe, at);
      REQUIRE_FALSE(is_control(point->value));
      at += point->bytes;
    }
    REQUIRE(terminal_safe(safe) == safe);
    const std::string lines = terminal_safe(bytes, true);
    REQUIRE(std::ranges::count(lines, '\n') == std::ranges::count(bytes, '\n'));
  }
}

TEST_CASE("lower_danish lowers ASCII and the Danish letters only") {
  CHECK(lower_danish("ÆRØSKØBING på Århus Å") == "ærøskøbing på århus å");
  CHECK(lower_danish("ÉÜ@[`{") == "ÉÜ@[`{");
  CHECK(lower_danish("Z\xC3") == "z\xC3");
  CHECK(lower_danish("\xC3Z\xC3\xC3\x85") == "\xC3z\xC3\xC3\xA5");
}
