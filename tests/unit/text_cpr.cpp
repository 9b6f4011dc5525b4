#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cpr_numbers.hpp"
#include "text/personal.hpp"
#include "text/utf8.hpp"

using namespace trivsel;
using test::CprNumbers;
using Kind = PersonalHit::Kind;

namespace {

std::string full_width(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    const bool digit = byte >= '0' && byte <= '9';
    append_utf8(out,
                digit ? 0xFF10U + static_cast<char32_t>(byte - '0') : static_cast<char32_t>(byte));
  }
  return out;
}

bool only(const std::vector<PersonalHit>& hits, Kind kind) {
  return hits.size() == 1 && hits.front().kind == kind;
}

/// What find_cpr makes of a text that is one number in some spelling: its kind, or nothing.
std::optional<Kind> kind_of(std::string_view text) {
  const auto hits = find_cpr(text);
  if (hits.empty()) return std::nullopt;
  return hits.front().kind;
}

constexpr std::array<std::string_view, 22> joints = {
    "-",      " ",      ".",      "–",        "—",      "\u00A0", "\u202F", "\u2009",
    "\u2010", "\u2011", "\u2012", "\u2212",   "\uFF0D", "\u00AD", " - ",    "- ",
    " – ",    "\n",     "\r\n",   "\n      ", "-\n",    "\u200B"};

constexpr std::array<std::string_view, 20> surroundings = {
    "{}",
    "CPR {} er nævnt",
    "cpr: {}",
    "cpr: \"{}\"",
    "{}: nøgle",
    "note: '{}'",
    "[{}, a]",
    "# {}",
    "- {}",
    "({}).",
    "x{}y",
    "æ{}ø",
    "cpr_{}_notat",
    "episodes/2026/{}.yaml",
    "sites/03/{}-notat.pdf",
    "{}/plan.md",
    "P-07 {} 2026-03-14",
    "7;{};12",
    "a,{},b",
    "Skrevet {}, og så videre",
};

std::string put(std::string_view surrounding, std::string_view number) {
  return fmt::format(fmt::runtime(surrounding), number);
}

}  // namespace

TEST_CASE("find_cpr finds every number in every spelling, alone on its place") {
  CprNumbers numbers(1);
  for (int round = 0; round < 1'000; ++round) {
    const auto number = numbers.next();
    for (const std::string_view joint : joints) {
      const std::string spelled = number.joined_by(joint);
      const auto hits = find_cpr(spelled);
      CAPTURE(spelled);
      REQUIRE(only(hits, Kind::cpr));
      REQUIRE(hits.front().begin == 0);
      REQUIRE(hits.front().end == spelled.size());
      REQUIRE(
          only(find_cpr(full_width(number.birth) + std::string(joint) + number.rest), Kind::cpr));
      REQUIRE(
          only(find_cpr(number.birth + std::string(joint) + full_width(number.rest)), Kind::cpr));
    }
    REQUIRE(only(find_cpr(number.joined_by("")), Kind::cpr_bare));
    REQUIRE(only(find_cpr(full_width(number.joined_by(""))), Kind::cpr_bare));
  }
}

TEST_CASE("find_cpr finds numbers whatever text stands around them") {
  CprNumbers numbers(2);
  for (int round = 0; round < 1'000; ++round) {
    const auto number = numbers.next();
    for (const std::string_view surrounding : surroundings) {
      for (const std::string_view joint : {"-", " ", ".", "–", "\u2011", "\u2212", "- "}) {
        const std::string text = put(surrounding, number.joined_by(joint));
        CAPTURE(text);
        REQUIRE(only(find_cpr(text), Kind::cpr));
      }
      REQUIRE(only(find_cpr(put(surrounding, number.joined_by(""))), Kind::cpr_bare));
    }
  }
}

TEST_CASE("find_cpr finds a number that a wrapped line cuts") {
  CprNumbers numbers(3);
  for (int round = 0; round < 1'000; ++round) {
    const auto number = numbers.next();
    for (const std::string_view joint :
         {"\n", "\r\n", "\r", "\n    ", "\r\n\t", " \n  ", "-\n  ", "–\r\n      "}) {
      REQUIRE(only(find_cpr("note: om " + number.joined_by(joint) + ", som"), Kind::cpr));
      REQUIRE(only(find_cpr("note: om " + number.joined_by(joint) + "\n\nkey: 1"), Kind::cpr));
    }
    REQUIRE(only(find_cpr("a: 1  # om " + number.joined_by("-\n  # ") + "\n"), Kind::cpr));
    REQUIRE(find_cpr("a: " + number.joined_by("\n\n")).empty());
    REQUIRE(find_cpr("a: " + number.joined_by("\n# ")).empty());
    REQUIRE(find_cpr("- " + number.joined_by("\n- ")).empty());
  }
}

