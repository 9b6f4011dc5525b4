#include "support/rule_case.hpp"

#include <fstream>
#include <sstream>

#include "findings/view.hpp"
#include "folder/course_list.hpp"
#include "folder/load.hpp"
#include "folder/load_portfolio.hpp"
#include "rules/check.hpp"
#include "rules/programmes.hpp"
#include "support/file_form.hpp"
#include "values/clock.hpp"

namespace trivsel::tests {
namespace {

const std::string kRules = TESTS_DIR "/rules/";

constexpr std::string_view kWhole = "# whole\n";

/// One file an episode or account; of all others fragments are laid over.
bool is_list_file(const std::string& path) {
  return path.ends_with(".yaml") && path.find("episodes/") == std::string::npos &&
         path.find("accounts/") == std::string::npos;
}

void lay_over(Files& files, const Files& fragments) {
  for (const auto& [path, bytes] : fragments) {
    if (bytes.starts_with(kWhole)) {
      files[path] = bytes.substr(kWhole.size());
    } else {
      files[path] =
          is_list_file(path) && files.contains(path) ? overlay(files[path], bytes) : bytes;
    }
  }
}

/// `FROM=TO`, in every path and file.
Files renamed(const Files& files, const std::string& change) {
  const std::size_t equals = change.find('=');
  const std::string from = change.substr(0, equals);
  const auto replace = [&](std::string text) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
      text.replace(at, from.size(), change, equals + 1);
      at += change.size() - equals - 1;
    }
    return text;
  };
  Files changed;
  for (const auto& [path, bytes] : files) changed[replace(path)] = replace(bytes);
  return changed;
}

/// A base may be made of others: its file `bases` has a line `FOLDER BASE FROM=TO…` for each.
Files read_base(const std::string& name) {
  const Files own = read_tree(kRules + "base/" + name);
  if (!own.contains("bases")) return own;
  Files files;
  std::istringstream lines(own.at("bases"));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string folder, base;
    words >> folder >> base;
    Files course = read_base(base);
    for (std::string change; words >> change;) course = renamed(course, change);
    for (const auto& [path, bytes] : course) files[folder + "/" + path] = bytes;
  }
  lay_over(files, own);
  files.erase("bases");
  return files;
}

Files laid_over_base(const RuleCase& rule_case) {
  Files files = read_base(rule_case.base);
  for (const std::string& path : rule_case.absent) files.erase(path);
  lay_over(files, rule_case.files);
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

namespace {

std::vector<std::string> lines_of(const std::vector<FindingView>& findings) {
  std::vector<std::string> lines;
  for (const FindingView& finding : findings) {
    lines.push_back(fmt::format("{} {} {}:{}:{}: {}", key_of(finding.level), finding.code,
                                finding.path, finding.begin.line, finding.begin.column,
                                finding.message));
  }
  return lines;
}

/// Judged by a programme of its own, where the case brings one along.
std::vector<FindingView> check_portfolio_case(const Directory& directory, const std::string& pack,
                                              LocalTime now, CheckOptions options) {
  PortfolioFolder portfolio = load_portfolio(directory);
  const FindProgramme find_programme = [&](CourseFolder& folder) {
    if (&folder != &portfolio.own || pack.empty()) return programme_of(folder, {});
    CourseProgramme own;
    own.pack = load_pack("programme.yaml", pack, yaml::Trust::foreign);
    own.demands = demands_of(own.pack.get());
    return own;
  };
  const PortfolioCheck check = check_portfolio(portfolio, find_programme, now, options);
  return view_findings(check.findings, FileList(portfolio), Language::en);
}

KnownNames key_of_cases() {
  return KnownNames({"Ærna Tryggvessen", "Bo Qvist"});
}

}  // namespace

std::vector<std::string> check_rule_case(const RuleCase& rule_case) {
  const std::string path = fmt::format("{}/rules/{}", SCRATCH_DIR, rule_case.name);
  Files files = assemble(rule_case);
  const std::string pack = files.contains("programme.yaml") ? files.at("programme.yaml") : "";
  files.erase("programme.yaml");
  write_tree(path, files);
  place_what_is_no_file(rule_case, path);
  CheckOptions options;
  options.stage = choice_of<Stage>(rule_case.stage);
  const KnownNames names = key_of_cases();
  options.names = &names;
  const LocalTime now = parse_as_of(rule_case.today).value();
  const Directory directory = Directory::open(path);
  if (kind_of_folder(directory) == FolderKind::portfolio) {
    return lines_of(check_portfolio_case(directory, pack, now, options));
  }
  CourseFolder folder = load_course_folder(directory);
  const CourseCheck check = check_course(folder, programme_of(folder, {}), now, options);
  return lines_of(view_findings(check.result, folder, Language::en));
}

}  // namespace trivsel::tests
