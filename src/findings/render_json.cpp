#include "findings/json_parts.hpp"
#include "text/utf8.hpp"

namespace trivsel {
namespace {

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

void append_escaped(std::string& out, char32_t value) {
  const auto unit = [&](unsigned code) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", code);
  };
  const unsigned code = value;
  if (code < 0x10000) return unit(code);
  unit(0xD800U + ((code - 0x10000U) >> 10U));
  unit(0xDC00U + ((code - 0x10000U) & 0x3FFU));
}

}  // namespace

std::string json_text(const Json& json, int indent) {
  const std::string text = json.dump(indent, ' ', false, Json::error_handler_t::replace);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at).value_or(CodePoint{U'\uFFFD', 1});
    if (is_control(point.value) && point.value != '\n') {
      append_escaped(out, point.value);
    } else {
      out.append(text, at, point.bytes);
    }
    at += point.bytes;
  }
  return out;
}

Json finding_json(const FindingView& finding) {
  Json related = Json::array();
  for (const RelatedView& entry : finding.related) {
    related.push_back({{"path", entry.path},
                       {"line", entry.begin.line},
                       {"column", entry.begin.column},
                       {"message", entry.message}});
  }
  Json json{{"rule", finding.code},
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
  if (!finding.folder.empty()) json["folder"] = finding.folder;
  return json;
}

Json eligibility_json(const EligibilityView& view) {
  Json met;
  if (view.met) met = *view.met;
  return {{"rule", view.code},
          {"instance", view.instance},
          {"level", key_of(view.level)},
          {"met", met},
          {"because", view.because},
          {"source",
           {{"document", view.document},
            {"section", view.section},
            {"date", text_or_null(view.date)},
            {"says", view.says}}}};
}

Json eligibility_list(const std::vector<EligibilityView>& all) {
  Json list = Json::array();
  for (const EligibilityView& view : all) list.push_back(eligibility_json(view));
  return list;
}

Json programme_json(const std::string& id, const std::string& edition, const std::string& sha256) {
  if (id.empty()) return {};
  return {{"id", id}, {"edition", edition}, {"sha256", sha256}};
}

Json folder_json(const FolderReport& folder) {
  Json json{{"folder", folder.path},
            {"id", text_or_null(folder.id)},
            {"programme", programme_json(folder.programme, folder.edition, folder.sha256)},
            {"stage", folder.stage ? Json(key_of(*folder.stage)) : Json()},
            {"error", folder.summary.errors},
            {"warning", folder.summary.warnings},
            {"note", folder.summary.notes},
            {"skipped", folder.summary.skipped},
            {"ignored", folder.summary.ignored}};
  if (folder.stage == Stage::application) {
    json["eligibility"] = eligibility_list(folder.eligibility);
  }
  return json;
}

Json check_document(const CheckReport& report) {
  const Summary& s = report.summary;
  Json document = {{"version", 1},
                   {"tool", {{"name", "trivsel"}, {"version", report.version}}},
                   {"today", format(report.now.date())},
                   {"stage", report.several ? Json() : Json(key_of(report.stage))},
                   {"programme", programme_json(report.programme, report.edition, report.sha256)},
                   {"findings", Json::array()},
                   {"summary",
                    {{"error", s.errors},
                     {"warning", s.warnings},
                     {"note", s.notes},
                     {"skipped", s.skipped},
                     {"ignored", s.ignored},
                     {"known", s.known},
                     {"stale", s.stale},
                     {"folders", s.folders},
                     {"files", s.files},
                     {"episodes", s.episodes}}}};
  if (report.several) {
    Json& folders = document["folders"] = Json::array();
    for (const FolderReport& folder : report.folders) folders.push_back(folder_json(folder));
  } else if (report.stage == Stage::application) {
    document["eligibility"] = eligibility_list(report.eligibility);
  }
  return document;
}

std::string render_json(const CheckReport& report) {
  Json document = check_document(report);
  for (const FindingView& finding : report.findings) {
    document["findings"].push_back(finding_json(finding));
  }
  return json_text(document, 2) + "\n";
}

std::string render_jsonl(const CheckReport& report) {
  std::string out;
  for (const FindingView& finding : report.findings) {
    out += json_text(finding_json(finding), -1) + "\n";
  }
  Json document = check_document(report);
  document.erase("findings");
  return out + json_text(document, -1) + "\n";
}

}  // namespace trivsel
