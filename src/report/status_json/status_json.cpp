#include "report/status/status_document.hpp"
#include "report/status_json/parts.hpp"

namespace trivsel::report {
namespace {

Json basis_json(const StatusReport& report, Trace& trace) {
  return {{"now", format(report.now)},
          {"files", trace.figure(Meaning::basis_files, report.basis.files, report.files.all)},
          {"sha256", report.basis.sha256}};
}

}  // namespace

std::string status_json(const StatusReport& report, ReportKind kind, Language language,
                        std::string_view version) {
  Trace trace;
  const StatusJson to{report, language, trace};
  Json document = {{"version", trace.figure(Meaning::report_version, 1, {})},
                   {"tool", {{"name", "trivsel"}, {"version", version}}},
                   {"kind", key_of(kind)},
                   {"language", language == Language::da ? "da" : "en"},
                   {"today", format(report.today)},
                   {"basis", basis_json(report, trace)},
                   {"stage", key_of(report.stage)},
                   {"programme", programme_json(to)},
                   {"course", course_json(to)},
                   {"charts", charts_json(to)},
                   {"violence_against", targets_json(to)},
                   {"near_misses", series_json(to, report.near_misses)},
                   {"near_miss_ratio", near_miss_ratio_json(to)},
                   {"silence", silences_json(to)},
                   {"measures", measures_json(to)},
                   {"records", records_json(to)},
                   {"practice_changes", practice_changes_json(to)},
                   {"locked_measures", lock_json(to)},
                   {"trials", trials_json(to)},
                   {"attendance", attendance_json(to)},
                   {"plan", plan_json(to)},
                   {"authorities", authorities_json(to)},
                   {"outcomes", outcomes_json(to)},
                   {"focus_areas", focus_areas_json(to)},
                   {"deliverables", deliverables_json(to)},
                   {"anchoring", work_json(report.work.anchoring, language)},
                   {"money", money_json(to)},
                   {"figures", pictures_json(to)},
                   {"findings", findings_json(to)}};
  return trace.document(std::move(document), report.files.paths, language);
}

}  // namespace trivsel::report
