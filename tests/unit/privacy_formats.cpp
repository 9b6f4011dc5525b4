#include <doctest/doctest.h>

#include <filesystem>
#include <regex>

#include "cpr_numbers.hpp"
#include "support/overlay.hpp"
#include "support/program.hpp"

// Wherever a CPR number stands, in whatever spelling, no output gives a digit of it.

using namespace trivsel;
using namespace trivsel::tests;

namespace {

constexpr const char* kFormats[] = {"text",  "concise", "json",   "jsonl", "sarif",
                                    "junit", "github",  "gitlab", "azure"};

/// The birth's digits in pairs, or whole, and the last four.
std::string spelt(const test::CprNumbers::Number& number, std::string_view parting,
                  std::string_view joint) {
  const std::string& birth = number.birth;
  return fmt::format("{}{}{}{}{}{}{}", birth.substr(0, 2), parting, birth.substr(2, 2), parting,
                     birth.substr(4), joint, number.rest);
}

struct Spelling {
  const char* parting;
  const char* joint;
};
constexpr Spelling kSpellings[] = {{"", "-"},      {"", ""},  {"", " "},  {" ", " "},
                                   {" ", "-"},     {"", "_"}, {"", "\t"}, {"", "–"},
                                   {"", "\u00A0"}, {"", "."}, {"-", "-"}};

Files folder_with(const std::string& number) {
  return {{"course.yaml", "format: 1\nprogramme: magtanvendelse-voksne\nid: a\ntitle: \"A " +
                              number + "\"\n# note " + number + "\n\"" + number + "\": 1\n"},
          {"notes-" + number + ".md", "x\n"},
          {"notes/" + number + "/a.txt", number + "\n"}};
}

}  // namespace

TEST_CASE("no format of check gives a digit of a CPR number") {
  test::CprNumbers numbers(81);
  for (const Spelling& spelling : kSpellings) {
    const auto number = numbers.next();
    const std::string text = spelt(number, spelling.parting, spelling.joint);
    const std::string root = SCRATCH_DIR "/privacy-formats";
    std::filesystem::remove_all(root);
    write_tree(root, folder_with(text));
    const Program program{root, {{"HOME", root + "-home"}, {"TRIVSEL_TODAY", "2026-03-20"}}};
    for (const char* format : kFormats) {
      for (const char* language : {"en", "da"}) {
        const Ran ran = program.run({"check", "--format", format, "--lang", language, "--verbose"});
        // Fingerprints are of masked lines, and may hold any four digits by chance.
        const std::string all =
            std::regex_replace(ran.out + ran.err, std::regex("[0-9a-f]{40,64}"), "HASH");
        CAPTURE(text);
        CAPTURE(std::string(format));
        CHECK(all.find("TRV601") != std::string::npos);
        CHECK(all.find(number.rest) == std::string::npos);
        CHECK(all.find(number.birth) == std::string::npos);
        CHECK(all.find(text.substr(0, text.size() - 4)) == std::string::npos);
      }
    }
  }
}

TEST_CASE("a thousand numbers in eight spellings are found as values, keys, comments and names") {
  test::CprNumbers numbers(82);
  constexpr int kNumbers = 1'000;
  for (const Spelling& spelling : kSpellings) {
    const std::string root = SCRATCH_DIR "/privacy-recall";
    std::filesystem::remove_all(root);
    Files files{{"course.yaml", "format: 1\nprogramme: magtanvendelse-voksne\nid: a\ntitle: A\n"}};
    std::string notes;
    for (int i = 0; i < kNumbers; ++i) {
      const std::string text = spelt(numbers.next(), spelling.parting, spelling.joint);
      switch (i % 4) {
        case 0:
          notes += "a: \"om " + text + " her\"\n";
          break;
        case 1:
          notes += "a: 1  # om " + text + "\n";
          break;
        case 2:
          notes += "\"" + text + "\": 1\n";
          break;
        default:
          files[fmt::format("notes/{}-{}.md", i, text)] = "x\n";
      }
    }
    files["notes.txt"] = notes;
    write_tree(root, files);
    const Program program{root, {{"HOME", root + "-home"}, {"TRIVSEL_TODAY", "2026-03-20"}}};
    const Ran ran = program.run({"check", "--format", "concise", "--lang", "en"});
    std::size_t found = 0;
    for (std::size_t at = 0; (at = ran.out.find(" TRV601", at)) != std::string::npos; ++at) ++found;
    CAPTURE(spelling.parting);
    CAPTURE(spelling.joint);
    CHECK(found == kNumbers);
  }
}
