#include <doctest/doctest.h>
#include <tinyxml2.h>

#include <nlohmann/json.hpp>
#include <random>
#include <regex>

#include "findings/render.hpp"
#include "text/utf8.hpp"

using namespace trivsel;
using nlohmann::json;

namespace {

/// What somebody who may write into the folder could put there to reach beyond it.
const std::vector<std::string> kHostile{
    "a\n::error file=x::forged",
    "::error::forged",
    "##vso[task.setvariable variable=a]b",
    "a ##[error]forged",
    "]]><testcase/><![CDATA[",
    "</failure></testcase>&amp;&#10;\"'<",
    "100% %0A%25 a,b:c;d]e",
    "\x1B]52;c;aGVq\x07\x1B[2J\r\n\t",
    "\u202Etxt.exe\u2069 \u2028\u2029\u009B2J\uFEFF\U0001FFFF",
    "[click](http://example.invalid) {0} ${{ secrets.X }}",
    "æøå 😀 \"quoted\" \\n \\",
    std::string(1U << 20, 'x'),
    std::string("a\0b", 3),
};

FindingView finding_of(const std::string& text) {
  FindingView finding;
  finding.code = "TRV302";
  finding.name = "not-a-working-day";
  finding.level = Level::warning;
  finding.message = text;
  finding.help = text;
  finding.path = terminal_safe(text);
  finding.begin = {3, 5};
  finding.end = {3, 9};
  finding.interpretation = text;
  finding.related.push_back({terminal_safe(text), {1, 2}, text});
  finding.fingerprint = std::string(64, 'a');
  return finding;
}

CheckReport report_of(const std::vector<std::string>& texts) {
  CheckReport report;
  for (const std::string& text : texts) report.findings.push_back(finding_of(text));
  report.summary.warnings = texts.size();
  report.now = LocalTime{};
  report.judged.push_back({"", {{"TRV302", "", false}, {"TRV301", "period", true}}});
  report.fails_from = Level::warning;
  report.from_root = "courses/gran/";
  report.version = "0.1.0";
  return report;
}

std::vector<std::string> random_texts(std::size_t count) {
  static constexpr std::string_view pieces[] = {
      "a",   "æ",    "\n",   "\r",     "::",     "##",     "[",  "]",  "vso[",
      "]]>", "<",    "&",    "%",      "%0A",    ",",      ";",  "\"", "'",
      "\\",  "\x1B", "\x7F", "\u0085", "\u202E", "\uFFFD", "😀", " ",  "]("};
  std::mt19937 random(20260320);
  std::vector<std::string> texts(count);
  for (std::string& text : texts) {
    for (std::size_t i = random() % 12; i > 0; --i) text += pieces[random() % std::size(pieces)];
  }
  return texts;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

bool holds_raw_control(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    if (!point || (is_control(point->value) && point->value != '\n')) return true;
    at += point->bytes;
  }
  return false;
}

/// `##`, letters, `[`: what Azure looks for anywhere in a line.
bool holds_command(const std::string& line) {
  for (std::size_t at = line.find("##"); at != std::string::npos; at = line.find("##", at + 1)) {
    const std::size_t after = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 2);
    if (after != std::string::npos && line[after] == '[') return true;
  }
  return false;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

std::string from_github(std::string text) {
  for (const auto& [written, meant] : std::vector<std::pair<std::string, std::string>>{
           {"%3A", ":"}, {"%2C", ","}, {"%0D", "\r"}, {"%0A", "\n"}, {"%25", "%"}}) {
    text = replaced(text, written, meant);
  }
  return text;
}

std::string from_azure(std::string text) {
  for (const auto& [written, meant] : std::vector<std::pair<std::string, std::string>>{
           {"%3B", ";"}, {"%5D", "]"}, {"%0D", "\r"}, {"%0A", "\n"}, {"%AZP25", "%"}}) {
    text = replaced(text, written, meant);
  }
  return text;
}

/// "message; help", and with `before` set off the other place that the finding speaks of.
std::string said_of(const std::string& text, std::string_view before) {
  return fmt::format("{}{}{}courses/gran/{}:1:2: {}", text, text.empty() ? "" : "; " + text, before,
                     terminal_safe(text), text);
}

void check_github(const std::vector<std::string>& texts) {
  const std::vector<std::string> lines = lines_of(render_github(report_of(texts)));
  REQUIRE(lines.size() == texts.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string head = "::warning file=";
    REQUIRE(lines[i].starts_with(head));
    CHECK_FALSE(holds_raw_control(lines[i]));
    const std::size_t comma = lines[i].find(',');
    CHECK(from_github(lines[i].substr(head.size(), comma - head.size())) ==
          "courses/gran/" + terminal_safe(texts[i]));
    const std::string rest = ",line=3,endLine=3,col=5,endColumn=9,title=TRV302 not-a-working-day::";
    REQUIRE(lines[i].compare(comma, rest.size(), rest) == 0);
    const std::string said = said_of(texts[i], "\nsee: ");
    CHECK(from_github(lines[i].substr(comma + rest.size())) == terminal_safe(said, true));
  }
}

void check_azure(const std::vector<std::string>& texts) {
  const std::vector<std::string> lines = lines_of(render_azure(report_of(texts)));
  REQUIRE(lines.size() == texts.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string head = "##vso[task.logissue type=warning;sourcepath=";
    REQUIRE(lines[i].starts_with(head));
    CHECK_FALSE(holds_raw_control(lines[i]));
    CHECK_FALSE(holds_command(lines[i].substr(2)));
    const std::size_t semicolon = lines[i].find(';', head.size());
    CHECK(from_azure(lines[i].substr(head.size(), semicolon - head.size())) ==
          "courses/gran/" + terminal_safe(texts[i]));
    const std::string rest = ";linenumber=3;columnnumber=5;code=TRV302]";
    REQUIRE(lines[i].compare(semicolon, rest.size(), rest) == 0);
    const std::string said = said_of(texts[i], "\nsee: ");
    CHECK(from_azure(lines[i].substr(semicolon + rest.size())) == terminal_safe(said, true));
  }
}

/// The texts as JSON holds them: what is no UTF-8 has become U+FFFD.
std::string in_json(const std::string& text) {
  return json::parse(json(text).dump(-1, ' ', false, json::error_handler_t::replace))
      .get<std::string>();
}

void check_json(const std::vector<std::string>& texts) {
  const CheckReport report = report_of(texts);
  const std::string whole = render_json(report), jsonl = render_jsonl(report);
  CHECK_FALSE(holds_raw_control(whole));
  CHECK_FALSE(holds_raw_control(jsonl));
  const json document = json::parse(whole);
  const std::vector<std::string> lines = lines_of(jsonl);
  REQUIRE(lines.size() == texts.size() + 1);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const json& finding = document["findings"][i];
    CHECK(finding["message"] == in_json(texts[i]));
    CHECK(finding["related"][0]["message"] == in_json(texts[i]));
    CHECK(finding["path"] == terminal_safe(texts[i]));
    CHECK(json::parse(lines[i]) == finding);
  }
  const json end = json::parse(lines.back());
  CHECK(end["summary"] == document["summary"]);
  CHECK_FALSE(end.contains("findings"));
}

