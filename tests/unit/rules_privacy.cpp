#include <doctest/doctest.h>

#include "findings/render.hpp"
#include "folder/load.hpp"
#include "support/overlay.hpp"
#include "unit/cpr_numbers.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

struct Printed {
  std::string all;  ///< text, concise and JSON, in both languages
  std::vector<std::string> fingerprints;
  std::vector<std::string> codes;
};

Printed print(const Files& files) {
  const std::string path = SCRATCH_DIR "/rules-privacy";
  write_tree(path, files);
  const CourseFolder folder = load_course_folder(Directory::open(path));
  const Demands demands = demands_of(nullptr);
  const LocalTime now = parse_local_time("2026-03-20T12:00").value();
  CheckOptions options;
  options.stage = Stage::application;
  const CheckResult result = run_check(folder, nullptr, demands, now, options);
  Printed printed;
  for (const Language language : {Language::en, Language::da}) {
    CheckReport report;
    report.findings = view_findings(result, folder, language);
    report.summary = summarise(result, folder);
    report.now = now;
    report.language = language;
    printed.all += render_text(report, false) + render_concise(report) + render_json(report);
    printed.fingerprints.clear();
    printed.codes.clear();
    for (const FindingView& finding : report.findings) {
      printed.fingerprints.push_back(finding.fingerprint);
      printed.codes.emplace_back(finding.code);
    }
  }
  return printed;
}

/// A number everywhere it could slip in, each place with a fault of its own beside it.
Files folder_with(const test::CprNumbers::Number& number) {
  const std::string tight = number.joined_by("-");
  const std::string bare = number.joined_by("");
  return {{"course.yaml", "format: 1\nprogramme: magtanvendelse-voksne\nid: \"" + tight +
                              "\"\ntitle: " + tight + "\nlanguage: " + tight + "\n\"" + bare +
                              "\": 1\n"},
          {"plan.yaml", "activities:\n  - {id: " + tight + ", kind: " + bare + ", date: " + tight +
                            "} # " + tight + "\n"},
          {"budget.yaml", "lines: \"" + tight + "\n"},
          {"expenses.yaml",
           "expenses:\n  - {id: u1, date: 2026-01-01, line: l, amount: 1.00, site: \"" + bare +
               "\"}\n"},
          {"folded.yaml", "a: >\n  " + number.birth + "\n  " + number.rest + "\n"},
          {"export-" + tight + ".csv", "a;" + tight + "\n"},
          {tight + "/" + bare + ".txt", "x\n"}};
}

bool shows(const Printed& printed, const std::string& text) {
  return printed.all.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("no output repeats a digit of a CPR number, nor a hash of one") {
  test::CprNumbers numbers(7);
  const auto first = numbers.next();
  const Printed printed = print(folder_with(first));
  CHECK(std::count(printed.codes.begin(), printed.codes.end(), "TRV601") >= 12);
  CHECK_FALSE(shows(printed, first.birth));
  CHECK_FALSE(shows(printed, first.rest));
  auto second = numbers.next();
  CHECK(print(folder_with(second)).fingerprints.size() == printed.fingerprints.size());
}

TEST_CASE("a fingerprint tells nothing of the number on its line") {
  test::CprNumbers numbers(8);
  std::vector<std::string> seen;
  for (int i = 0; i < 2; ++i) {
    const std::string number = numbers.next().joined_by("-");
    const Printed printed =
        print({{"course.yaml", "format: 1\nprogramme: x\nid: a\ntitle: about " + number + "\n"}});
    REQUIRE(printed.codes == std::vector<std::string>{"TRV601"});
    seen.push_back(printed.fingerprints.front());
  }
  CHECK(seen[0] == seen[1]);
}

TEST_CASE("a name in a citizen's place is shown by no finding about its line") {
  const Printed printed = print({{"course.yaml",
                                  "format: 1\nprogramme: magtanvendelse-voksne\nid: a\ntitle: A\n"
                                  "citizens: [Karoline Efternavn, {x: 1}, Kalle, b7]\n"}});
  CHECK(printed.codes == std::vector<std::string>{"TRV605", "TRV004", "TRV605", "TRV605"});
  CHECK_FALSE(shows(printed, "Karoline"));
  CHECK_FALSE(shows(printed, "Efternavn"));
  CHECK_FALSE(shows(printed, "Kalle"));
  CHECK(shows(printed, "citizens: [••••••••••••••••••, {x: 1}, •••••, b7]"));
  CHECK(shows(printed, "write it as B-07"));
}

TEST_CASE("a number in a file that is refused for something else is told all the same") {
  const std::string number = test::CprNumbers(9).next().joined_by("-");
  const Printed printed = print({{"course.yaml", "title: \"" + number + "\n"}});
  CHECK(printed.codes == std::vector<std::string>{"TRV015", "TRV601"});
  CHECK_FALSE(shows(printed, number));
}

TEST_CASE("a number that is spelt with escapes is found, and not shown") {
  const auto number = test::CprNumbers(11).next();
  const std::string title = "title: \"a\\n" + number.joined_by("\\u2013") + "\"\n";
  const Printed printed = print({{"course.yaml", "format: 1\nprogramme: x\nid: a\n" + title}});
  CHECK(printed.codes == std::vector<std::string>{"TRV601"});
  CHECK_FALSE(shows(printed, number.birth));
  CHECK_FALSE(shows(printed, number.rest));
}

TEST_CASE("a number on a page of UTF-16 is found") {
  std::string utf16 = "\xFF\xFE";
  for (const char c : test::CprNumbers(10).next().joined_by("-")) utf16 += std::string{c, '\0'};
  const Printed printed =
      print({{"course.yaml", "format: 1\nprogramme: x\nid: a\ntitle: A\n"}, {"a.txt", utf16}});
  CHECK(printed.codes == std::vector<std::string>{"TRV601"});
}
