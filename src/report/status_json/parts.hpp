#pragma once

#include "report/json_values.hpp"
#include "report/status/status.hpp"
#include "report/trace/trace.hpp"

namespace trivsel::report {

// The sections of a report's JSON. docs/report.md tells every key.

/// What all sections are made with.
struct StatusJson {
  const StatusReport& report;
  Language language;
  Trace& trace;
};

using Json = nlohmann::ordered_json;

Json course_json(const StatusJson& to);
Json programme_json(const StatusJson& to);

Json charts_json(const StatusJson& to);
Json targets_json(const StatusJson& to);
Json series_json(const StatusJson& to, const MonthlySeries& series);
Json near_miss_ratio_json(const StatusJson& to);
Json silences_json(const StatusJson& to);
Json measures_json(const StatusJson& to);
Json records_json(const StatusJson& to);
Json lock_json(const StatusJson& to);
Json practice_changes_json(const StatusJson& to);

Json trials_json(const StatusJson& to);
Json attendance_json(const StatusJson& to);
Json plan_json(const StatusJson& to);
Json authorities_json(const StatusJson& to);
Json outcomes_json(const StatusJson& to);
Json focus_areas_json(const StatusJson& to);
Json deliverables_json(const StatusJson& to);
Json work_json(const WorkDone& work, Language language);

Json money_json(const StatusJson& to);
Json findings_json(const StatusJson& to);

/// What pictures show that is of no month's series: by weekday and hour, by place, the plan, the
/// burn-up, the attendance matrix.
Json pictures_json(const StatusJson& to);
std::span<const std::string_view> schedule_kinds();   ///< in the order of ScheduleEntry's kinds
std::span<const std::string_view> schedule_states();  ///< likewise of its states

}  // namespace trivsel::report
