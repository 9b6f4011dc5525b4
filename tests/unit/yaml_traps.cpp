#include <doctest/doctest.h>

#include "support/yaml_view.hpp"
#include "yaml/trap.hpp"

// What yaml-cpp 0.7 takes in silence, a case for each known trap.

using namespace trivsel;
using trivsel::test::read_value;
using trivsel::test::said;
using yaml::plain_type;
using yaml::PlainType;

TEST_CASE("a quote that is never closed swallows no keys") {
  CHECK(said("name: \"Maja\nnotes: ok\nbudget: 9000\n") ==
        "TRV015 1:7-1:8 this quote is not closed on its line (close it with `\"`)");
  CHECK(read_value("name: \"Maja\nnotes: ok\nbudget: 9000\n") == "refused");
}

TEST_CASE("a line without a colon is no key without a value") {
  CHECK(said("foo: bar\nnot-a-key\n") ==
        "TRV015 2:1-2:10 a line that is no `key: value` (write `key: value`, with a colon and a "
        "space)");
  CHECK(said("a: {b, c: 1}\n").starts_with("TRV015 1:5-1:6 a line that is no `key: value`"));
}

TEST_CASE("what follows the first document is not ignored") {
  CHECK(said("a: 1\n---\nb: 2\n").starts_with("TRV015 2:1-2:4 a second document"));
  CHECK(said("- a\n,\n").starts_with("TRV015 2:1-2:2 this line belongs to nothing above it"));
  CHECK(said("[a]\nb\n").starts_with("TRV015 2:1-2:2 this line belongs to nothing above it"));
}

TEST_CASE("texts come as they stand, whatever they look like") {
  CHECK(read_value("a: 0101\nb: 1.000\nc: .nan\nd: no\ne: ~\nf: 12e3\n") ==
        "{a: \"0101\", b: \"1.000\", c: \".nan\", d: \"no\", e: \"~\", f: \"12e3\"}");
  CHECK(read_value("c:\n") == "{c: null}");
}

TEST_CASE("what YAML 1.1 or 1.2 makes of a plain text") {
  for (const std::string_view text : {"y", "N", "yes", "No", "true", "FALSE", "on", "Off"}) {
    CAPTURE(text);
    CHECK(plain_type(text) == PlainType::boolean);
  }
  for (const std::string_view text : {"~", "null", "Null", "NULL", "<<", "="}) {
    CAPTURE(text);
    CHECK(plain_type(text) == PlainType::null);
  }
  for (const std::string_view text :
       {"0",    "-1",   "+12",    "0101",          "010190", "09",    "1.000", "1.",   ".5",
        "-.5",  "1e3",  "1.5E-3", "0x1F",          "0o17",   "0b101", "1_000", ".inf", "-.Inf",
        ".nan", ".NaN", "1__0",   "685.230_15e+03"}) {
    CAPTURE(text);
    CHECK(plain_type(text) == PlainType::number);
  }
  for (const std::string_view text : {"21:30", "190:20:30", "-1:30", "1:30.5"}) {
    CAPTURE(text);
    CHECK(plain_type(text) == PlainType::sexagesimal);
  }
  for (const std::string_view text :
       {"2026-03-14", "2026-03-14T21:30:00", "2026-3-1 1:30:00", "2001-12-14t21:59:43.10-05:00"}) {
    CAPTURE(text);
    CHECK(plain_type(text) == PlainType::timestamp);
  }
  for (const std::string_view text : {"",
                                      "a",
                                      "B-07",
                                      "yes!",
                                      "nej",
                                      "ja",
                                      "1a",
                                      "12-34",
                                      "1.2.3",
                                      "1,5",
                                      "0x",
                                      "e3",
                                      "-",
                                      ".",
                                      "+",
                                      "2026-03",
                                      "2026-03-14T21:30",
                                      "9:60",
                                      "21:30-22",
                                      "_1",
                                      "1:",
                                      "0o8",
                                      "nu",
                                      "Nan",
                                      "inf",
                                      "true story"}) {
    CAPTURE(text);
    CHECK(plain_type(text) == PlainType::text);
  }
}

TEST_CASE("the 30,000th key is found, and reading them all is quick enough") {
  std::string bytes;
  for (int i = 0; i < 30'000; ++i) bytes += fmt::format("k{}: {}\n", i, i);
  const yaml::Source source("x.yaml", bytes);
  const yaml::Loaded loaded = yaml::load(source);
  REQUIRE(loaded.tree);
  CHECK(loaded.problems.empty());
  CHECK(loaded.tree->find(loaded.tree->root(), "k29999")->text == "29999");
}
