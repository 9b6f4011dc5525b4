#include <map>

#include "findings/json_parts.hpp"
#include "rules/page.hpp"
#include "rules/registry.hpp"

namespace trivsel {
namespace {

constexpr std::string_view kRoot = "%SRCROOT%";

std::string_view level_of(Level level) {
  if (level == Level::error) return "error";
  return level == Level::warning ? "warning" : "note";
}

/// A path as a relative reference: what RFC 3986 does not leave unreserved is written in percent,
/// the colon among it, which would make the first part a scheme.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kUnreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string out;
  for (const char c : path) {
    if (kUnreserved.find(c) != std::string_view::npos) {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

/// SARIF's messages know links, `[text](target)`: a text of a folder's makes none.
std::string without_links(std::string_view text) {
  if (text.find("](") == std::string_view::npos) return std::string(text);
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']') out += '\\';
    out += c;
  }
  return out;
}

Json message_of(std::string_view text) {
  return {{"text", without_links(text)}};
}

/// A rule's name as SARIF wants identifiers: TeamRoleMissing.
std::string pascal_case(std::string_view name) {
  std::string out;
  bool upper = true;
  for (const char c : name) {
    const bool letter = c != '-';
    if (letter) out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = !letter;
  }
  return out;
}

/// A paragraph of a page without its line ends.
std::string unwrapped(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string first_sentence(const std::string& text) {
  const std::size_t end = text.find(". ");
  return end == std::string::npos ? text : text.substr(0, end + 1);
}

Json rule_json(const Rule& rule, Language language) {
  const Message what_page = rule_what(rule), why_page = rule_why(rule);
  const std::string what = unwrapped(what_page.in(language));
  const std::string why = unwrapped(why_page.in(language));
  const Text heading{"Why", "Hvorfor"};
  return {{"id", rule.code},
          {"name", pascal_case(rule.name)},
          {"shortDescription", {{"text", first_sentence(what)}}},
          {"fullDescription", {{"text", what}}},
          {"help",
           {{"text", fmt::format("{} {}", what, why)},
            {"markdown", fmt::format("{}\n\n**{}** {}", what_page.in(language),
                                     heading.in(language), why_page.in(language))}}},
          {"defaultConfiguration", {{"level", level_of(rule.level)}}},
          {"properties", {{"tags", {"trivsel", rule.name}}}}};
}

/// The rules that the findings speak of, each once, and where it stands in that list.
struct FoundRules {
  Json rules = Json::array();
  std::map<std::string_view, std::size_t> index;
};

FoundRules rules_of(const CheckReport& report) {
  FoundRules list;
  for (const Rule* rule : all_rules()) {
    const auto speaks = [&](const FindingView& finding) { return finding.code == rule->code; };
    if (std::none_of(report.findings.begin(), report.findings.end(), speaks)) continue;
    list.index.emplace(rule->code, list.rules.size());
    list.rules.push_back(rule_json(*rule, report.language));
  }
  return list;
}

Json place_json(const CheckReport& report, std::string_view path, Json region) {
  return {
      {"artifactLocation", {{"uri", uri_of(path_from_root(report, path))}, {"uriBaseId", kRoot}}},
      {"region", std::move(region)}};
}

/// Ends are exclusive here and there. A whole file is shown at its first line.
Json region_of(const FindingView& finding) {
  if (finding.begin == finding.end) return {{"startLine", finding.begin.line}};
  return {{"startLine", finding.begin.line},
          {"startColumn", finding.begin.column},
          {"endLine", finding.end.line},
          {"endColumn", finding.end.column}};
}

Json related_json(const CheckReport& report, const FindingView& finding) {
  Json related = Json::array();
  for (const RelatedView& entry : finding.related) {
    const Json region = {{"startLine", entry.begin.line}, {"startColumn", entry.begin.column}};
    related.push_back({{"physicalLocation", place_json(report, entry.path, region)},
                       {"message", message_of(entry.message)}});
  }
  return related;
}

Json result_json(const CheckReport& report, const FindingView& finding, const FoundRules& rules) {
  std::string text = finding.message;
  if (!finding.help.empty()) text += "; " + finding.help;
  Json result = {
      {"ruleId", finding.code},
      {"level", level_of(finding.level)},
      {"message", message_of(text)},
      {"locations", {{{"physicalLocation", place_json(report, finding.path, region_of(finding))}}}},
      {"partialFingerprints",
       {{"primaryLocationLineHash", finding.fingerprint}, {"trivsel/v1", finding.fingerprint}}}};
  if (const auto index = rules.index.find(finding.code); index != rules.index.end()) {
    result["ruleIndex"] = index->second;
  }
  if (!finding.related.empty()) result["relatedLocations"] = related_json(report, finding);
  Json properties = Json::object();
  if (!finding.instance.empty()) properties["instance"] = finding.instance;
  if (finding.source != nullptr) {
    properties["source"] = fmt::format("{}, {}: {}", finding.source->document,
                                       finding.source->section, finding.paraphrase);
  }
  if (!finding.interpretation.empty()) properties["interpretation"] = finding.interpretation;
  if (!properties.empty()) result["properties"] = properties;
  return result;
}

}  // namespace

std::string render_sarif(const CheckReport& report) {
  const FoundRules rules = rules_of(report);
  Json results = Json::array();
  for (const FindingView& finding : report.findings) {
    results.push_back(result_json(report, finding, rules));
  }
  const Text root{"the root of the repository", "roden af repositoriet"};
  Json run = {{"tool",
               {{"driver",
                 {{"name", "trivsel"},
                  {"fullName", fmt::format("trivsel {}", report.version)},
                  {"version", report.version},
                  {"semanticVersion", report.version},
                  {"language", report.language == Language::da ? "da" : "en"},
                  {"rules", rules.rules}}}}},
              {"language", report.language == Language::da ? "da" : "en"},
              {"automationDetails", {{"id", "trivsel/" + uri_of(report.from_root)}}},
              {"invocations", {{{"executionSuccessful", true}}}},
              {"originalUriBaseIds",
               {{std::string(kRoot), {{"description", {{"text", root.in(report.language)}}}}}}},
              {"columnKind", "unicodeCodePoints"},
              {"results", results}};
  const Json document = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                         {"version", "2.1.0"},
                         {"runs", Json::array({run})}};
  return json_text(document, 2) + "\n";
}

}  // namespace trivsel
