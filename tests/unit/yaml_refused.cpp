#include <doctest/doctest.h>

#include "support/yaml_view.hpp"

using namespace trivsel;
using trivsel::test::read_value;
using trivsel::test::said;

namespace {

const std::string kQuoteIt = " (put the text in quotes)";
const std::string kLineUp = " (line it up with the entry it belongs to)";
const std::string kOneLine =
    " (a text stands on one line; put a long one under `|` or `>`, indented)";

}  // namespace

TEST_CASE("anchors, aliases, tags, merge keys, ? keys and directives are refused") {
  CHECK(said("a: &x 1\nb: *x\n") == "TRV015 1:4-1:5 an anchor (`&`)" + kQuoteIt);
  CHECK(said("a: 1\nb: *x\n") == "TRV015 2:4-2:5 an alias (`*`)" + kQuoteIt);
  CHECK(said("a: !!str 1\n") == "TRV015 1:4-1:5 a tag (`!`)" + kQuoteIt);
  CHECK(said("a: [x, &y z]\n") == "TRV015 1:8-1:9 an anchor (`&`)" + kQuoteIt);
  CHECK(said("&r a: 1\n") == "TRV015 1:1-1:2 an anchor (`&`)" + kQuoteIt);
  CHECK(said("a:\n  <<: {b: 1}\n") == "TRV015 2:3-2:5 a merge key (`<<`) (write the keys out)");
  CHECK(said("a: {<<: b}\n") == "TRV015 1:5-1:7 a merge key (`<<`) (write the keys out)");
  CHECK(said("? a\n: 1\n") == "TRV015 1:1-1:2 a `?` key" + kQuoteIt);
  CHECK(said("%YAML 1.2\n---\na: 1\n") == "TRV015 1:1-1:2 a directive (`%`)" + kQuoteIt);
  CHECK(read_value("'<<': 1\n\"~\": 2\n") == "{<<: \"1\", ~: \"2\"}");
}

TEST_CASE("a key that reads as no value is refused") {
  const std::string message =
      " a key that other programs read as no value at all (put the key in quotes)";
  CHECK(said("~: 1\n") == "TRV015 1:1-1:2" + message);
  CHECK(said("a: {null: 1}\n") == "TRV015 1:5-1:9" + message);
}

TEST_CASE("a second document is refused, and so is an end mark") {
  const std::string message = " a second document in the file (one file holds one document)";
  CHECK(said("a: 1\n---\nb: 2\n") == "TRV015 2:1-2:4" + message);
  CHECK(said("- a\n---\n") == "TRV015 2:1-2:4" + message);
  CHECK(said("---\n---\n") == "TRV015 2:1-2:4" + message);
  CHECK(said("a: 1\n...\n") == "TRV015 2:1-2:4" + message);
  CHECK(said("a: [b,\n--- c]\n") == "TRV015 2:1-2:4" + message);
  CHECK(said("...\n") == "TRV015 1:1-1:4" + message);
  CHECK(said("--- a: 1\n") ==
        "TRV015 1:5-1:6 text after the document mark (nothing but a comment (` # …`) may follow)");
}

TEST_CASE("texts on several lines are refused, plain and quoted") {
  CHECK(said("a: one\n  two\n") ==
        "TRV015 2:3-2:4 indented deeper than the lines before it allow" + kOneLine);
  CHECK(said("- one\n  two\n") ==
        "TRV015 2:3-2:4 indented deeper than the lines before it allow" + kOneLine);
  CHECK(said("a: \"one\n  two\"\n") ==
        "TRV015 1:4-1:5 this quote is not closed on its line (close it with `\"`)");
  CHECK(said("a: 'one\n  two'\n") ==
        "TRV015 1:4-1:5 this quote is not closed on its line (close it with `'`)");
  CHECK(said("a: [one\n  two]\n") ==
        "TRV015 1:4-1:5 this `[` is not closed where it should be (write the list as `[a, b]`)");
}

TEST_CASE("what is not closed is refused where it was opened") {
  CHECK(said("a: [x, y\nb: 1\n") ==
        "TRV015 1:4-1:5 this `[` is not closed where it should be (write the list as `[a, b]`)");
  CHECK(said("a: [x, y\n") ==
        "TRV015 1:4-1:5 this `[` is not closed where it should be (write the list as `[a, b]`)");
  CHECK(said("a: {b: 1\n") ==
        "TRV015 1:4-1:5 this `{` is not closed where it should be (write it as `{key: value, key: "
        "value}`)");
  CHECK(said("a: [x}\n") ==
        "TRV015 1:4-1:5 this `[` is not closed where it should be (write the list as `[a, b]`)");
  CHECK(said("a: {b\n") ==
        "TRV015 1:5-1:6 a line that is no `key: value` (write `key: value`, with a colon and a "
        "space)");
}

