#include "support/rule_page.hpp"

#include <regex>
#include <sstream>

namespace trivsel::tests {
namespace {

void take_detail(const std::string& detail, RuleCase& rule_case, const std::string& path) {
  if (detail.starts_with("over ")) {
    rule_case.base = detail.substr(5);
  } else if (detail.starts_with("on ")) {
    rule_case.today = detail.substr(3);
  } else if (detail.starts_with("at stage ")) {
    rule_case.stage = detail.substr(9);
  } else if (detail == "whole") {
    rule_case.files[path] = "# whole\n";
  } else {
    rule_case.forms[path].push_back(detail);
  }
}

void take_heading(const std::string& line, RuleCase& rule_case, std::string& path) {
  static const std::regex heading("^# ([^ ,]+)( is absent)?((?:, [^,]+)*)$");
  std::smatch match;
  if (!std::regex_match(line, match, heading)) throw std::runtime_error("no file named: " + line);
  path = match[1];
  if (match[2].matched) rule_case.absent.push_back(path);
  static const std::regex comma(", ");
  const std::string details = match[3];
  for (std::sregex_token_iterator at(details.begin(), details.end(), comma, -1), end; at != end;
       ++at) {
    if (at->length() > 0) take_detail(*at, rule_case, path);
  }
}

}  // namespace

RulePage parse_rule_page(std::string_view markdown) {
  RulePage page;
  std::istringstream stream{std::string(markdown)};
  std::string part;
  bool in_code = false;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("```")) in_code = !in_code;
    if (!in_code && line.starts_with("# ")) {
      page.title = line.substr(2);
    } else if (!in_code && line.starts_with("## ")) {
      part = line.substr(3);
    } else if (!part.empty() && (!line.empty() || !page.parts[part].empty())) {
      page.parts[part] += line + "\n";
    }
  }
  return page;
}

std::vector<RuleCase> cases_of(RulePage& page, const std::string& part, const Rule& rule) {
  std::vector<RuleCase> cases;
  std::istringstream stream(page.parts[part]);
  bool in_code = false;
  bool fresh = true;  // text stood since the last block, so that a new case begins
  std::string path;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("```")) {
      in_code = !in_code;
      path.clear();
      if (!in_code || !fresh) continue;
      cases.push_back(
          {fmt::format("{}/page-{}-{}", rule.code, part, cases.size()), "mv", "", "", {}, {}, {}});
      fresh = false;
    } else if (!in_code) {
      fresh = fresh || !line.empty();
    } else if (path.empty()) {
      take_heading(line, cases.back(), path);
    } else {
      cases.back().files[path] += line + "\n";
    }
  }
  for (RuleCase& one : cases)
    if (one.today.empty()) one.today = days_of_bases().at(one.base);
  return cases;
}

}  // namespace trivsel::tests
