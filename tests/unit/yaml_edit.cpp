#include <doctest/doctest.h>

#include "yaml/edit.hpp"
#include "yaml/quote.hpp"

using namespace trivsel;
using namespace trivsel::yaml;

namespace {

const std::vector<NewEntry> kFlow{{{"{id: u2, amount: 5.00}"}}};
const std::vector<NewEntry> kBlock{{{"id: s2", "kind: seminar"}}};

std::string append(const std::string& file, const std::vector<NewEntry>& entries = kFlow) {
  const EditResult result = append_entries(Source("x.yaml", file), "list", entries);
  if (const auto* bytes = std::get_if<std::string>(&result)) return *bytes;
  return "REFUSED: " + std::get<EditRefused>(result).reason.en;
}

std::string set(const std::string& file, const std::string& field, const std::string& value) {
  const EditResult result = set_field(Source("x.yaml", file), "list", "a", field, value);
  if (const auto* bytes = std::get_if<std::string>(&result)) return *bytes;
  return "REFUSED: " + std::get<EditRefused>(result).reason.en;
}

}  // namespace

TEST_CASE("an entry is appended to every list shape of the format") {
  CHECK(append("list:\n  - {id: u1}\n") == "list:\n  - {id: u1}\n  - {id: u2, amount: 5.00}\n");
  CHECK(append("list:\n- {id: u1}\n") == "list:\n- {id: u1}\n- {id: u2, amount: 5.00}\n");
  CHECK(append("list: []\n") == "list:\n  - {id: u2, amount: 5.00}\n");
  CHECK(append("list: [] # none yet\nb: 1\n") ==
        "list: # none yet\n  - {id: u2, amount: 5.00}\nb: 1\n");
  CHECK(append("list:\nb: 1\n") == "list:\n  - {id: u2, amount: 5.00}\nb: 1\n");
  CHECK(append("list:   # to come\n\nb: 1\n") ==
        "list:   # to come\n  - {id: u2, amount: 5.00}\n\nb: 1\n");
  CHECK(append("a: 1\n") == "a: 1\nlist:\n  - {id: u2, amount: 5.00}\n");
  CHECK(append("") == "list:\n  - {id: u2, amount: 5.00}\n");
  CHECK(append("# only a comment\n") == "# only a comment\nlist:\n  - {id: u2, amount: 5.00}\n");
}

TEST_CASE("what stands around an appended entry stays byte for byte") {
  CHECK(append("list:\n  # head\n  - {id: u1}   # tail\n    # of u1\n\n# of b\nb: 1\n") ==
        "list:\n  # head\n  - {id: u1}   # tail\n    # of u1\n  - {id: u2, amount: 5.00}\n\n# of "
        "b\nb: 1\n");
  CHECK(append("list:\r\n  - {id: u1}\r\nb: 1\r\n") ==
        "list:\r\n  - {id: u1}\r\n  - {id: u2, amount: 5.00}\r\nb: 1\r\n");
  CHECK(append("list:\n  - {id: u1}") == "list:\n  - {id: u1}\n  - {id: u2, amount: 5.00}\n");
  CHECK(append("list:\n    - id: s1\n      text: |\n        two\n        lines\n", kBlock) ==
        "list:\n    - id: s1\n      text: |\n        two\n        lines\n    - id: s2\n      kind: "
        "seminar\n");
  CHECK(append("\xEF\xBB\xBFlist:\n  - {id: u1}\n") ==
        "\xEF\xBB\xBFlist:\n  - {id: u1}\n  - {id: u2, amount: 5.00}\n");
}

TEST_CASE("an entry is appended after comments that belong to what stands there") {
  CHECK(append("list:\n  # one a line\nb: 1\n") ==
        "list:\n  # one a line\n  - {id: u2, amount: 5.00}\nb: 1\n");
  CHECK(append("a:\n  - x\n  # of a\n# end\n") ==
        "a:\n  - x\n  # of a\nlist:\n  - {id: u2, amount: 5.00}\n# end\n");
  CHECK(append("list:\n- {id: u1,\n   n: {a: 1}}\nb: 1\n") ==
        "list:\n- {id: u1,\n   n: {a: 1}}\n- {id: u2, amount: 5.00}\nb: 1\n");
}

