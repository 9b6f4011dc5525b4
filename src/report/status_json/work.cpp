#include "report/status_json/parts.hpp"

namespace trivsel::report {
namespace {

std::string clock_text(int minutes) {
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

Json activities_json(const std::vector<ActivityView>& list, Language language) {
  Json all = Json::array();
  for (const ActivityView& activity : list) {
    all.push_back({{"id", text_or_null(activity.id)},
                   {"kind", key_json(activity.kind)},
                   {"title", activity.title.in(language)},
                   {"date", date_json(activity.date)},
                   {"from", activity.time ? Json(clock_text(activity.time->from)) : Json()},
                   {"to", activity.time ? Json(clock_text(activity.time->to)) : Json()}});
  }
  return all;
}

}  // namespace

Json trials_json(const StatusJson& to) {
  Json all = Json::array();
  for (const TrialView& trial : to.report.trials) {
    all.push_back({{"id", text_or_null(trial.id)},
                   {"title", text_or_null(trial.title)},
                   {"from", date_json(trial.from)},
                   {"to", date_json(trial.to)},
                   {"state", key_of(trial.state)},
                   {"aim", text_or_null(trial.aim)},
                   {"measure", text_or_null(trial.measure)},
                   {"study", text_or_null(trial.study)},
                   {"decision", key_json(trial.decision)}});
  }
  return all;
}

Json plan_json(const StatusJson& to) {
  return {{"coming", activities_json(to.report.plan.coming, to.language)},
          {"overdue", activities_json(to.report.plan.overdue, to.language)}};
}

Json work_json(const WorkDone& work, Language language) {
  return {{"held", activities_json(work.held, language)},
          {"planned", activities_json(work.planned, language)}};
}

Json authorities_json(const StatusJson& to) {
  Json all = Json::array();
  for (const AuthorityView& authority : to.report.work.authorities) {
    all.push_back({{"by", authority.by.in(to.language)},
                   {"about", text_or_null(authority.about.in(to.language))},
                   {"order", authority.is_order},
                   {"date", date_json(authority.date)},
                   {"deadline", date_json(authority.deadline)},
                   {"site", text_or_null(authority.site)},
                   {"activities", work_json(authority.work, to.language)}});
  }
  return all;
}

Json outcomes_json(const StatusJson& to) {
  Json all = Json::array();
  for (const OutcomeView& outcome : to.report.work.outcomes) {
    all.push_back({{"id", outcome.id},
                   {"name", outcome.name.in(to.language)},
                   {"left_out", outcome.is_left_out},
                   {"reason", text_or_null(outcome.reason)},
                   {"activities", work_json(outcome.work, to.language)}});
  }
  return all;
}

Json focus_areas_json(const StatusJson& to) {
  Json all = Json::array();
  for (const FocusAreaView& area : to.report.work.focus_areas) {
    all.push_back({{"id", area.id},
                   {"title", text_or_null(area.title)},
                   {"site", text_or_null(area.site)},
                   {"activities", work_json(area.work, to.language)}});
  }
  return all;
}

Json deliverables_json(const StatusJson& to) {
  Json all = Json::array();
  for (const DeliverableView& deliverable : to.report.work.deliverables) {
    all.push_back({{"id", text_or_null(deliverable.id)},
                   {"kind", text_or_null(deliverable.kind.in(to.language))},
                   {"title", text_or_null(deliverable.title)},
                   {"site", text_or_null(deliverable.site)},
                   {"for", key_json(deliverable.for_whom)},
                   {"due", date_json(deliverable.due)},
                   {"done", date_json(deliverable.done)}});
  }
  return all;
}

}  // namespace trivsel::report
