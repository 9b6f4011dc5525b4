#include <doctest/doctest.h>

#include "report/basis.hpp"
#include "support/report_course.hpp"
#include "values/date.hpp"

using namespace trivsel;
using namespace trivsel::report;
using namespace trivsel::tests;

namespace {

ReportMark some_mark() {
  return {"supervision",
          Language::da,
          *parse_local_time("2026-05-29T23:59"),
          {55, std::string(64, 'a')},
          "0.1.0"};
}

std::string sha_of(const Files& files) {
  return basis_of(load_files("basis", files, 1)).sha256;
}

}  // namespace

TEST_CASE("a mark is found again in whatever form its sentence is set") {
  for (const Language language : {Language::en, Language::da}) {
    ReportMark mark = some_mark();
    mark.language = language;
    const std::string sentence = mark_sentence(mark).in(language);
    std::string broken = sentence;
    for (char& c : broken) c = c == ' ' ? '\n' : c;
    std::string escaped;
    for (const char c : sentence)
      escaped += c == '-' || c == '.' ? std::string("\\") + c : std::string(1, c);
    for (const std::string& foot : {sentence, "<p>" + sentence + "</p>", broken, escaped}) {
      CAPTURE(foot);
      const auto found = find_mark("# A title\n" + foot + "\n");
      REQUIRE(found);
      CHECK(found->kind == "supervision");
      CHECK(found->language == language);
      CHECK(found->now == mark.now);
      CHECK(found->basis == mark.basis);
      CHECK(found->version == "0.1.0");
    }
  }
}

TEST_CASE("a mark that does not tell how many files there were is found likewise") {
  for (const Language language : {Language::en, Language::da}) {
    ReportMark mark = some_mark();
    mark.language = language;
    mark.basis.files = 0;
    const std::string sentence = mark_sentence(mark).in(language);
    CHECK(sentence.starts_with(language == Language::en
                                   ? "Made with trivsel 0.1.0 from the folder's files. Can be made"
                                   : "Lavet med trivsel 0.1.0 af mappens filer. Kan laves igen"));
    const auto found = find_mark(sentence);
    REQUIRE(found);
    CHECK(found->basis == mark.basis);
    CHECK(found->version == "0.1.0");
  }
}

TEST_CASE("a mark in a title does not stand for the report's own") {
  ReportMark false_mark = some_mark();
  false_mark.basis.sha256 = std::string(64, 'b');
  const std::string report = mark_sentence(false_mark).en + "\n\n" + mark_sentence(some_mark()).en;
  CHECK(find_mark(report)->basis.sha256 == std::string(64, 'a'));
}

TEST_CASE("what is no report bears no mark") {
  for (const char* const text :
       {"", "{", "{}", "[]", "{\"basis\": 5}", "sha256", "a b c d e sha256 f",
        "trivsel 1 from 5 files status da 2026-13-01T10:00 sha256 "}) {
    CAPTURE(text);
    CHECK(!find_mark(text));
    CHECK(!find_mark(text + std::string(64, 'a')));
  }
}

TEST_CASE(
    "the basis is the same for the same files, and another for any other byte, name or file") {
  const Files files = course_files();
  const std::string first = sha_of(files);
  CHECK(sha_of(files) == first);
  for (const auto& [path, bytes] : files) {
    CAPTURE(path);
    Files changed = files;
    changed[path] += "# x\n";
    CHECK(sha_of(changed) != first);
  }
  Files without = files;
  without.erase("plan.yaml");
  CHECK(sha_of(without) != first);
}

TEST_CASE("accounts and files that the format does not know are no basis") {
  Files files = course_files();
  const std::string first = sha_of(files);
  files["notes.md"] = "hm\n";
  files["accounts/2026/2026-03-14T2130-k7f3a2.yaml"] = "id: 2026-03-14T2130-k7f3a2\nbefore: x\n";
  CHECK(sha_of(files) == first);
}
