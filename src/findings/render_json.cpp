#include <nlohmann/json.hpp>

#include "findings/render.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) {
  return text.empty() ? Json() : Json(text);
}

Json source_json(const FindingView& finding) {
  if (finding.source == nullptr) return {};
  return {{"document", finding.source->document},
          {"section", finding.source->section},
          {"date", text_or_null(finding.source->date)},
          {"says", finding.paraphrase}};
}

Json finding_json(const FindingView& finding) {
  Json related = Json::array();
  for (const RelatedView& entry : finding.related) {
    related.push_back({{"path", entry.path},
                       {"line", entry.begin.line},
                       {"column", entry.begin.column},
                       {"message", entry.message}});
  }
  return {{"rule", finding.code},
          {"instance", text_or_null(finding.instance)},
          {"name", finding.name},
          {"level", key_of(finding.level)},
          {"message", finding.message},
          {"help", finding.help},
          {"path", finding.path},
          {"line", finding.begin.line},
          {"column", finding.begin.column},
          {"end_line", finding.end.line},
          {"end_column", finding.end.column},
          {"source", source_json(finding)},
          {"interpretation", text_or_null(finding.interpretation)},
          {"related", related},
          {"fingerprint", finding.fingerprint}};
}

}  // namespace

std::string render_json(const CheckReport& report) {
  Json findings = Json::array();
  for (const FindingView& finding : report.findings) findings.push_back(finding_json(finding));
  Json programme;
  if (!report.programme.empty()) {
    programme = {{"id", report.programme}, {"edition", report.edition}, {"sha256", report.sha256}};
  }
  const Summary& s = report.summary;
  const Json document = {{"version", 1},
                         {"tool", {{"name", "trivsel"}, {"version", report.version}}},
                         {"today", format(report.now.date())},
                         {"stage", key_of(report.stage)},
                         {"programme", programme},
                         {"findings", findings},
                         {"summary",
                          {{"error", s.errors},
                           {"warning", s.warnings},
                           {"note", s.notes},
                           {"skipped", s.skipped},
                           {"folders", s.folders},
                           {"files", s.files},
                           {"episodes", s.episodes}}}};
  return document.dump(2) + "\n";
}

}  // namespace trivsel
