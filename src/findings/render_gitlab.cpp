#include "findings/json_parts.hpp"
#include "text/hash.hpp"

namespace trivsel {
namespace {

std::string_view severity_of(Level level) {
  if (level == Level::error) return "major";
  return level == Level::warning ? "minor" : "info";
}

/// Two folders of one repository may have equal findings; GitLab takes equal fingerprints for one.
std::string fingerprint_in(const CheckReport& report, const FindingView& finding) {
  if (report.from_root.empty()) return finding.fingerprint;
  return sha256_hex(report.from_root + "\n" + finding.fingerprint);
}

}  // namespace

std::string render_gitlab(const CheckReport& report) {
  Json issues = Json::array();
  for (const FindingView& finding : report.findings) {
    std::string said = finding.message;
    if (!finding.help.empty()) said += "; " + finding.help;
    const Text see{"see", "se"};
    for (const std::string& place : related_places(report, finding)) {
      said += fmt::format("; {} {}", see.in(report.language), place);
    }
    issues.push_back({{"type", "issue"},
                      {"check_name", fmt::format("{} {}", finding.code, finding.name)},
                      {"description", said},
                      {"severity", severity_of(finding.level)},
                      {"categories", {"Compatibility"}},
                      {"fingerprint", fingerprint_in(report, finding)},
                      {"location",
                       {{"path", path_from_root(report, finding.path)},
                        {"lines", {{"begin", finding.begin.line}, {"end", finding.end.line}}}}}});
  }
  return json_text(issues, 2) + "\n";
}

}  // namespace trivsel