TEST_CASE("an entry is appended in a file that is indented as a whole, or begins with a mark") {
  CHECK(append("  a: 1\n") == "  a: 1\n  list:\n    - {id: u2, amount: 5.00}\n");
  CHECK(append("  list: []\n") == "  list:\n    - {id: u2, amount: 5.00}\n");
  CHECK(append("\xEF\xBB\xBFlist: []\n") == "\xEF\xBB\xBFlist:\n  - {id: u2, amount: 5.00}\n");
  CHECK(append("\xEF\xBB\xBF- x\n").starts_with("REFUSED"));
}

TEST_CASE("a shape that cannot be appended to is refused, with the lines to type") {
  const EditResult result = append_entries(Source("x.yaml", "list: [{id: u1}]\n"), "list", kFlow);
  REQUIRE(std::holds_alternative<EditRefused>(result));
  CHECK(std::get<EditRefused>(result).reason.en == "\"list\" is not a list with one entry a line");
  CHECK(std::get<EditRefused>(result).lines == "  - {id: u2, amount: 5.00}\n");
  CHECK(append("[a, b]\n").starts_with("REFUSED: the file is not a block"));
  CHECK(append("list: text\n").starts_with("REFUSED"));
  CHECK(append("list: \"open\n").starts_with("REFUSED: the file cannot be read"));
}

TEST_CASE("a field is set in its entry, and nowhere else") {
  const std::string file =
      "list:\n  - id: a\n    status: planned  # so far\n  - id: b\n    status: planned\n";
  CHECK(set(file, "status", "held") ==
        "list:\n  - id: a\n    status: held  # so far\n  - id: b\n    status: planned\n");
  CHECK(set(file, "note", "\"x\"") ==
        "list:\n  - id: a\n    status: planned  # so far\n    note: \"x\"\n  - id: b\n    status: "
        "planned\n");
  CHECK(set("list:\n- {id: a, status: planned}\n", "status", "held") ==
        "list:\n- {id: a, status: held}\n");
  CHECK(set("list:\n- {id: a}\n", "status", "held") == "list:\n- {id: a, status: held}\n");
  CHECK(set("list:\n- id: a\n  status:\n", "status", "held") == "list:\n- id: a\n  status: held\n");
  CHECK(set("list:\n- id: a\n  more:\n    x: 1\n    y: 2\n  z: 3\n", "more", "{x: 9}") ==
        "list:\n- id: a\n  more: {x: 9}\n  z: 3\n");
  CHECK(set("list:\n- {id: a, # why\n   n: 1, # n\n  }\n", "status", "held") ==
        "list:\n- {id: a, # why\n   n: 1, status: held, # n\n  }\n");
  CHECK(set("list:\n- {id: a, n: }\n", "status", "held") ==
        "list:\n- {id: a, n: , status: held }\n");
  CHECK(set("list:\n- {id: a, status: # why\n   planned}\n", "status", "held") ==
        "list:\n- {id: a, status: # why\n   held}\n");
  CHECK(set("list:\n- id: a\n  more: # why\n    # x\n    x: 1\n", "more", "2") ==
        "list:\n- id: a\n  more: 2 # why\n    # x\n");
  CHECK(set("list:\n- id: b\n", "status", "held") == "REFUSED: \"list\" has no entry \"a\"");
}

TEST_CASE("a quoted text reads back as itself, in block and in flow") {
  for (const std::string text : {"plain",       "Ring til Jens: nu",
                                 "no",          "0123",
                                 "2026-03-14",  "a, b",
                                 "[x]",         "# hash",
                                 "a #b",        " lead",
                                 "trail ",      "",
                                 "it's",        "say \"hi\"",
                                 "back\\slash", "two\nlines",
                                 "tab\there",   "æøå",
                                 "- dash",      "9:30",
                                 "~",           "key: value",
                                 "{a}",         "100 %",
                                 "@x",          "`x`",
                                 "!x",          "&x",
                                 "*x"}) {
    CAPTURE(text);
    const Source block("x.yaml", "a: " + quote(text) + "\n");
    const Loaded loaded = load(block);
    REQUIRE(loaded.tree);
    CHECK(loaded.tree->find(loaded.tree->root(), "a")->text == text);
    const Source flow("x.yaml", "a: [" + quote(text) + ", z]\n");
    const Loaded in_flow = load(flow);
    REQUIRE(in_flow.tree);
    CHECK(in_flow.tree->nodes()[2].text == text);
  }
}
