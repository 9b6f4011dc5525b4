#include <doctest/doctest.h>

#include "support/yaml_view.hpp"

using namespace trivsel;
using trivsel::test::places;
using trivsel::test::read_value;
using trivsel::test::said;

TEST_CASE("block maps and lists, nested in each other") {
  CHECK(read_value("a: 1\nb:\n  c: x\n  d:\n    - y\n    - z\n") ==
        "{a: \"1\", b: {c: \"x\", d: [\"y\", \"z\"]}}");
  CHECK(read_value("- a\n- b: 1\n  c: 2\n- - x\n  - y\n-\n  d: 3\n-\n") ==
        "[\"a\", {b: \"1\", c: \"2\"}, [\"x\", \"y\"], {d: \"3\"}, null]");
  CHECK(read_value("- - - a\n    - b\n  - c\n") == "[[[\"a\", \"b\"], \"c\"]]");
  CHECK(read_value("-   a: 1\n    b: 2\n") == "[{a: \"1\", b: \"2\"}]");
  CHECK(read_value("  a: 1\n  b: 2\n") == "{a: \"1\", b: \"2\"}");
}

TEST_CASE("a list may stand without extra indentation under its key") {
  CHECK(read_value("a:\n- x\n- y\nb: 1\n") == "{a: [\"x\", \"y\"], b: \"1\"}");
  CHECK(read_value("a:\n- b:\n  - c:\n    - d\n  e: 1\n") ==
        "{a: [{b: [{c: [\"d\"]}], e: \"1\"}]}");
  CHECK(read_value("- a:\n  - x\n- y\n") == "[{a: [\"x\"]}, \"y\"]");
}

TEST_CASE("flow on one line and on several") {
  CHECK(read_value("a: [x, y z, \"q, r\", 's']\n") == "{a: [\"x\", \"y z\", \"q, r\", \"s\"]}");
  CHECK(read_value("a: {b: 1, c: [x, {d: e}], f: {}}\n") ==
        "{a: {b: \"1\", c: [\"x\", {d: \"e\"}], f: {}}}");
  CHECK(read_value("a: [\n  x,\n  y,   # the last\n]\nb: 1\n") == "{a: [\"x\", \"y\"], b: \"1\"}");
  CHECK(read_value("a: {b: 1,\n    c: 2}  # both\n") == "{a: {b: \"1\", c: \"2\"}}");
  CHECK(read_value("a: {\n  # first\n  b:\n    1\n  ,\n\n  c: 2\n}\n") ==
        "{a: {b: \"1\", c: \"2\"}}");
  CHECK(read_value("[a, b]\n") == "[\"a\", \"b\"]");
  CHECK(read_value("{a: , b: }\n") == "{a: null, b: null}");
  CHECK(read_value("a: [x, ]\nb: {c: 1, }\nd: []\n") == "{a: [\"x\"], b: {c: \"1\"}, d: []}");
  CHECK(read_value("- {a: 1}\n- [b]\n") == "[{a: \"1\"}, [\"b\"]]");
  CHECK(read_value("a: {k: http://x.dk/a, t: 21:30, 'q r': \"s\"}\n") ==
        "{a: {k: \"http://x.dk/a\", t: \"21:30\", q r: \"s\"}}");
}

TEST_CASE("plain texts hold what is no mark where it stands") {
  CHECK(read_value("a: it's 50 % of C# (a,b) [x] {y} -1 a:b\n") ==
        "{a: \"it's 50 % of C# (a,b) [x] {y} -1 a:b\"}");
  CHECK(read_value("a: x#y\nb: x # y\nc: x  \nd: -x\n") ==
        "{a: \"x#y\", b: \"x\", c: \"x\", d: \"-x\"}");
  CHECK(read_value("a: Hvad nu? Ja & nej * !\n") == "{a: \"Hvad nu? Ja & nej * !\"}");
  CHECK(read_value("a key with spaces: 1\na:b: 2\n") == "{a key with spaces: \"1\", a:b: \"2\"}");
  CHECK(read_value("only a text\n") == "\"only a text\"");
  CHECK(read_value("a:\n  below\n") == "{a: \"below\"}");
}

TEST_CASE("quoted texts and their escapes") {
  CHECK(read_value("a: 'it''s \\n'\n") == "{a: \"it's \\n\"}");
  CHECK(read_value(R"(a: "\"q\" \\ \/ \n \t \xe6 \u00F8 \U0001F600")"
                   "\n") == "{a: \"\"q\" \\ / \\n \\t æ ø 😀\"}");
  CHECK(read_value("a: ''\nb: \"\"\n") == "{a: \"\", b: \"\"}");
  CHECK(read_value("a: '# no comment'\nb: \"k: v\" # one\n") ==
        "{a: \"# no comment\", b: \"k: v\"}");
  CHECK(read_value("'it''s': 1\n\"b\\\"c\" : 2\n") == "{it's: \"1\", b\"c: \"2\"}");
}

TEST_CASE("block texts: kept lines, folded lines, with and without the last line feed") {
  CHECK(read_value("a: |\n  one\n  two\nb: 1\n") == "{a: \"one\\ntwo\\n\", b: \"1\"}");
  CHECK(read_value("a: |-\n  one\n  two\n\n\n") == "{a: \"one\\ntwo\"}");
  CHECK(read_value("a: >\n  one\n  two\n") == "{a: \"one two\\n\"}");
  CHECK(read_value("a: >-\n  one\n  two\n") == "{a: \"one two\"}");
  CHECK(read_value("a: |\nb: >-\n") == "{a: \"\", b: \"\"}");
  CHECK(read_value("- |\n text\n- >-\n text\n") == "[\"text\\n\", \"text\"]");
  CHECK(read_value("- a: |\n    text\n  b: 1\n") == "[{a: \"text\\n\", b: \"1\"}]");
}

