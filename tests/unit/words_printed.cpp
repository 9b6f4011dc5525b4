#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <sstream>

#include "cli/streams.hpp"
#include "findings/view.hpp"
#include "folder/load.hpp"
#include "rules/programmes.hpp"
#include "support/rule_case.hpp"
#include "values/clock.hpp"

// A partnership has its own words for most of what the program speaks of: none of its texts may
// fall back on the general ones.

using namespace trivsel;
using namespace trivsel::tests;

namespace {

constexpr std::string_view kProgramme = "partnerskab-boern-unge";

/// What is no text of ours: keys and ids, names of options and files, marks of HTML, lines of YAML
/// that a dry run shows; and what only looks like a general word.
std::string prose_of(std::string text) {
  static const std::regex not_prose(
      "<style[^]*?</style>|<[^>]*>|`[^`\n]*`|\"[a-z]+\"|\\{[^{}\n]*\\}|--[a-z]+|[a-z]+\\.yaml"
      "|episodes/|\n\\+[^\n]*|\n *-? *[a-z_]+:[^\n]*|\\| [a-z]+ \\||site-with-operator"
      "|placement\\s+sites?|cross-site|trivsel log-episode",
      std::regex::icase);
  return std::regex_replace(text, not_prose, " ");
}

/// The general words that the programme has its own for, as they stand in the text.
std::vector<std::string> general_words_in(const std::string& text, Language language) {
  static const std::regex english("\\b(sites?|citizens?|episodes?|courses?|the\\s+board)\\b",
                                  std::regex::icase);
  static const std::regex danish(
      "\\b(tilbud(det|dene)?s?|borger(en|ne|e)?s?|borgerperspektiv\\w*|(n\xc3\xa6rved-)?"
      "episode(n|r|rne)?s?|forl\xc3\xb8"
      "b(et|ene)?s?|styrelsen?s?|anden beboer)\\b",
      std::regex::icase);
  const std::string prose = prose_of(text);
  const std::regex& words = language == Language::da ? danish : english;
  std::vector<std::string> found;
  for (std::sregex_iterator at(prose.begin(), prose.end(), words), end; at != end; ++at) {
    const auto begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(at->position() - 40, 0));
    found.push_back(prose.substr(begin, 80 + static_cast<std::size_t>(at->length())));
  }
  return found;
}

void check_prose(const std::string& text, Language language) {
  const std::string found = fmt::format("{}", fmt::join(general_words_in(text, language), "\n"));
  CHECK(found == "");
}

std::string option_of(Language language) {
  return language == Language::da ? "da" : "en";
}

/// Both streams of a command line in the folder; on a terminal where there are answers to give.
std::string printed(const std::string& folder, std::vector<std::string> arguments,
                    Language language, const std::string& answers = {}) {
  std::istringstream in(answers);
  std::ostringstream out;
  Streams streams{in, out, out, !answers.empty(), !answers.empty(), !answers.empty()};
  const Environment environment{
      [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
      [] { return std::chrono::sys_seconds{}; }, folder};
  arguments.insert(arguments.end(), {"--lang", option_of(language), "--today", "2024-06-15"});
  (void)run(arguments, streams, environment);
  return out.str();
}

std::string lay_base() {
  RuleCase base{"words-printed", "pb", days_of_bases().at("pb"), "", {}, {}, {}};
  CHECK(check_rule_case(base).empty());
  return SCRATCH_DIR "/rules/words-printed";
}

/// What `explain` says of the programme; above it stands the rule's page, which is general.
std::string of_the_programme(const std::string& explained, Language language) {
  const std::size_t at =
      explained.find(language == Language::da ? "\nI programmet " : "\nIn programme ");
  return at == std::string::npos ? std::string() : explained.substr(at);
}

const std::vector<std::vector<std::string>> kCommands = {
    {"check"},
    {"check", "--stage", "application"},
    {"check", "--stage", "closed"},
    {"plan", "show"},
    {"plan", "show", "--format", "md"},
    {"plan", "show", "--format", "svg"},
    {"plan", "next", "--weeks", "520"},
    {"plan", "export"},
    {"plan", "draft", "--dry-run"},
    {"plan", "add", "seminar", "--date", "2024-08-12", "--title", "X", "--site", "nowhere"},
    {"budget", "show"},
    {"budget", "show", "--by", "site"},
    {"budget", "show", "--by", "month"},
    {"budget", "forecast"},
    {"budget", "add", "--line", "x", "--date", "2024-06-01", "--site", "nowhere"},
    {"report", "--kind", "status", "--format", "text"},
    {"report", "--kind", "status", "--format", "md"},
    {"report", "--kind", "status", "--format", "html"},
    {"programme", "show", std::string(kProgramme), "--format", "md"},
    {"init", "new", "--dry-run", "--programme", std::string(kProgramme), "--site", "X",
     "--legal-basis", "residence", "--start", "2021-10-01", "--order", "2021-09-01"},
    {"init", "new", "--dry-run", "--programme", std::string(kProgramme), "--site", "X",
     "--legal-basis", "residence", "--start", "2021-10-01"},
    {"episode", "list"},
    {"episode", "list", "--site", "nowhere"},
    {"episode", "list", "--since", "2024-06-01"},
    {"episode", "show", "k7f3a2"},
    {"episode", "show", "nowhere"},
    {"episode", "feedback", "--since", "2022-01-01"},
    {"log-episode", "--kinds", "near-miss"},
    {"log-episode", "--kinds", "near-miss", "--site", "nowhere"},
    {"log-episode", "--kinds", "near-miss", "--site", "birkely", "--citizen", "Bo"},
    {"log-episode", "--site", "birkely"},
};

}  // namespace