void check_gitlab(const std::vector<std::string>& texts) {
  const std::string bytes = render_gitlab(report_of(texts));
  CHECK_FALSE(holds_raw_control(bytes));
  const json issues = json::parse(bytes);
  REQUIRE(issues.size() == texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string said = said_of(texts[i], "; see ");
    CHECK(issues[i]["description"] == in_json(said));
    CHECK(issues[i]["location"]["path"] == "courses/gran/" + terminal_safe(texts[i]));
    CHECK(issues[i]["severity"] == "minor");
  }
}

std::string from_percent(const std::string& uri) {
  std::string out;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    if (uri[i] != '%') {
      out += uri[i];
    } else {
      out += static_cast<char>(std::stoi(uri.substr(i + 1, 2), nullptr, 16));
      i += 2;
    }
  }
  return out;
}

void check_sarif(const std::vector<std::string>& texts) {
  const std::string bytes = render_sarif(report_of(texts));
  CHECK_FALSE(holds_raw_control(bytes));
  const json run = json::parse(bytes)["runs"][0];
  REQUIRE(run["results"].size() == texts.size());
  static const std::regex reference("[A-Za-z0-9._~/%-]*");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const json& result = run["results"][i];
    std::string said = in_json(texts[i] + (texts[i].empty() ? "" : "; " + texts[i]));
    const bool like_a_link = said.find("](") != std::string::npos;
    if (like_a_link) said = replaced(replaced(said, "[", "\\["), "]", "\\]");
    CHECK(result["message"]["text"] == said);
    const json& place = result["locations"][0]["physicalLocation"]["artifactLocation"];
    const std::string uri = place["uri"];
    const bool short_enough = uri.size() < 1000;  // for the library's recursion
    if (short_enough) CHECK(std::regex_match(uri, reference));
    CHECK(from_percent(uri) == "courses/gran/" + terminal_safe(texts[i]));
    CHECK(place["uriBaseId"] == "%SRCROOT%");
  }
}