TEST_CASE("block texts: empty lines, deeper lines and what looks like something else") {
  CHECK(read_value("a: |\n\n  one\n\n\n  two\n\n") == "{a: \"\\none\\n\\n\\ntwo\\n\"}");
  CHECK(read_value("a: >\n  one\n\n  two\n\n\n  three\n") == "{a: \"one\\ntwo\\n\\nthree\\n\"}");
  CHECK(read_value("a: >\n  one\n    deeper\n  two\n") == "{a: \"one\\n  deeper\\ntwo\\n\"}");
  CHECK(read_value("a: >\n  one\n\n    deeper\n    still\n\n  two\n") ==
        "{a: \"one\\n\\n  deeper\\n  still\\n\\ntwo\\n\"}");
  CHECK(read_value("a: >\n  one\n  \ttab\n  two\n") == "{a: \"one\\n\\ttab\\ntwo\\n\"}");
  CHECK(read_value("a: |\n  # text\n  - text\n  k: v\n  \"x\n") ==
        "{a: \"# text\\n- text\\nk: v\\n\"x\\n\"}");
  CHECK(read_value("a: |\n  one\n   \n  two\n") == "{a: \"one\\n \\ntwo\\n\"}");
  CHECK(read_value("a: | # note\n    one\n  # no text\nb: 1\n") == "{a: \"one\\n\", b: \"1\"}");
  CHECK(read_value("a: |\n  one  \n") == "{a: \"one  \\n\"}");
}

TEST_CASE("comments and empty lines stand everywhere between lines") {
  CHECK(read_value(
            "# one\n\na: # two\n    # three\n  b: 1 # four\n# five\n  c:   # six\n\n# seven\n") ==
        "{a: {b: \"1\", c: null}}");
  CHECK(read_value("- # x\n  a: 1\n# y\n- # z\n") == "[{a: \"1\"}, null]");
  CHECK(read_value("a: 1\n   # odd place\nb: 2\n") == "{a: \"1\", b: \"2\"}");
  CHECK(read_value("# yaml-language-server: $schema=course.schema.json\nformat: 1\n") ==
        "{format: \"1\"}");
}

TEST_CASE("empty files, a document mark, a file of comments") {
  CHECK(read_value("") == "null");
  CHECK(read_value("\n\n") == "null");
  CHECK(read_value("# nothing yet\n") == "null");
  CHECK(read_value("---\n") == "null");
  CHECK(read_value("--- # start\na: 1\n") == "{a: \"1\"}");
  CHECK(read_value("# before\n---\n- a\n") == "[\"a\"]");
  CHECK(said("").empty());
}

TEST_CASE("Windows line ends change no value") {
  CHECK(read_value("a: |\r\n  one\r\n\r\n  two\r\nb: [x,\r\n  y]\r\nc: 'z'\r\nd:\r\n- e\r\n") ==
        "{a: \"one\\n\\ntwo\\n\", b: [\"x\", \"y\"], c: \"z\", d: [\"e\"]}");
}

TEST_CASE("every value and key has its bytes; columns count code points") {
  CHECK(places("æøå: \"ø\"\nb: [x, 'y']\n") == "1:1 æøå=1:6 \"\"ø\"\"\n2:5 \"x\"\n2:8 \"'y'\"");
  CHECK(places("\xEF\xBB\xBF"
               "a: b\n") == "1:1 a=1:4 \"b\"");
  CHECK(places("a:\n\nb: {c: , d: 2}\n") == "1:1 a=1:3 \"\"\n3:5 c=3:7 \"\"\n3:10 d=3:13 \"2\"");
  CHECK(places("a: |\n  x\n\n  y\n\nb: 1\n") == "1:1 a=1:4 \"|\\n  x\\n\\n  y\"\n6:1 b=6:4 \"1\"");
  CHECK(places("😀😀: 😀 # x\n") == "1:1 😀😀=1:5 \"😀\"");
}

TEST_CASE("a map's and a list's bytes reach from its first to its last entry") {
  const std::string bytes = "a:\n  - b: 1\n    c:\n  - {d: 2}  # x\n\ne: 3\n";
  const yaml::Source source("x.yaml", bytes);
  const yaml::Loaded loaded = yaml::load(source);
  REQUIRE(loaded.tree);
  std::string spans;
  for (const yaml::Node& node : loaded.tree->nodes()) {
    if (node.kind == yaml::Kind::scalar || node.kind == yaml::Kind::null) continue;
    spans += bytes.substr(node.span.begin, node.span.end - node.span.begin) + "|";
  }
  CHECK(spans ==
        "a:\n  - b: 1\n    c:\n  - {d: 2}  # x\n\ne: 3|- b: 1\n    c:\n  - {d: 2}|b: 1\n    c:|{d: "
        "2}|");
}

TEST_CASE("looking into a value that is no map or list finds nothing") {
  const yaml::Source source("x.yaml", "a: text\nb: [x]\nc:\n");
  const yaml::Loaded loaded = yaml::load(source);
  REQUIRE(loaded.tree);
  const yaml::Tree& tree = *loaded.tree;
  const yaml::Node& text = *tree.find(tree.root(), "a");
  const yaml::Node& list = *tree.find(tree.root(), "b");
  CHECK(tree.child_count(text) == 0);
  CHECK(tree.find(text, "a") == nullptr);
  CHECK(tree.find(list, "k") == nullptr);
  CHECK(tree.child_count(list) == 1);
  CHECK(tree.find(tree.root(), "c")->text.empty());
  CHECK(tree.find(tree.root(), "z") == nullptr);
}
