#include <doctest/doctest.h>

#include <map>
#include <set>

#include "files/random_id.hpp"

using namespace trivsel;

TEST_CASE("a random id has the asked length, of letters and digits") {
  for (const std::size_t length : {0U, 1U, 6U, 64U, 65U, 1000U}) {
    const std::string id = random_id(length);
    CHECK(id.size() == length);
    CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos);
  }
}

TEST_CASE("random ids do not repeat") {
  std::set<std::string> ids;
  for (int i = 0; i < 1000; ++i) ids.insert(random_id(12));
  CHECK(ids.size() == 1000);
}

TEST_CASE("every character is equally likely") {
  // 360,000 draws: 10,000 each, standard deviation 98.6. A modulo bias would give the first four
  // characters 11,250; six deviations either way fail by chance once in 14 million runs.
  std::map<char, int> counts;
  for (const char character : random_id(360'000)) ++counts[character];
  CHECK(counts.size() == 36);
  for (const auto& [character, count] : counts) {
    CAPTURE(character);
    CHECK(count > 10'000 - 592);
    CHECK(count < 10'000 + 592);
  }
}