TEST_CASE("words printed: the test sees the general words") {
  CHECK(general_words_in("at the site, in `sites:` of a placement site", Language::en).size() == 1);
  CHECK(general_words_in("Tilbuddets borgere i forløbet: nærved-episoder", Language::da).size() ==
        4);
  CHECK(general_words_in("det er tilbudt i episodes/2022", Language::da).empty());
}

TEST_CASE("words printed: every command on a partnership's folder speaks its words") {
  const std::string folder = lay_base();
  for (const std::vector<std::string>& command : kCommands) {
    for (const Language language : {Language::en, Language::da}) {
      CAPTURE(fmt::format("{}", fmt::join(command, " ")));
      const std::string text = printed(folder, command, language);
      CHECK_FALSE(text.empty());
      check_prose(text, language);
    }
  }
}

TEST_CASE("words printed: the questions of log-episode, their help and what they refuse") {
  const std::string folder = lay_base();
  for (const Language language : {Language::en, Language::da}) {
    const std::string text =
        printed(folder, {"log-episode", "--dry-run"}, language,
                "?\n1\n?\n21:30\n?\n1\n?\nhall\n?\n1\n?\nBo\n\n?\n\n?\nstaff\n");
    CHECK(text.find(language == Language::da ? "Hvilket anbringelsessted?"
                                             : "Which placement site?") != std::string::npos);
    CHECK(text.find(language == Language::da
                        ? "Hvilke børn og unge, ved kode?"
                        : "Which children and young people, by code?") != std::string::npos);
    check_prose(text, language);
  }
}

TEST_CASE("words printed: what explain tells of a partnership's demands") {
  const std::string folder = lay_base();
  for (const char* code : {"TRV110", "TRV201", "TRV207", "TRV208", "TRV209", "TRV304", "TRV401",
                           "TRV701", "TRV703", "TRV705", "TRV803"}) {
    for (const Language language : {Language::en, Language::da}) {
      CAPTURE(std::string(code));
      const std::string text = of_the_programme(
          printed(folder, {"explain", code, "--programme", std::string(kProgramme)}, language),
          language);
      CHECK_FALSE(text.empty());
      check_prose(text, language);
    }
  }
}

TEST_CASE("words printed: whatever is found in a partnership") {
  std::size_t seen = 0;
  for (const auto& code : std::filesystem::directory_iterator(TESTS_DIR "/rules")) {
    if (!code.path().filename().string().starts_with("TRV")) continue;
    for (const auto& entry : std::filesystem::directory_iterator(code.path())) {
      const std::string name =
          code.path().filename().string() + "/" + entry.path().filename().string();
      RuleCase rule_case = read_rule_case(name);
      if (rule_case.base != "pb") continue;
      rule_case.name = "words/" + name;
      (void)check_rule_case(rule_case);
      CourseFolder folder =
          load_course_folder(Directory::open(SCRATCH_DIR "/rules/" + rule_case.name));
      CheckOptions options;
      options.stage = choice_of<Stage>(rule_case.stage);
      const CourseCheck check = check_course(folder, programme_of(folder, {}),
                                             parse_as_of(rule_case.today).value(), options);
      for (const Language language : {Language::en, Language::da}) {
        for (const FindingView& found : view_findings(check.result, folder, language)) {
          CAPTURE(name);
          ++seen;
          std::string text = fmt::format("{}\n{}\n{}\n{}", found.message, found.help,
                                         found.paraphrase, found.interpretation);
          for (const RelatedView& related : found.related) text += "\n" + related.message;
          check_prose(text, language);
        }
      }
    }
  }
  CHECK(seen > 100);
}
