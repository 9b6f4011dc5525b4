#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "text/nearest.hpp"

using namespace trivsel;

TEST_CASE("edit_distance counts insertions, deletions, replacements and swaps") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abe") == 3);
  CHECK(edit_distance("abe", "") == 3);
  CHECK(edit_distance("site", "site") == 0);
  CHECK(edit_distance("site", "sites") == 1);
  CHECK(edit_distance("sites", "site") == 1);
  CHECK(edit_distance("site", "side") == 1);
  CHECK(edit_distance("site", "stie") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("ca", "abc") == 3);
}

TEST_CASE("edit_distance counts code points, not bytes") {
  CHECK(edit_distance("forløb", "forlob") == 1);
  CHECK(edit_distance("åø", "øå") == 1);
  CHECK(edit_distance("a\xFF", "a\xFE") == 1);
  CHECK(edit_distance("a\xFF", "aÿ") == 1);
}

TEST_CASE("edit_distance is the same both ways and never above the longer word") {
  std::mt19937 random(7);
  const auto word = [&random] {
    std::string out(random() % 8, 'a');
    for (char& letter : out) letter = static_cast<char>('a' + random() % 3);
    return out;
  };
  for (int round = 0; round < 5'000; ++round) {
    const std::string a = word();
    const std::string b = word();
    CAPTURE(a);
    CAPTURE(b);
    const std::size_t distance = edit_distance(a, b);
    REQUIRE(distance == edit_distance(b, a));
    REQUIRE(distance <= std::max(a.size(), b.size()));
    REQUIRE((distance == 0) == (a == b));
    // Within its limit the search for the nearest word must see the same distance.
    const std::size_t longer = std::max(a.size(), b.size());
    const std::size_t limit = longer < 2 ? 0 : std::clamp<std::size_t>(longer / 3, 1, 3);
    REQUIRE(nearest(a, {b}).has_value() == (distance <= limit));
  }
}

TEST_CASE("nearest offers what was probably meant") {
  const std::vector<std::string_view> keys = {"site", "start", "status", "participants", "forløb"};
  CHECK(nearest("sites", keys) == "site");
  CHECK(nearest("stauts", keys) == "status");
  CHECK(nearest("particpant", keys) == "participants");
  CHECK(nearest("partcpant", keys) == "participants");
  CHECK(nearest("forlob", keys) == "forløb");
  CHECK(nearest("start", keys) == "start");
  CHECK_FALSE(nearest("budget", keys));
  CHECK_FALSE(nearest("prtcpant", keys));
  CHECK_FALSE(nearest("", keys));
  CHECK_FALSE(nearest("site", {}));
}

TEST_CASE("nearest allows one edit in words of two letters, none in one letter") {
  CHECK(nearest("dk", {"da"}) == "da");
  CHECK_FALSE(nearest("xy", {"da"}));
  CHECK_FALSE(nearest("x", {"y"}));
  CHECK(nearest("y", {"y"}) == "y");
}

TEST_CASE("nearest takes the nearer, and of equals the first") {
  CHECK(nearest("stare", {"start", "stare"}) == "stare");
  CHECK(nearest("bat", {"cat", "hat"}) == "cat");
  CHECK(nearest("bat", {"hat", "cat"}) == "hat");
}

TEST_CASE("nearest does not labour over very long words") {
  const std::string vast(2'000'000, 'a');
  CHECK_FALSE(nearest(vast, {"site", "status"}));
  const std::string other = vast.substr(1) + "b";
  CHECK(nearest(vast, {other}) == other);
}