void check_junit(const std::vector<std::string>& texts) {
  const std::string bytes = render_junit(report_of(texts));
  CHECK_FALSE(holds_raw_control(bytes));
  tinyxml2::XMLDocument document;
  REQUIRE(document.Parse(bytes.data(), bytes.size()) == tinyxml2::XML_SUCCESS);
  const auto* suite = document.RootElement()->FirstChildElement("testsuite");
  REQUIRE(suite != nullptr);
  CHECK(std::string(suite->Attribute("name")) == "courses/gran");
  CHECK(suite->NextSiblingElement() == nullptr);
  const auto* test = suite->FirstChildElement("testcase");
  const auto* failure = test->FirstChildElement("failure");
  REQUIRE(failure != nullptr);
  CHECK(failure->FirstChildElement() == nullptr);
  std::string expected;
  for (const std::string& text : texts) {
    expected += fmt::format("courses/gran/{}:3:5: warning TRV302: {}\n", terminal_safe(text),
                            terminal_safe(text, true));
    if (!text.empty()) expected += fmt::format("  {}\n", terminal_safe(text, true));
    expected += fmt::format("  see: courses/gran/{}:1:2: {}\n", terminal_safe(text),
                            terminal_safe(text, true));
  }
  CHECK(std::string(failure->GetText()) == expected);
  const auto* other = test->NextSiblingElement();
  CHECK(std::string(other->Attribute("name")) == "period");
  CHECK(other->FirstChildElement("skipped") != nullptr);
  CHECK(other->NextSiblingElement() == nullptr);
}

void check_every_format(const std::vector<std::string>& texts) {
  check_github(texts);
  check_azure(texts);
  check_json(texts);
  check_gitlab(texts);
  check_sarif(texts);
  check_junit(texts);
}

}  // namespace

TEST_CASE("hostile texts come out of every format as the texts they are") {
  for (const std::string& text : kHostile) {
    CAPTURE(terminal_safe(text.substr(0, 60)));
    check_every_format({text});
  }
  check_every_format(kHostile);
}

TEST_CASE("what every format says reads back equal, whatever the texts") {
  check_every_format(random_texts(2000));
}

TEST_CASE("bytes that are no UTF-8 do not break a format") {
  for (const std::string& text :
       {std::string("a\xFFz"), std::string("\xC3"), std::string("\xE2\x80")}) {
    CheckReport report = report_of({text});
    const json document = json::parse(render_json(report));
    CHECK(document["findings"][0]["message"].get<std::string>().find("\uFFFD") !=
          std::string::npos);
    CHECK(json::parse(render_sarif(report))["runs"][0]["results"].size() == 1);
    CHECK(json::parse(render_gitlab(report)).size() == 1);
    CHECK_FALSE(first_invalid_utf8(render_junit(report)));
    CHECK_FALSE(first_invalid_utf8(render_github(report)));
    CHECK_FALSE(first_invalid_utf8(render_azure(report)));
  }
}

TEST_CASE("no line of text begins as a command, whatever a file is called") {
  CheckReport report = report_of({"  ::error::forged"});
  CHECK(render_concise(report) ==
        "./  ::error::forged:3:5: warning TRV302:   ::error::forged (see   ::error::forged:1:2)\n");
  CHECK(render_text(report, false).starts_with("./  ::error::forged:3:5: "));
}

TEST_CASE("levels in each format's own words") {
  CheckReport report = report_of({"a", "b", "c"});
  report.findings[0].level = Level::error;
  report.findings[2].level = Level::note;
  const std::vector<std::string> github = lines_of(render_github(report));
  CHECK(github[0].starts_with("::error "));
  CHECK(github[1].starts_with("::warning "));
  CHECK(github[2].starts_with("::notice "));
  const std::vector<std::string> azure = lines_of(render_azure(report));
  CHECK(azure[0].starts_with("##vso[task.logissue type=error;"));
  CHECK(azure[1].starts_with("##vso[task.logissue type=warning;"));
  CHECK(
      azure[2].ends_with("type=warning;sourcepath=courses/gran/c;linenumber=3;columnnumber=5;"
                         "code=TRV302]note: c; c%0Asee: courses/gran/c:1:2: c"));
  const json gitlab = json::parse(render_gitlab(report));
  CHECK(gitlab[0]["severity"] == "major");
  CHECK(gitlab[2]["severity"] == "info");
  const json sarif = json::parse(render_sarif(report))["runs"][0];
  CHECK(sarif["results"][0]["level"] == "error");
  CHECK(sarif["results"][2]["level"] == "note");
}