TEST_CASE("find_cpr finds each number of a list") {
  CprNumbers numbers(4);
  for (const std::string_view between : {" ", ", ", "\n", "; ", " og ", "/", "\n  - "}) {
    std::string list;
    for (int i = 0; i < 50; ++i) {
      list += (i == 0 ? "" : std::string(between)) + numbers.next().joined_by("-");
    }
    const auto hits = find_cpr(list);
    CAPTURE(between);
    CHECK(hits.size() == 50);
    CHECK(std::ranges::all_of(hits, [](const auto& hit) { return hit.kind == Kind::cpr; }));
    CHECK(std::ranges::is_sorted(hits, {}, &PersonalHit::begin));
  }
}

TEST_CASE("find_cpr takes blanks in a comma list for CPR numbers, in a bare row for doubtful") {
  CprNumbers numbers(5);
  const auto a = numbers.next().joined_by(" ");
  const auto b = numbers.next().joined_by(" ");
  for (const auto& hit : find_cpr(a + ", " + b)) CHECK(hit.kind == Kind::cpr);
  for (const auto& hit : find_cpr(a + "\n" + b)) CHECK(hit.kind == Kind::cpr);
  for (const auto& hit : find_cpr(a + " " + b)) CHECK(hit.kind == Kind::cpr_bare);
  for (const std::string_view between : {", ", "\n", " "}) {
    CHECK(find_cpr(a + std::string(between) + b).size() == 2);
  }
}

TEST_CASE("find_cpr keeps to numbers that further digits do not touch") {
  CprNumbers numbers(6);
  for (int round = 0; round < 200; ++round) {
    const auto number = numbers.next();
    for (const std::string_view joint : {"-", " ", ".", "", "–", "\n"}) {
      const std::string spelled = number.joined_by(joint);
      REQUIRE(find_cpr("1" + spelled).empty());
      REQUIRE(find_cpr(spelled + "1").empty());
      REQUIRE(find_cpr("\uFF11" + spelled).empty());
      REQUIRE(find_cpr(spelled + "\uFF11").empty());
    }
    for (const std::string_view joint :
         {",", ";", ":", "--", "..", "\t\t", "   ", "x", "//", "\",\""}) {
      REQUIRE(find_cpr(number.joined_by(joint)).empty());
    }
  }
}

TEST_CASE("find_cpr lets the official century table decide which days exist") {
  const auto numbered = [](std::string_view birth, int seventh) {
    return kind_of(fmt::format("{}-{}000", birth, seventh)) == Kind::cpr;
  };
  for (int seventh = 0; seventh <= 9; ++seventh) {
    CAPTURE(seventh);
    const bool born_2000 = seventh >= 4;  // 1900 had no leap day, 2000 had
    CHECK(numbered("290200", seventh) == born_2000);
    CHECK(numbered("290240", seventh));  // 1940 and 2040 both had
    CHECK_FALSE(numbered("290241", seventh));
    CHECK_FALSE(numbered("310440", seventh));
    CHECK_FALSE(numbered("320140", seventh));
    CHECK_FALSE(numbered("000140", seventh));
    CHECK_FALSE(numbered("011340", seventh));
    CHECK_FALSE(numbered("010040", seventh));
    CHECK(numbered("311240", seventh));
  }
}

TEST_CASE("find_cpr says whether the old control digit fits, and never drops a hit for it") {
  CprNumbers numbers(7);
  const auto number = numbers.next();
  int fitting = 0;
  for (int rest = 5'000; rest < 9'000; ++rest) {
    const std::string spelled = fmt::format("{}-{}", number.birth, rest);
    const auto hits = find_cpr(spelled);
    REQUIRE(only(hits, Kind::cpr));
    constexpr std::array<int, 10> weights = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    int sum = 0;
    const std::string digits = fmt::format("{}{}", number.birth, rest);
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (digits[i] - '0');
    REQUIRE(hits.front().modulus_11 == (sum % 11 == 0));
    fitting += hits.front().modulus_11 ? 1 : 0;
  }
  CHECK(fitting > 300);
  CHECK(fitting < 430);
}

