#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <set>

#include "cli/command.hpp"
#include "cpr_numbers.hpp"
#include "support/overlay.hpp"
#include "support/program.hpp"

// No command that writes puts a CPR number, or a name of the key file, into the folder; what was
// typed is kept aside. A new command that writes has no row here, and fails.

using namespace trivsel;
using namespace trivsel::tests;

namespace {

constexpr const char* kName = "Tryggvessen";
constexpr const char* kNow = "2026-04-15T10:00";

/// `{}` stands where a person could type too much. An empty list: the command takes no word of its
/// own into the folder.
struct Row {
  const char* command;
  std::vector<std::vector<std::string>> lines;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> all = {
      {"init",
       {{"../new", "--programme", "magtanvendelse-voksne", "--site", "Huset {}", "--legal-basis",
         "sel-108", "--start", "2026-02-02"},
        {"../new", "--programme", "magtanvendelse-voksne", "--site", "Huset", "--legal-basis",
         "sel-108", "--start", "2026-02-02", "--title", "Om {}"},
        {"../new", "--programme", "magtanvendelse-voksne", "--site", "Huset", "--legal-basis",
         "sel-108", "--start", "2026-02-02", "--municipality", "{}"}}},
      {"plan draft", {}},
      {"plan add",
       {{"seminar", "--date", "2026-06-10", "--title", "Om {}"},
        {"trial", "--date", "2026-06-10", "--to", "2026-06-20", "--title", "{} først"}}},
      {"plan hold", {}},
      {"plan move", {{"seminar-3", "--to", "2026-06-25", "--why", "{} er syg"}}},
      {"plan cancel", {}},
      {"plan lock-measures", {{"--why", "efter {}"}}},
      {"plan study",
       {{"pause", "--showed", "{} sov bedre"},
        {"pause", "--showed", "roligt", "--measure", "ro hos {}"}}},
      {"log-episode", {{"--kinds", "threat", "--citizen", "{}"}}},
      {"episode edit", {}},
      {"episode withdraw", {}},
      {"episode forget", {}},
      {"code add", {{"{}"}}},
      {"budget add",
       {{"--line", "vikar", "--date", "2026-04-02", "--amount", "100.00", "--text", "til {}"},
        {"--line", "vikar", "--date", "2026-04-02", "--amount", "100.00", "--voucher", "{}"}}},
      {"budget correct", {{"u1", "--text", "til {}"}, {"u1", "--voucher", "{}"}}},
      {"budget import", {}},
  };
  return all;
}

struct Place {
  std::string root;
  Program program;
  Files before;
};

Place make_place() {
  const std::string root = SCRATCH_DIR "/privacy-commands";
  std::filesystem::remove_all(root);
  write_tree(root, {{"home/.local/share/trivsel/granhuset-2026.yaml",
                     fmt::format("trivsel_key: 1\ncourse: granhuset-2026\ncodes:\n"
                                 "  - {{code: B-01, name: Ærna {}}}\n",
                                 kName)}});
  write_tree(root + "/course", read_tree(PROJECT_DIR "/tests/rules/base/mv"));
  ::chmod((root + "/home/.local/share/trivsel/granhuset-2026.yaml").c_str(), 0600);
  Program program{root + "/course",
                  {{"HOME", root + "/home"}, {"TRIVSEL_TODAY", kNow}, {"TRIVSEL_LANG", "en"}}};
  return {root, program, read_tree(root + "/course")};
}

std::vector<std::string> filled(const Row& row, const std::vector<std::string>& line,
                                const std::string& text) {
  std::vector<std::string> words;
  const std::string command = row.command;
  const std::size_t blank = command.find(' ');
  words.push_back(command.substr(0, blank));
  if (blank != std::string::npos) words.push_back(command.substr(blank + 1));
  for (const std::string& word : line) {
    const std::size_t at = word.find("{}");
    words.push_back(at == std::string::npos ? word
                                            : word.substr(0, at) + text + word.substr(at + 2));
  }
  words.push_back("--no-input");
  return words;
}

/// The refused command, of which one is kept, for its owner alone.
std::string kept_in(const Place& place) {
  std::string text;
  REQUIRE(std::filesystem::exists(place.root + "/home/.local/state"));
  for (const auto& [path, bytes] : read_tree(place.root + "/home/.local/state")) {
    CHECK(text.empty());
    text = bytes;
    struct stat found{};
    REQUIRE(::stat((place.root + "/home/.local/state/" + path).c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
    CHECK(path.ends_with(".refused"));
  }
  return text;
}

void check_refused(const Row& row, const std::vector<std::string>& line, const std::string& text) {
  const Place place = make_place();
  const Ran ran = place.program.run(filled(row, line, text));
  CAPTURE(row.command);
  CAPTURE(text);
  CAPTURE(ran.err);
  CHECK(ran.code == 4);
  CHECK(read_tree(place.program.folder) == place.before);
  CHECK_FALSE(std::filesystem::exists(place.root + "/new"));
  CHECK((ran.out + ran.err).find(text) == std::string::npos);
  CHECK(ran.err.find("what was typed is kept for you alone in " + place.root) != std::string::npos);
  CHECK(kept_in(place).find(text) != std::string::npos);
}

}  // namespace

TEST_CASE("every command that writes stands in the table") {
  std::set<std::string> writing, listed;
  for (const Command& command : commands()) {
    if (command.writes) writing.insert(std::string(command.name));
  }
  for (const Row& row : rows()) listed.insert(row.command);
  CHECK(writing == listed);
}

TEST_CASE("a command that writes refuses a CPR number, and keeps what was typed aside") {
  test::CprNumbers numbers(71);
  for (const Row& row : rows()) {
    for (const auto& line : row.lines) {
      for (const std::string_view joint : {"-", "", " ", "/"}) {
        check_refused(row, line, numbers.next().joined_by(joint));
      }
    }
  }
}

TEST_CASE("a command that writes refuses a name of the key file, and keeps what was typed aside") {
  for (const Row& row : rows()) {
    if (std::string_view(row.command) == "init") continue;  // a course that is not there has no key
    for (const auto& line : row.lines) check_refused(row, line, kName);
  }
}

TEST_CASE("any word of a command that writes is looked at before anything is said of it") {
  test::CprNumbers numbers(72);
  for (const Command& command : commands()) {
    if (!command.writes) continue;
    for (const Option& option : command.options) {
      const bool any_text = option.takes != Takes::nothing && option.choices.empty() &&
                            option.value != "FILE" && option.value != "PATH";
      if (!any_text) continue;
      const Place place = make_place();
      const std::string number = numbers.next().joined_by("-");
      std::vector<std::string> words;
      const std::string name(command.name);
      const std::size_t blank = name.find(' ');
      words.push_back(name.substr(0, blank));
      if (blank != std::string::npos) words.push_back(name.substr(blank + 1));
      for (const Positional& positional : command.positionals) {
        if (positional.required)
          words.push_back(positional.choices.empty() ? "x" : std::string(positional.choices[0]));
      }
      words.insert(words.end(), {std::string(option.name), number});
      const Ran ran = place.program.run(words);
      CAPTURE(words);
      CAPTURE(ran.err);
      CHECK(ran.code == 4);
      CHECK((ran.out + ran.err).find(number.substr(0, 6)) == std::string::npos);
      CHECK(read_tree(place.program.folder) == place.before);
    }
  }
}

TEST_CASE("a name typed at code add with a number in it is kept aside, not in the key file") {
  const Place place = make_place();
  const std::string number = test::CprNumbers(73).next().joined_by("-");
  const Ran ran = place.program.run({"code", "add"}, "Ida " + number + "\n");
  CHECK(ran.code == 4);
  CHECK(ran.err.starts_with(
      "trivsel: this holds a CPR number; the key file takes names, never CPR numbers; nothing was "
      "written; what was typed is kept for you alone in "));
  CHECK(kept_in(place).find("# > Ida " + number + "\n") != std::string::npos);
  CHECK(
      read_tree(place.root + "/home/.local/share").at("trivsel/granhuset-2026.yaml").find(number) ==
      std::string::npos);
}

TEST_CASE("where there is no place outside the folder, nothing is kept, and that is said") {
  Place place = make_place();
  place.program.variables["XDG_STATE_HOME"] = place.program.folder + "/state";
  const std::string number = test::CprNumbers(74).next().joined_by("-");
  const Ran ran = place.program.run(
      {"plan", "add", "seminar", "--date", "2026-06-10", "--title", number, "--lang", "da"});
  CHECK(ran.code == 4);
  CHECK(ran.err.ends_with(
      "det, der blev skrevet, kunne ikke gemmes: der er ingen plads til det uden for mappen\n"));
  CHECK(read_tree(place.program.folder) == place.before);
}

TEST_CASE("what is kept of a refused command can be run") {
  const Place place = make_place();
  const std::string number = test::CprNumbers(75).next().joined_by("-");
  const Ran ran = place.program.run(
      {"plan", "add", "seminar", "--date", "2026-06-10", "--title", "Bo's " + number});
  CHECK(ran.code == 4);
  CHECK(kept_in(place) ==
        fmt::format("# Correct this, run it with sh, and remove this file.\n"
                    "cd {} && trivsel plan add seminar --date 2026-06-10 --title 'Bo'\\''s {}'\n",
                    place.program.folder, number));
}
