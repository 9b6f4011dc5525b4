#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/streams.hpp"
#include "support/report_course.hpp"

using namespace trivsel;
using namespace trivsel::tests;

namespace {

struct Ran {
  int code = 0;
  std::string out, err;
};

const std::string kFolder = SCRATCH_DIR "/report/command";

Ran run_report(std::vector<std::string> words) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{in, out, err};
  const Environment environment{
      [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
      [] { return std::chrono::sys_seconds{}; }, kFolder};
  words.insert(words.begin(), "report");
  words.insert(words.end(), {"--today", "2026-07-20"});
  const int code = run(words, streams, environment);
  return {code, out.str(), err.str()};
}

std::string bytes_of(const std::string& name) {
  std::ifstream file(kFolder + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void lay_folder() {
  (void)load_files("command", course_files());
}

}  // namespace

TEST_CASE("report command: HTML on stdout, in the course's language") {
  lay_folder();
  const Ran ran = run_report({});
  CHECK(ran.code == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out.starts_with("<!DOCTYPE html>\n<html lang=\"da\">"));
  CHECK(run_report({"--lang", "en"}).out.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
}

TEST_CASE("report command: the file's ending chooses the form, --format overrules it") {
  lay_folder();
  CHECK(run_report({"-o", "r.html"}).out.empty());
  CHECK(bytes_of("r.html").starts_with("<!DOCTYPE html>"));
  CHECK(run_report({"-o", "r.md"}).code == 0);
  CHECK(bytes_of("r.md").starts_with("# Færre magtanvendelser på Hyldespiret\n"));
  CHECK(run_report({"-o", "r.json"}).code == 0);
  CHECK(bytes_of("r.json").starts_with("{\n  \"version\": 1,"));
  CHECK(run_report({"-o", "r.txt"}).code == 0);
  CHECK(bytes_of("r.txt").starts_with("Færre magtanvendelser på Hyldespiret\n===="));
  CHECK(run_report({"-o", "r.md", "--format", "text"}).code == 0);
  CHECK(bytes_of("r.md").starts_with("Færre magtanvendelser på Hyldespiret\n===="));
}

TEST_CASE("report command: what is written is what stdout shows") {
  lay_folder();
  const std::string shown = run_report({"--format", "json"}).out;
  CHECK(run_report({"-o", "r.json"}).code == 0);
  CHECK(bytes_of("r.json") == shown);
}

TEST_CASE("report command: it never writes over the course's own files") {
  lay_folder();
  const std::string before = bytes_of("plan.yaml");
  const Ran ran = run_report({"-o", "plan.yaml", "--format", "md", "--lang", "en"});
  CHECK(ran.code == 2);
  CHECK(ran.err ==
        "trivsel: a report is not written as YAML; take the ending .html, .md, .json or .txt\n");
  CHECK(bytes_of("plan.yaml") == before);
}

TEST_CASE("report command: an ending without a form, a kind that is none") {
  lay_folder();
  CHECK(run_report({"-o", "r.pdf", "--lang", "da"}).err ==
        "trivsel: endelsen på r.pdf angiver intet format; brug .html, .md, .json eller .txt, eller "
        "skriv --format\n");
  const Ran ran = run_report({"--kind", "statsu", "--lang", "en"});
  CHECK(ran.code == 2);
  CHECK(ran.err == "trivsel: --kind cannot be \"statsu\"; did you mean \"status\"?\n");
}

TEST_CASE("report command: a failing write is exit 3 and says the path") {
  lay_folder();
  const Ran ran = run_report({"-o", "missing/r.html", "--lang", "en"});
  CHECK(ran.code == 3);
  CHECK(ran.err.find("missing/r.html") != std::string::npos);
  CHECK(ran.err.find("No such file or directory") != std::string::npos);
}

TEST_CASE("report command: a folder of a newer format is told, not reported as empty") {
  Files files = course_files();
  files["course.yaml"].replace(0, 9, "format: 2");
  (void)load_files("command", files);
  const Ran ran = run_report({"--lang", "en"});
  CHECK(ran.code == 3);
  CHECK(ran.out.empty());
  CHECK(ran.err ==
        "trivsel: the folder has format 2, and this program knows format 1 (course.yaml); "
        "take a newer trivsel\n");
}