TEST_CASE("tabs are refused where only spaces may stand") {
  const std::string message = " a tab where only spaces may stand (write spaces)";
  CHECK(said("a:\n\tb: 1\n") == "TRV015 2:1-2:2" + message);
  CHECK(said("a:\tb\n") == "TRV015 1:3-1:4" + message);
  CHECK(said("-\ta\n") == "TRV015 1:2-1:3" + message);
  CHECK(said("a: b\tc\n") == "TRV015 1:5-1:6" + message);
  CHECK(said("a: [b,\n\tc]\n") == "TRV015 2:1-2:2" + message);
  CHECK(said("a: |\n  \tb\n") == "TRV015 2:3-2:4" + message);
  CHECK(said("a: |\n\tb\n") == "TRV015 2:1-2:2" + message);
}

TEST_CASE("a mark where a text should begin is refused") {
  CHECK(said("a: @x\n") == "TRV015 1:4-1:5 a text may not begin with `@`" + kQuoteIt);
  CHECK(said("a: `x`\n") == "TRV015 1:4-1:5 a text may not begin with a backtick" + kQuoteIt);
  CHECK(said("a: , b\n") == "TRV015 1:4-1:5 a comma where a value should stand" + kQuoteIt);
  CHECK(said("a: [b, , c]\n") == "TRV015 1:8-1:9 a comma where a value should stand" + kQuoteIt);
  CHECK(said("a: ]\n") == "TRV015 1:4-1:5 a `]` that closes nothing" + kQuoteIt);
  CHECK(said("a: }\n") == "TRV015 1:4-1:5 a `}` that closes nothing" + kQuoteIt);
  CHECK(said("a: :b\n") == "TRV015 1:4-1:5 a colon where a text should begin" + kQuoteIt);
  CHECK(said("a: - b\n") ==
        "TRV015 1:4-1:5 a list entry where a value should stand (begin the list on a line of its "
        "own)");
  CHECK(said("a: 1\n[b]: 2\n") == "TRV015 2:1-2:2 a `[` where a key should stand" + kQuoteIt);
  CHECK(said("a: 1\n{b: 2}\n") == "TRV015 2:1-2:2 a `{` where a key should stand" + kQuoteIt);
  CHECK(said("a: [b, > c]\n") ==
        "TRV015 1:8-1:9 a block text where only a short one may stand" + kQuoteIt);
  CHECK(said("a: [b,#c\n]\n") == "TRV015 1:7-1:8 a `#` where a value should stand" + kQuoteIt);
}

TEST_CASE("what readers of YAML read differently inside a text is refused") {
  CHECK(said("a: b: c\n") ==
        "TRV015 1:5-1:6 a colon that would begin a value inside a value" + kQuoteIt);
  CHECK(said("a: b:\n") ==
        "TRV015 1:5-1:6 a colon that would begin a value inside a value" + kQuoteIt);
  CHECK(said("a: [b:]\n") ==
        "TRV015 1:6-1:7 a colon that would begin a value inside a value" + kQuoteIt);
  CHECK(said("a: [hvorfor?]\n") ==
        "TRV015 1:12-1:13 a `?` in a text without quotes, inside brackets" + kQuoteIt);
  CHECK(said("a: {b:1}\n") ==
        "TRV015 1:5-1:8 a line that is no `key: value` (write `key: value`, with a colon and a "
        "space)");
}

TEST_CASE("a comma that divides a text inside brackets is named") {
  const std::string help = " (put the text in quotes, if the comma is part of it)";
  CHECK(said("a: {text: ro, også om aftenen}\n") ==
        "TRV015 1:15-1:30 no `key: value` follows this comma" + help);
  CHECK(said("a: {b: 1, \"c\"}\n") == "TRV015 1:11-1:14 no `key: value` follows this comma" + help);
}

