#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "findings/view.hpp"
#include "folder/load.hpp"
#include "folder/new_course.hpp"
#include "rules/check.hpp"
#include "support/overlay.hpp"
#include "values/clock.hpp"

using namespace trivsel;
using trivsel::tests::read_tree;

namespace {

const std::string kExamples = PROJECT_DIR "/examples/";

std::vector<std::string> example_courses() {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kExamples)) {
    if (std::filesystem::exists(entry.path() / "course.yaml")) {
      names.insert(entry.path().filename().string());
    }
  }
  return {names.begin(), names.end()};
}

/// What a course's README promises: the day, and the lines in its block ```check-expected.
struct Promise {
  std::string today;
  std::string findings;
};

Promise promise_of(const std::string& name) {
  std::ifstream readme(kExamples + name + "/README.md");
  Promise promise;
  bool inside = false;
  const std::string begin = "```check-expected today=";
  for (std::string line; std::getline(readme, line);) {
    if (line.starts_with(begin)) {
      inside = true;
      promise.today = line.substr(begin.size());
    } else if (line == "```") {
      inside = false;
    } else if (inside) {
      promise.findings += line + "\n";
    }
  }
  return promise;
}

std::string check(const std::string& name, const std::string& today, unsigned threads) {
  const CourseFolder folder =
      load_course_folder(Directory::open(kExamples + name), {.threads = threads});
  const auto pack = built_in_pack(*folder.course.programme);
  REQUIRE(pack != nullptr);
  const Demands demands = demands_of(pack.get());
  const CheckResult result = run_check(folder, &pack->pack, demands, parse_as_of(today).value());
  std::string lines;
  for (const FindingView& finding : view_findings(result, folder, Language::en)) {
    lines +=
        fmt::format("{}:{}:{}: {} {}: {}\n", finding.path, finding.begin.line, finding.begin.column,
                    key_of(finding.level), finding.code, finding.message);
  }
  return lines;
}

}  // namespace

TEST_CASE("every example gives the findings that its README promises, and no other") {
  CHECK_FALSE(example_courses().empty());
  for (const std::string& name : example_courses()) {
    CAPTURE(name);
    const Promise promise = promise_of(name);
    REQUIRE_FALSE(promise.today.empty());
    CHECK(check(name, promise.today, 1) == promise.findings);
    CHECK(check(name, promise.today, 4) == promise.findings);
  }
}

TEST_CASE("every example keeps out of git what init would keep out") {
  for (const std::string& name : example_courses()) {
    CAPTURE(name);
    const CourseFolder folder = load_course_folder(Directory::open(kExamples + name));
    NewCourse course;
    course.language = folder.course.language.is(CourseLanguage::da) ? Language::da : Language::en;
    const auto pack = built_in_pack(*folder.course.programme);
    const auto fresh = new_course_files(course, pack->pack);
    const auto files = read_tree(kExamples + name);
    CHECK(files.at(".gitignore") == fresh.at(".gitignore"));
    CHECK(files.at(".gitattributes") == fresh.at(".gitattributes"));
  }
}
