#include "files/relative_path.hpp"
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

/// "message; help", and below it the other places and the source.
std::string sentence(const CheckReport& report, const FindingView& finding) {
  std::string text = finding.message;
  if (!finding.help.empty()) text += "; " + finding.help;
  const Text see{"see", "se"};
  for (const std::string& place : related_places(report, finding)) {
    text += fmt::format("\n{}: {}", see.in(report.language), place);
  }
  if (finding.source == nullptr) return text;
  const Text label{"source", "kilde"};
  return fmt::format("{}\n{}: {}, {}: {}", text, label.in(report.language),
                     finding.source->document, finding.source->section, finding.paraphrase);
}

std::string_view github_command(Level level) {
  if (level == Level::error) return "error";
  return level == Level::warning ? "warning" : "notice";
}

}  // namespace

namespace {

/// What a path has below a folder; nothing where it lies elsewhere.
std::optional<std::string_view> below(std::string_view path, std::string_view folder) {
  if (folder.empty() || folder == "." || path == folder) {
    return path == folder || path == "." ? std::string_view() : path;
  }
  if (!path.starts_with(folder)) return std::nullopt;
  path.remove_prefix(folder.size());
  if (folder.ends_with('/')) return path;
  return path.starts_with('/') ? std::optional(path.substr(1)) : std::nullopt;
}

/// Of folders that lie in each other the inner one is meant.
std::string place_of(const std::vector<NamedFolder>& named, std::string_view path) {
  const NamedFolder* inner = nullptr;
  for (const NamedFolder& folder : named) {
    const bool closer = inner == nullptr || folder.shown.size() > inner->shown.size();
    if (closer && below(path, folder.shown)) inner = &folder;
  }
  if (inner == nullptr || !inner->place) return std::string(path);
  const std::string whole = join_path(*inner->place, *below(path, inner->shown));
  return whole.empty() ? "." : whole;
}

}  // namespace

std::string path_from_root(const CheckReport& report, std::string_view path) {
  if (!report.named.empty()) return place_of(report.named, path);
  if (path == ".") {
    const std::size_t end = report.from_root.size();
    return end == 0 ? std::string(path) : report.from_root.substr(0, end - 1);
  }
  return path.starts_with('/') ? std::string(path) : report.from_root + std::string(path);
}

std::vector<std::string> related_places(const CheckReport& report, const FindingView& finding) {
  std::vector<std::string> places;
  for (const RelatedView& related : finding.related) {
    places.push_back(fmt::format("{}:{}:{}: {}", path_from_root(report, related.path),
                                 related.begin.line, related.begin.column, related.message));
  }
  return places;
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
                       escaped(sentence(report, finding), kGithubText));
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
        finding.begin.column, finding.code, escaped(label + sentence(report, finding), kAzureText));
  }
  return out;
}

}  // namespace trivsel