TEST_CASE("an amount with Danish separators is explained") {
  const std::string said_of_it =
      "TRV015 1:20-1:22 a comma inside a number (a point stands before the decimals, and nothing "
      "between the thousands: write it as 12187.50)";
  CHECK(said("a: {amount: 12.187,50}\n") == said_of_it);
  CHECK(said("a: {amount: 12.187, 50}\n").find("follows this comma") != std::string::npos);
}

TEST_CASE("text after a closed value is refused") {
  const std::string help = " (nothing but a comment (` # …`) may follow)";
  CHECK(said("a: \"b\" c\n") == "TRV015 1:8-1:9 text after the closing quote" + help);
  CHECK(said("a: \"b\"#c\n") == "TRV015 1:7-1:8 text after the closing quote" + help);
  CHECK(said("a: [b] c\n") == "TRV015 1:8-1:9 text after the closing bracket" + help);
  CHECK(said("a: | b\n") == "TRV015 1:6-1:7 text after the block mark" + help);
  CHECK(said("a: |+\n  b\n") ==
        "TRV015 1:4-1:6 a block text may begin with `|`, `|-`, `>` or `>-` only (leave the rest "
        "out)");
  CHECK(said("a: |2\n  b\n").starts_with("TRV015 1:4-1:6 a block text may begin"));
}

TEST_CASE("lines that belong nowhere are refused") {
  CHECK(said("a:\n    b: 1\n  c: 2\n") ==
        "TRV015 3:3-3:4 indented deeper than the lines before it allow" + kLineUp);
  CHECK(said("  a: 1\nb: 2\n") ==
        "TRV015 2:1-2:2 this line belongs to nothing above it (line it up with the entry it "
        "belongs to)");
  CHECK(said("a: 1\n  b: 2\n") ==
        "TRV015 2:3-2:4 indented deeper than the lines before it allow" + kLineUp);
  CHECK(said("- a\nb: 1\n") ==
        "TRV015 2:1-2:2 this line belongs to nothing above it (line it up with the entry it "
        "belongs to)");
  CHECK(said("a: 1\n- b\n").starts_with("TRV015 2:1-2:2 this line belongs to nothing above it"));
  CHECK(said("a: |\n    \n  b\n") ==
        "TRV015 2:1-2:5 spaces on the empty lines before a block text (delete the spaces)");
}

TEST_CASE("escapes outside the known ones are refused") {
  const std::string help = " (known: \\n \\t \\\" \\\\ \\/ \\xHH \\uHHHH \\UHHHHHHHH)";
  const std::string message = " an escape that the format does not know, or a control character";
  CHECK(said("a: \"\\q\"\n") == "TRV015 1:5-1:7" + message + help);
  CHECK(said("a: \"b\\x1b\"\n") == "TRV015 1:6-1:10" + message + help);
  CHECK(said("a: \"\\u202e\"\n") == "TRV015 1:5-1:11" + message + help);
  CHECK(said("a: \"\\ud800\"\n") == "TRV015 1:5-1:11" + message + help);
  CHECK(said("a: \"\\U00110000\"\n") == "TRV015 1:5-1:15" + message + help);
  CHECK(said("a: \"\\u12\"\n") == "TRV015 1:5-1:10" + message + help);
  CHECK(said("a: \"\\\n") == "TRV015 1:5-1:6" + message + help);
  CHECK(said("a: \"\\x0a\"\n").starts_with("TRV015 1:5-1:9" + message));
}

TEST_CASE("equal keys: the second is said, with the place of the first") {
  CHECK(said("a: 1\nb: 2\na: 3\n") ==
        "TRV007 3:1-3:2 the key \"a\" stands twice (keep one of them) see 1:1");
  CHECK(said("x: {a: 1, 'a': 2}\n") ==
        "TRV007 1:11-1:14 the key \"a\" stands twice (keep one of them) see 1:5");
  CHECK(said("- a: 1\n- a: 2\n").empty());
}

TEST_CASE("refusals are said in Danish too") {
  CHECK(said("a: b: c\n", Language::da) ==
        "TRV015 1:5-1:6 et kolon, der ville begynde en værdi inde i en værdi (sæt teksten i "
        "anførselstegn)");
  CHECK(said("a: 1\na: 2\n", Language::da) ==
        "TRV007 2:1-2:2 nøglen \"a\" står to gange (behold den ene) see 1:1");
  CHECK(said("a: \"b\n", Language::da) ==
        "TRV015 1:4-1:5 dette anførselstegn lukkes ikke på sin linje (luk det med `\"`)");
}
