#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "folder/load.hpp"
#include "folder/load_portfolio.hpp"
#include "folder/new_course.hpp"
#include "support/overlay.hpp"
#include "trivsel/check.hpp"

using namespace trivsel;
using trivsel::tests::read_tree;

namespace {

const std::string kExamples = PROJECT_DIR "/examples/";

/// The folders below examples/ that hold a file of that name.
std::vector<std::string> folders_with(const std::string& file) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kExamples)) {
    if (entry.path().filename() != file) continue;
    names.insert(std::filesystem::relative(entry.path().parent_path(), kExamples).string());
  }
  return {names.begin(), names.end()};
}

/// What a README promises: the day, and the lines in its block ```check-expected.
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

std::string check(const std::string& name, const std::string& today) {
  api::CheckOptions options;
  options.today = today;
  std::string lines;
  for (const api::Finding& finding : api::check_folder(kExamples + name, options).findings) {
    lines += fmt::format("{}:{}:{}: {} {}: {}\n", finding.path, finding.line, finding.column,
                         finding.level, finding.code, finding.message);
  }
  return lines;
}

}  // namespace

TEST_CASE("there is an example of every programme, and a portfolio of six courses") {
  std::set<std::string> programmes;
  for (const std::string& name : folders_with("course.yaml")) {
    const CourseFolder folder = load_course_folder(Directory::open(kExamples + name));
    programmes.emplace(*folder.course.programme);
  }
  const auto all = built_in_programmes();
  CHECK(programmes == std::set<std::string>(all.begin(), all.end()));
  REQUIRE(folders_with("portfolio.yaml").size() == 1);
  const auto portfolio = folders_with("portfolio.yaml").front();
  CHECK(load_portfolio(Directory::open(kExamples + portfolio)).courses.size() == 6);
}

TEST_CASE("every example gives the findings that its README promises, and no other") {
  const std::vector<std::string> examples = folders_with("README.md");
  CHECK(examples.size() == 6);
  for (const std::string& name : examples) {
    CAPTURE(name);
    const Promise promise = promise_of(name);
    REQUIRE_FALSE(promise.today.empty());
    CHECK(check(name, promise.today) == promise.findings);
  }
}

TEST_CASE("an example's files are the same however many threads read them") {
  for (const std::string& name : folders_with("course.yaml")) {
    CAPTURE(name);
    const Directory directory = Directory::open(kExamples + name);
    const CourseFolder one = load_course_folder(directory, {.threads = 1});
    const CourseFolder four = load_course_folder(directory, {.threads = 4});
    REQUIRE(one.sources.size() == four.sources.size());
    for (std::size_t i = 0; i < one.sources.size(); ++i) {
      CHECK(one.sources[i]->path() == four.sources[i]->path());
    }
    CHECK(one.findings.size() == four.findings.size());
  }
}

TEST_CASE("every example keeps out of git what init would keep out") {
  for (const std::string& name : folders_with("course.yaml")) {
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
