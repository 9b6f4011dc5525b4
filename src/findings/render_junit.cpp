#include <tinyxml2.h>

#include <map>

#include "findings/render.hpp"
#include "rules/registry.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

using tinyxml2::XMLPrinter;

/// One demand of one folder, with what was found of it.
struct TestCase {
  Judged judged;
  std::vector<const FindingView*> findings;
  std::size_t failing = 0;
};

struct Suite {
  std::string name;
  std::vector<TestCase> cases;

  [[nodiscard]] std::size_t failures() const {
    return static_cast<std::size_t>(std::count_if(
        cases.begin(), cases.end(), [](const TestCase& test) { return test.failing > 0; }));
  }
  [[nodiscard]] std::size_t skipped() const {
    return static_cast<std::size_t>(std::count_if(
        cases.begin(), cases.end(), [](const TestCase& test) { return test.judged.spoiled; }));
  }
};

/// The case of a finding; a new one where nothing like it was on the list.
TestCase& case_of(Suite& suite, const FindingView& finding) {
  for (TestCase& test : suite.cases) {
    if (test.judged.rule == finding.code && test.judged.instance == finding.instance) return test;
  }
  return suite.cases.emplace_back(TestCase{{finding.code, finding.instance, false}, {}, 0});
}

Suite suite_of(const CheckReport& report, const JudgedFolder& folder) {
  Suite suite;
  suite.name = path_from_root(report, folder.folder.empty() ? "." : folder.folder);
  for (const Judged& judged : folder.judged) suite.cases.push_back({judged, {}, 0});
  for (const FindingView& finding : report.findings) {
    if (finding.folder != folder.folder) continue;
    TestCase& test = case_of(suite, finding);
    test.findings.push_back(&finding);
    if (report.fails_from && finding.level >= *report.fails_from) ++test.failing;
  }
  return suite;
}

/// XML cannot hold control characters, not even escaped.
std::string safe(std::string_view text) {
  return terminal_safe(text, true);
}

class JunitRenderer {
 public:
  explicit JunitRenderer(const CheckReport& report) : report_(report) {}

  std::string render() {
    std::vector<Suite> suites;
    for (const JudgedFolder& folder : report_.judged) suites.push_back(suite_of(report_, folder));
    std::size_t tests = 0, failures = 0, skipped = 0;
    for (const Suite& suite : suites) {
      tests += suite.cases.size();
      failures += suite.failures();
      skipped += suite.skipped();
    }
    printer_.PushDeclaration(R"(xml version="1.0" encoding="UTF-8")");
    open("testsuites", "trivsel", tests, failures, skipped);
    for (const Suite& suite : suites) add(suite);
    printer_.CloseElement();
    return std::string(printer_.CStr()) + "\n";
  }

 private:
  void attribute(const char* name, std::string_view value) {
    printer_.PushAttribute(name, terminal_safe(value).c_str());
  }

  void open(const char* element, std::string_view name, std::size_t tests, std::size_t failures,
            std::size_t skipped) {
    printer_.OpenElement(element);
    attribute("name", name);
    attribute("tests", std::to_string(tests));
    attribute("failures", std::to_string(failures));
    attribute("errors", "0");
    attribute("skipped", std::to_string(skipped));
    attribute("time", "0");
  }

  void add(const Suite& suite) {
    open("testsuite", suite.name, suite.cases.size(), suite.failures(), suite.skipped());
    attribute("timestamp", format(report_.now.date()) + "T00:00:00");
    for (const TestCase& test : suite.cases) add(test);
    printer_.CloseElement();
  }

  void add(const TestCase& test) {
    const Rule* rule = find_rule(test.judged.rule);
    const std::string name =
        fmt::format("{} {}", test.judged.rule, rule != nullptr ? rule->name : "");
    printer_.OpenElement("testcase");
    attribute("classname", name);
    attribute("name", test.judged.instance.empty() ? name : std::string(test.judged.instance));
    attribute("time", "0");
    if (!test.findings.empty()) {
      attribute("file", path_from_root(report_, test.findings.front()->path));
      attribute("line", std::to_string(test.findings.front()->begin.line));
    }
    if (test.judged.spoiled) add_skipped();
    if (test.failing > 0) add_failure(test);
    if (test.failing == 0 && !test.findings.empty()) {
      printer_.OpenElement("system-out");
      printer_.PushText(body_of(test).c_str());
      printer_.CloseElement();
    }
    printer_.CloseElement();
  }

  void add_skipped() {
    const Text why{"what it reads cannot be read; another finding says so",
                   "det, den læser, kan ikke læses; et andet fund siger det"};
    printer_.OpenElement("skipped");
    attribute("message", why.in(report_.language));
    printer_.CloseElement();
  }

  void add_failure(const TestCase& test) {
    const auto worst = std::max_element(
        test.findings.begin(), test.findings.end(),
        [](const FindingView* a, const FindingView* b) { return a->level < b->level; });
    std::string message = (*worst)->message;
    if (test.findings.size() > 1) {
      const Message more = say(" (and {} more)", " (og {} mere)", test.findings.size() - 1);
      message += more.in(report_.language);
    }
    printer_.OpenElement("failure");
    attribute("type", key_of((*worst)->level));
    attribute("message", message);
    printer_.PushText(body_of(test).c_str());
    printer_.CloseElement();
  }

  std::string body_of(const TestCase& test) const {
    std::string out;
    for (const FindingView* finding : test.findings) {
      out += fmt::format("{}:{}:{}: {} {}: {}\n", path_from_root(report_, finding->path),
                         finding->begin.line, finding->begin.column,
                         label_of(finding->level).in(report_.language), finding->code,
                         safe(finding->message));
      if (!finding->help.empty()) out += fmt::format("  {}\n", safe(finding->help));
      const Text see{"see", "se"};
      for (const std::string& place : related_places(report_, *finding)) {
        out += fmt::format("  {}: {}\n", see.in(report_.language), safe(place));
      }
    }
    return out;
  }

  const CheckReport& report_;
  XMLPrinter printer_;
};

}  // namespace

std::string render_junit(const CheckReport& report) {
  return JunitRenderer(report).render();
}

}  // namespace trivsel
