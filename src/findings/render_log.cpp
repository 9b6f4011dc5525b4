#include <filesystem>

#include "findings/render.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

/// A character that a log command needs for itself, and how it is written as data.
struct Escape {
  char character;
  std::string_view written;
};

constexpr Escape kGithubText[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}};
constexpr Escape kGithubProperty[] = {
    {'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}, {':', "%3A"}, {',', "%2C"}};
constexpr Escape kAzureText[] = {{'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}};
constexpr Escape kAzureProperty[] = {
    {'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}, {']', "%5D"}, {';', "%3B"}};

/// Line feeds are kept, as the escapes write them; whatever else a terminal or a reader could be
/// misled by is made visible first.
std::string escaped(std::string_view text, std::span<const Escape> escapes) {
  std::string out;
  for (const char c : terminal_safe(text, true)) {
    const auto found = std::find_if(escapes.begin(), escapes.end(),
                                    [c](const Escape& escape) { return escape.character == c; });
    if (found == escapes.end()) {
      out += c;
    } else {
      out += found->written;
    }
  }
  return out;
}

/// "message; help", and the source below.
std::string sentence(const FindingView& finding, Language language) {
  std::string text = finding.message;
  if (!finding.help.empty()) text += "; " + finding.help;
  if (finding.source == nullptr) return text;
  const Text label{"source", "kilde"};
  return fmt::format("{}\n{}: {}, {}: {}", text, label.in(language), finding.source->document,
                     finding.source->section, finding.paraphrase);
}

std::string_view github_command(Level level) {
  if (level == Level::error) return "error";
  return level == Level::warning ? "warning" : "notice";
}

}  // namespace

std::string path_from_root(const CheckReport& report, std::string_view path) {
  if (report.from_root.empty() || path.starts_with('/')) return std::string(path);
  if (path == ".") return report.from_root.substr(0, report.from_root.size() - 1);
  const std::string whole = report.from_root + std::string(path);
  const bool winds = path.starts_with("./") || path.starts_with("../");
  return winds ? std::filesystem::path(whole).lexically_normal().string() : whole;
}

std::string render_github(const CheckReport& report) {
  std::string out;
  for (const FindingView& finding : report.findings) {
    out += fmt::format("::{} file={},line={},endLine={}", github_command(finding.level),
                       escaped(path_from_root(report, finding.path), kGithubProperty),
                       finding.begin.line, finding.end.line);
    const bool one_line = finding.begin.line == finding.end.line;
    if (one_line && finding.begin.column < finding.end.column) {
      out += fmt::format(",col={},endColumn={}", finding.begin.column, finding.end.column);
    }
    out += fmt::format(",title={} {}::{}\n", finding.code, finding.name,
                       escaped(sentence(finding, report.language), kGithubText));
  }
  return out;
}

std::string render_azure(const CheckReport& report) {
  std::string out;
  for (const FindingView& finding : report.findings) {
    const bool note = finding.level == Level::note;
    const std::string label =
        note ? fmt::format("{}: ", label_of(finding.level).in(report.language)) : std::string();
    out += fmt::format(
        "##vso[task.logissue type={};sourcepath={};linenumber={};columnnumber={};code={}]{}\n",
        finding.level == Level::error ? "error" : "warning",
        escaped(path_from_root(report, finding.path), kAzureProperty), finding.begin.line,
        finding.begin.column, finding.code,
        escaped(label + sentence(finding, report.language), kAzureText));
  }
  return out;
}

}  // namespace trivsel
