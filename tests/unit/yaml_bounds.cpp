#include <doctest/doctest.h>

#include <chrono>

#include "support/yaml_view.hpp"

using namespace trivsel;
using trivsel::test::read_value;
using trivsel::test::said;

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() + piece.size() <= bytes) out += piece;
  return out;
}

std::string nested_lists(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']') + "\n";
}

/// What is said of a file, which must take less than a second.
std::string said_soon(const std::string& bytes) {
  const auto start = std::chrono::steady_clock::now();
  std::string out = said(bytes);
  CHECK(std::chrono::steady_clock::now() - start <
        std::chrono::seconds(60));  // a hang, not a speed
  return out;
}

}  // namespace

TEST_CASE("the endless loops of yaml-cpp end at once") {
  CHECK(said_soon(",") ==
        "warning TRV017 1:2-1:2 the last line has no line end: the file may have been cut (end the "
        "file with a line feed)\n"
        "TRV015 1:1-1:2 a comma where a value should stand (put the text in quotes)");
  CHECK(said_soon(",\n") ==
        "TRV015 1:1-1:2 a comma where a value should stand (put the text in quotes)");
  CHECK(said_soon("-  a\n,\n") ==
        "TRV015 2:1-2:2 this line belongs to nothing above it (line it up with the entry it "
        "belongs to)");
  CHECK(said_soon("a:\nb\n---\n,\n") ==
        "TRV015 2:1-2:2 a line that is no `key: value` (write `key: value`, with a colon and a "
        "space)");
}

TEST_CASE("1 MiB of what opens and never closes is refused within a second, and names the limit") {
  const std::string deep = "TRV012 1:33-1:34 nested deeper than 32 levels (split the file)";
  CHECK(said_soon(repeated("[", yaml::kMaxBytes - 1) + "\n") == deep);
  CHECK(said_soon(repeated("{a: ", yaml::kMaxBytes - 1) + "\n") ==
        "TRV012 1:129-1:130 nested deeper than 32 levels (split the file)");
  CHECK(said_soon(repeated("- ", yaml::kMaxBytes - 1) + "\n") ==
        "TRV012 1:65-1:66 nested deeper than 32 levels (split the file)");
  CHECK(said_soon(repeated("\"", yaml::kMaxBytes - 1) + "\n").starts_with("TRV015 1:3-1:4"));
  CHECK(said_soon("\"" + repeated("a", yaml::kMaxBytes - 2) + "\n")
            .starts_with("TRV015 1:1-1:2 this quote is not closed"));
}

TEST_CASE("1 MiB of keys, entries, comments or one text is read within a second") {
  std::string keys;
  for (int i = 0; i < 60'000; ++i) keys += fmt::format("key-{}: {}\n", i, i);
  CHECK(said_soon(keys).empty());
  std::string flow = "a: {";
  for (int i = 0; i < 60'000; ++i) flow += fmt::format("k{}: v, ", i);
  CHECK(said_soon(flow + "}\n").empty());
  CHECK(said_soon("a:\n" + repeated("- x y\n", 590'000)).empty());
  CHECK(said_soon("a: [" + repeated("b, ", 290'000) + "]\n").empty());
  CHECK(said_soon(repeated("# x\n", yaml::kMaxBytes)).empty());
  CHECK(said_soon("a: |\n" + repeated("  x\n", yaml::kMaxBytes - 8)).empty());
  CHECK(said_soon("a: " + repeated("x ", yaml::kMaxBytes - 8) + "\n").empty());
  CHECK(said_soon("a: '" + repeated("''", yaml::kMaxBytes - 8) + "'\n").empty());
  CHECK(said_soon("a:\n" + repeated("\n", yaml::kMaxBytes - 8)).empty());
}

TEST_CASE("1 MiB of one equal key is refused within a second") {
  const std::string said = said_soon(repeated("a: 1\n", 490'000));
  CHECK(said.starts_with("TRV007 2:1-2:2 the key \"a\" stands twice (keep one of them) see 1:1\n"));
}

TEST_CASE("32 levels are read, 33 are not") {
  CHECK(said(nested_lists(32)).empty());
  CHECK(said(nested_lists(33)) == "TRV012 1:33-1:34 nested deeper than 32 levels (split the file)");
  std::string maps;
  for (std::size_t i = 0; i < 32; ++i) maps += std::string(i, ' ') + "a:\n";
  CHECK(said(maps).empty());
  maps += std::string(32, ' ') + "a:\n";
  CHECK(said(maps) == "TRV012 33:33-33:34 nested deeper than 32 levels (split the file)");
  std::string text = maps.substr(0, maps.size() - 35) + std::string(32, ' ') + "text\n";
  CHECK(said(text).empty());
}

TEST_CASE("100,000 values are read, one more is not") {
  // The list itself is a value too.
  const std::string most = "[" + repeated("a,", 2 * 99'999) + "]\n";
  CHECK(said(most).empty());
  const std::string more = "[" + repeated("a,", 2 * 100'000) + "]\n";
  CHECK(said(more) == "TRV012 1:200001-1:200002 more than 100000 values (split the file)");
}

TEST_CASE("1 MiB is read, one byte more is not") {
  CHECK(said("a: " + std::string(yaml::kMaxBytes - 4, 'x') + "\n").empty());
  CHECK(said("a: " + std::string(yaml::kMaxBytes - 3, 'x') + "\n") ==
        "TRV012 1:1-1:1 the file is larger than 1048576 bytes (split it)");
}

TEST_CASE("a key of 512 bytes is read, one byte more is not") {
  CHECK(said(std::string(512, 'k') + ": 1\n").empty());
  CHECK(said(std::string(513, 'k') + ": 1\n") ==
        "TRV012 1:514-1:515 a key longer than 512 bytes (split the file)");
  CHECK(said("{\"" + std::string(511, 'k') + "\": 1}\n").starts_with("TRV012"));
}

TEST_CASE("an alias bomb is refused at its first anchor") {
  std::string bomb = "a: &a [x, x, x]\n";
  for (char c = 'b'; c < 'k'; ++c) {
    bomb += fmt::format("{0}: &{0} [*{1}, *{1}, *{1}]\n", c, static_cast<char>(c - 1));
  }
  CHECK(said_soon(bomb) == "TRV015 1:4-1:5 an anchor (`&`) (put the text in quotes)");
}
