#include "support/rule_case.hpp"

#include <fstream>
#include <sstream>

#include "calendar/clock.hpp"
#include "findings/view.hpp"
#include "folder/load.hpp"
#include "rules/check.hpp"
#include "rules/programmes.hpp"
#include "support/file_form.hpp"

namespace trivsel::tests {
namespace {

const std::string kRules = TESTS_DIR "/rules/";

constexpr std::string_view kWhole = "# whole\n";

Files laid_over_base(const RuleCase& rule_case) {
  Files files = read_tree(kRules + "base/" + rule_case.base);
  for (const std::string& path : rule_case.absent) files.erase(path);
  for (const auto& [path, bytes] : rule_case.files) {
    const bool list_file = path.find('/') == std::string::npos && path.ends_with(".yaml");
    if (bytes.starts_with(kWhole)) {
      files[path] = bytes.substr(kWhole.size());
    } else {
      files[path] = list_file && files.contains(path) ? overlay(files[path], bytes) : bytes;
    }
  }
  return files;
}

Files assemble(const RuleCase& rule_case) {
  Files files;
  for (const auto& [path, bytes] : laid_over_base(rule_case)) {
    files[with_numbers(path)] = with_numbers(bytes);
  }
  for (const auto& [path, forms] : rule_case.forms) {
    for (const std::string& form : forms) {
      if (!is_no_file(form)) files[path] = saved_as(files[path], form);
    }
  }
  return files;
}

void place_what_is_no_file(const RuleCase& rule_case, const std::string& folder) {
  for (const auto& [path, forms] : rule_case.forms) {
    for (const std::string& form : forms) {
      if (is_no_file(form)) place_no_file(fmt::format("{}/{}", folder, with_numbers(path)), form);
    }
  }
}

}  // namespace

std::map<std::string, std::string> days_of_bases() {
  std::map<std::string, std::string> days;
  std::ifstream file(TESTS_DIR "/rules/base/days");
  for (std::string name, day; file >> name >> day;) days[name] = day;
  return days;
}

RuleCase read_rule_case(const std::string& name) {
  RuleCase rule_case;
  rule_case.name = name;
  rule_case.files = read_tree(kRules + name);
  std::istringstream expect(rule_case.files.at("expect"));
  rule_case.files.erase("expect");
  for (std::string line; std::getline(expect, line);) {
    const auto value = [&](std::string_view key) { return line.substr(key.size()); };
    if (line.starts_with("base: ")) {
      rule_case.base = value("base: ");
    } else if (line.starts_with("today: ")) {
      rule_case.today = value("today: ");
    } else if (line.starts_with("stage: ")) {
      rule_case.stage = value("stage: ");
    } else if (line.starts_with("absent: ")) {
      rule_case.absent.push_back(value("absent: "));
    } else if (line.starts_with("form: ")) {
      const std::size_t comma = line.find(", ");
      rule_case.forms[line.substr(6, comma - 6)].push_back(line.substr(comma + 2));
    } else if (!line.empty()) {
      rule_case.expected.push_back(line);
    }
  }
  return rule_case;
}

std::vector<std::string> check_rule_case(const RuleCase& rule_case) {
  const std::string path = std::string(SCRATCH_DIR) + "/rules/" + rule_case.name;
  write_tree(path, assemble(rule_case));
  place_what_is_no_file(rule_case, path);
  CourseFolder folder = load_course_folder(Directory::open(path));
  const auto [pack, demands] = programme_of(folder, {});
  CheckOptions options;
  options.stage = choice_of<Stage>(rule_case.stage);
  const CheckResult result = run_check(folder, pack ? &pack->pack : nullptr, demands,
                                       parse_as_of(rule_case.today).value(), options);
  std::vector<std::string> lines;
  for (const FindingView& finding : view_findings(result, folder, Language::en)) {
    lines.push_back(fmt::format("{} {} {}:{}:{}: {}", key_of(finding.level), finding.code,
                                finding.path, finding.begin.line, finding.begin.column,
                                finding.message));
  }
  return lines;
}

}  // namespace trivsel::tests