TEST_CASE("JUnit fails what fails the check, and tells the rest") {
  CheckReport report = report_of({"a"});
  report.fails_from = Level::error;
  const std::string xml = render_junit(report);
  CHECK(xml.find("<failure") == std::string::npos);
  CHECK(xml.find("<system-out>courses/gran/a:3:5: warning TRV302: a\n  a\n"
                 "  see: courses/gran/a:1:2: a\n</system-out>") != std::string::npos);
  CHECK(xml.find("tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"1\"") != std::string::npos);
  report.fails_from = std::nullopt;
  CHECK(render_junit(report) == xml);
}

TEST_CASE("SARIF describes the rules it names, in the run's language") {
  CheckReport report = report_of({"a"});
  report.language = Language::da;
  const json run = json::parse(render_sarif(report))["runs"][0];
  CHECK(run["language"] == "da");
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["automationDetails"]["id"] == "trivsel/courses/gran/");
  const json& rule = run["tool"]["driver"]["rules"][0];
  CHECK(rule["id"] == "TRV302");
  CHECK(rule["name"] == "NotAWorkingDay");
  CHECK(rule["help"]["markdown"].get<std::string>().find("**Hvorfor** ") != std::string::npos);
  const json& result = run["results"][0];
  CHECK(result["ruleIndex"] == 0);
  CHECK(result["partialFingerprints"]["primaryLocationLineHash"] == std::string(64, 'a'));
}

TEST_CASE("a whole file is a place without columns") {
  CheckReport report = report_of({"."});
  report.findings[0].begin = report.findings[0].end = {1, 1};
  CHECK(render_github(report).starts_with(
      "::warning file=courses/gran,line=1,endLine=1,title=TRV302 not-a-working-day::"));
  const json sarif = json::parse(render_sarif(report))["runs"][0];
  CHECK(sarif["results"][0]["locations"][0]["physicalLocation"]["region"] ==
        json({{"startLine", 1}}));
  report.from_root = "";
  CHECK(json::parse(render_gitlab(report))[0]["location"]["path"] == ".");
}

TEST_CASE("GitLab tells equal findings of two folders of a repository apart") {
  CheckReport one = report_of({"a"});
  CheckReport two = one;
  two.from_root = "courses/eng/";
  const json first = json::parse(render_gitlab(one)), second = json::parse(render_gitlab(two));
  CHECK(first[0]["fingerprint"] != second[0]["fingerprint"]);
  CHECK(first[0]["fingerprint"].get<std::string>().size() == 64);
}

TEST_CASE("each of several folders has its own place in its repository") {
  CheckReport report = report_of({"plan.yaml"});
  report.named = {{"a", "courses/a"},       {"../b/", "b"}, {"/src/lead/c", "c"},
                  {"a/inner", "courses/i"}, {"x", ""},      {"loose", std::nullopt}};
  const auto seen = [&](std::string_view path) { return path_from_root(report, path); };
  CHECK(seen("a/plan.yaml") == "courses/a/plan.yaml");
  CHECK(seen("a") == "courses/a");
  CHECK(seen("ab/plan.yaml") == "ab/plan.yaml");
  CHECK(seen("../b/plan.yaml") == "b/plan.yaml");
  CHECK(seen("/src/lead/c/episodes/e.yaml") == "c/episodes/e.yaml");
  CHECK(seen("a/inner/plan.yaml") == "courses/i/plan.yaml");
  CHECK(seen("x/plan.yaml") == "plan.yaml");
  CHECK(seen("x") == ".");
  CHECK(seen("loose/plan.yaml") == "loose/plan.yaml");
  report.named.push_back({".", "lead"});
  CHECK(seen("plan.yaml") == "lead/plan.yaml");
  CHECK(seen(".") == "lead");
  CHECK(seen("a/plan.yaml") == "courses/a/plan.yaml");
}