TEST_CASE("find_cpr gives the place in bytes and allocates nothing where there is no hit") {
  CprNumbers numbers(8);
  const std::string number = numbers.next().joined_by("–");
  const auto hits = find_cpr("æøå " + number + " ø");
  REQUIRE(hits.size() == 1);
  CHECK(hits.front().begin == 7);
  CHECK(hits.front().end == 7 + number.size());
  CHECK(find_cpr("Den 14. marts 2026 kl. 21.30 skete der intet: 2026-03-14.").capacity() == 0);
}

namespace {

/// Every spelling that is looked for: how day, month and year are parted, and what follows.
struct Spelling {
  std::string_view parting, joint;
  Kind kind;
};

constexpr Spelling spellings[] = {
    {"", "-", Kind::cpr},         {"", "", Kind::cpr_bare},      {"", " ", Kind::cpr},
    {"", "\u00A0", Kind::cpr},    {"", "–", Kind::cpr},          {"", ".", Kind::cpr},
    {"", "_", Kind::cpr_bare},    {"", "/", Kind::cpr_bare},     {"", " / ", Kind::cpr_bare},
    {"", "\t", Kind::cpr_bare},   {"", "\"-\"", Kind::cpr_bare}, {"", "' '", Kind::cpr_bare},
    {"", "\"\"", Kind::cpr_bare}, {"", "-'", Kind::cpr_bare},    {" ", " ", Kind::cpr},
    {" ", "-", Kind::cpr},        {" ", " - ", Kind::cpr},       {"\u00A0", "\u00A0", Kind::cpr},
    {"-", "-", Kind::cpr},        {"-", " ", Kind::cpr},         {"–", "–", Kind::cpr},
    {".", "-", Kind::cpr_bare},   {".", ".", Kind::cpr_bare},    {"/", "-", Kind::cpr_bare},
    {"/", "/", Kind::cpr_bare},   {"_", "_", Kind::cpr_bare},    {" ", "\t", Kind::cpr_bare},
};

std::string spelt(const CprNumbers::Number& number, const Spelling& spelling) {
  const std::string_view birth = number.birth;
  return fmt::format("{}{}{}{}{}{}{}", birth.substr(0, 2), spelling.parting, birth.substr(2, 2),
                     spelling.parting, birth.substr(4), spelling.joint, number.rest);
}

}  // namespace

TEST_CASE("find_cpr finds a thousand numbers in every spelling, wherever they stand") {
  CprNumbers numbers(41);
  for (int round = 0; round < 1'000; ++round) {
    const auto number = numbers.next();
    for (const Spelling& spelling : spellings) {
      const std::string text = spelt(number, spelling);
      for (const std::string_view surrounding :
           {"{}", "cpr: {}", "cpr: \"{}\"", "{}: nøgle", "a: 1  # om {}", "[{}, a]",
            "sites/{}-notat.pdf", "Mødet med {} gik godt."}) {
        const std::string whole = put(surrounding, text);
        CAPTURE(whole);
        const auto hits = find_cpr(whole);
        REQUIRE(only(hits, spelling.kind));
        REQUIRE(whole.substr(hits.front().begin, hits.front().end - hits.front().begin) == text);
        const std::string masked = mask_cpr(whole);
        REQUIRE(masked.find_first_of("23456789") == std::string::npos);
        REQUIRE(mask_cpr(masked) == masked);
      }
    }
  }
}

TEST_CASE("day, month and year apart are doubtful where an hour or a year follows") {
  for (const std::string_view text : {"12 03 41 2130", "12-03-41 0900", "12 03 41 1998"}) {
    CAPTURE(text);
    CHECK(kind_of(text) == Kind::cpr_bare);
  }
  CHECK(kind_of("12 03 41 2430") == Kind::cpr);
  CHECK(kind_of("12 13 41 5430") == std::nullopt);
  CHECK(kind_of("12 03-41 5430") == std::nullopt);
  CHECK(kind_of("12 03 41 2026-03-14") == std::nullopt);
  CHECK(kind_of("12 03 41 5430 77") == Kind::cpr_bare);
  CHECK(kind_of("20 12 03 41 5430") == Kind::cpr_bare);
  CHECK(kind_of("12 03 41\n5430") == std::nullopt);
  CHECK(kind_of("12.03.41-15.03.41") == std::nullopt);
}
