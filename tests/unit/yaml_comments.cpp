#include <doctest/doctest.h>

#include "yaml/load.hpp"

using namespace trivsel;

namespace {

/// The comments of a file, each in its own line; "refused" where there is no tree.
std::string comments_of(std::string bytes) {
  const yaml::Source source("x.yaml", std::move(bytes));
  const yaml::Loaded loaded = yaml::load(source);
  if (!loaded.tree) return "refused";
  std::string out;
  for (const Span& comment : loaded.tree->comments()) {
    out += source.bytes().substr(comment.begin, comment.end - comment.begin);
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("every comment is known once, wherever one may stand") {
  CHECK(
      comments_of("# one\na: 1  # two\n\n  # three\nb:  # four\n  # five\n  - x # six\n# seven") ==
      "# one\n# two\n# three\n# four\n# five\n# six\n# seven\n");
  CHECK(comments_of("a: [  # one\n  x,  # two\n  # three\n]  # four\nb: {c: 1}# no\n") ==
        "refused");
  CHECK(comments_of("a: [  # one\n  x,  # two\n  # three\n]  # four\n") ==
        "# one\n# two\n# three\n# four\n");
  CHECK(comments_of("a:\n# one\nb:  # two\n# three\n") == "# one\n# two\n# three\n");
  CHECK(comments_of("---  # one\na: 1\n#\n") == "# one\n#\n");
}

TEST_CASE("what only looks like a comment is none") {
  CHECK(comments_of("a: \"# x\"\nb: 'y # z'\nc: d#e\nf: |\n  # text\ng: >-  # one\n  # text\n") ==
        "# one\n");
}

TEST_CASE("a comment ends before its line's end, of either kind, and may follow a mark") {
  CHECK(comments_of("# one\r\na: 1 # two\r\n") == "# one\n# two\n");
  CHECK(comments_of("\xEF\xBB\xBF# one\na: 1\n") == "# one\n");
}
