#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>

#include "text/line_diff.hpp"

using namespace trivsel;

namespace {

std::string lines(std::mt19937& random, std::size_t most) {
  std::string text;
  for (std::size_t i = random() % (most + 1); i > 0; --i)
    text += std::string(1, static_cast<char>('a' + random() % 6)) + "\n";
  if (!text.empty() && random() % 4 == 0) text.pop_back();
  return text;
}

void put(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string get(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace

TEST_CASE("line diff: two changes far apart are two hunks, near ones stand together") {
  CHECK(line_diff("p", "a\nb\nc\n", "a\nB\nc\n") ==
        "--- p\n+++ p\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
  CHECK(line_diff("p", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n", "1\nx\n3\n4\n5\n6\n7\n8\n9\ny\n") ==
        "--- p\n+++ p\n@@ -1,5 +1,5 @@\n 1\n-2\n+x\n 3\n 4\n 5\n@@ -7,4 +7,4 @@\n 7\n 8\n "
        "9\n-10\n+y\n");
  CHECK(line_diff("p", "a\nb\nc\n", "x\na\nb\nc\ny\n") ==
        "--- p\n+++ p\n@@ -1,3 +1,5 @@\n+x\n a\n b\n c\n+y\n");
  CHECK(line_diff("p", "", "a\n") == "--- /dev/null\n+++ p\n@@ -0,0 +1,1 @@\n+a\n");
  CHECK(line_diff("p", "a\n", "a\n").empty());
}

TEST_CASE("line diff: patch makes the new text of the old one") {
  std::mt19937 random(7);
  const std::string folder = SCRATCH_DIR "/line-diff";
  REQUIRE(std::system(("mkdir -p " + folder).c_str()) == 0);  // NOLINT(cert-env33-c)
  for (int round = 0; round < 60; ++round) {
    const std::string before = lines(random, 30);
    const std::string after = lines(random, 30);
    if (before == after || before.empty()) continue;
    CAPTURE(before);
    CAPTURE(after);
    put(folder + "/p", before);
    put(folder + "/diff", line_diff("p", before, after));
    const std::string patch = "cd " + folder + " && git apply --unsafe-paths diff 2>/dev/null";
    REQUIRE(std::system(patch.c_str()) == 0);  // NOLINT(cert-env33-c)
    CHECK(get(folder + "/p") == after);
  }
}
