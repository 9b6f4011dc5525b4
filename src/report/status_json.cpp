#include "report/figures_json.hpp"
#include "report/json_values.hpp"
#include "report/series/series_json.hpp"
#include "report/status_document.hpp"

namespace trivsel::report {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json value_json(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

template <class E>
Json key_json(const std::optional<E>& value) {
  return value ? Json(key_of(*value)) : Json();
}

class StatusJson {
 public:
  StatusJson(const StatusReport& report, Language language)
      : report_(report), language_(language) {}

  Json course() const {
    Json sites = Json::array();
    for (const SiteView& site : report_.sites) {
      sites.push_back({{"id", text_or_null(site.id)},
                       {"name", text_or_null(site.name)},
                       {"places", value_json(site.places)}});
    }
    Json orders = Json::array();
    for (const OrderView& order : report_.orders) {
      orders.push_back({{"by", text_or_null(order.by.in(language_))},
                        {"about", text_or_null(order.about.in(language_))},
                        {"date", date_json(order.date)},
                        {"deadline", date_json(order.deadline)}});
    }
    return {{"id", text_or_null(report_.id)},
            {"title", text_or_null(report_.title)},
            {"sites", sites},
            {"start", date_json(report_.start)},
            {"end", date_json(report_.end)},
            {"extended", report_.extended},
            {"orders", orders}};
  }

  Json programme() const {
    if (report_.programme_id.empty()) return {};
    return {{"id", report_.programme_id},
            {"name", report_.programme.in(language_)},
            {"edition", text_or_null(report_.edition)},
            {"sha256", text_or_null(report_.pack_sha256)}};
  }

  Json charts() const {
    Json all = Json::array();
    for (const ChartSection& section : report_.charts) {
      const auto& [plotted, chart] = section.counts;
      Json json = series(section.series);
      const Json drawn = chart_json(section.counts, report_.landmarks, report_.words, language_);
      json["centre"] = {{"of", drawn["centre_of"]},
                        {"value", drawn["centre"]},
                        {"median", chart.has_median() ? drawn["centre"] : Json()},
                        {"whole_months", drawn["known"]},
                        {"baseline_months", drawn["known_before"]}};
      for (const char* key : {"runs", "verdict", "sentence"}) json[key] = drawn[key];
      json["chart"] = drawn;
      json["rate"] = section.rate
                         ? chart_json(*section.rate, report_.landmarks, report_.words, language_)
                         : Json();
      all.push_back(std::move(json));
    }
    return all;
  }

  Json targets() const {
    Json all = Json::array();
    for (const TargetSection& section : report_.targets) {
      Json json = series(section.series);
      json["against"] = key_of(section.against);
      json["chart"] = chart_json(section.counts, report_.landmarks, report_.words, language_);
      all.push_back(std::move(json));
    }
    return all;
  }

  static Json ratio(const NearMissRatio& ratio) {
    return {
        {"near_misses", ratio.near_misses}, {"violence", ratio.violence}, {"months", ratio.months}};
  }

  Json silences() const {
    Json all = Json::array();
    for (const SilenceView& silence : report_.silences) {
      all.push_back({{"site", text_or_null(silence.site)},
                     {"last", format(silence.last)},
                     {"days", silence.days.silent},
                     {"days_before", silence.days.days},
                     {"reporting_days_before", silence.days.reporting},
                     {"probability", silence.probability}});
    }
    return all;
  }

  Json measures() const {
    Json all = Json::array();
    for (const MeasureView& measure : report_.measures) {
      Json values = Json::array();
      for (const MeasureAnswer& answer : measure.answers) {
        values.push_back(
            {{"date", format(answer.date)}, {"value", answer.value}, {"n", value_json(answer.n)}});
      }
      all.push_back(
          {{"id", text_or_null(measure.id)},
           {"for", key_json(measure.for_whom)},
           {"title", text_or_null(measure.title)},
           {"scale", measure.low && measure.high ? Json{*measure.low, *measure.high} : Json()},
           {"values", values}});
    }
    return all;
  }

  Json series(const MonthlySeries& series) const {
    Json months = Json::array();
    for (const MonthCount& month : series.months) {
      months.push_back({{"month", format(month.month)},
                        {"state", key_of(month.state)},
                        {"count", value_json(month.count)},
                        {"resident_days", value_json(month.resident_days)},
                        {"per_1000_resident_days", value_json(month.rate())}});
    }
    return {{"kind", key_of(series.what.kind)},
            {"months_left_out", series.left_out},
            {"months", months}};
  }

  Json records() const {
    Json kinds = Json::object();
    for (const KindTotal& total : report_.totals)
      kinds[std::string(key_of(total.kind))] = total.in_course;
    Json silent = Json::array();
    for (const Month month : report_.silent_months) silent.push_back(format(month));
    return {{"counted", report_.records.counted},
            {"withdrawn", report_.records.withdrawn},
            {"unreadable", report_.records.unreadable},
            {"silent_months", silent},
            {"in_course", kinds}};
  }

  Json lock() const {
    if (!report_.lock) return {};
    return {{"on", date_json(report_.lock->on)},
            {"holds", report_.lock->holds},
            {"why", text_or_null(report_.lock->why)}};
  }

  Json practice_changes() const {
    Json all = Json::array();
    for (const PracticeChangeView& change : report_.practice_changes) {
      all.push_back({{"date", format(change.date)},
                     {"what", change.what},
                     {"site", text_or_null(change.site)}});
    }
    return all;
  }

  Json trials() const {
    Json all = Json::array();
    for (const TrialView& trial : report_.trials) {
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

  Json attendance() const {
    Json teams = Json::array();
    for (const TeamView& team : report_.attendance.teams) {
      Json seats = Json::array();
      for (const SeatView& seat : team.seats) seats.push_back(seat_json(seat));
      teams.push_back(
          {{"id", text_or_null(team.id)}, {"activities", team.activities}, {"seats", seats}});
    }
    Json held = Json::array();
    for (const HeldActivity& activity : report_.attendance.held) {
      held.push_back({{"id", text_or_null(activity.id)},
                      {"title", activity.title.in(language_)},
                      {"date", format(activity.date)},
                      {"expected", activity.expected},
                      {"present", activity.has_attendance ? Json(activity.present) : Json()}});
    }
    return {{"teams", teams}, {"held", held}};
  }

  Json plan() const {
    return {{"coming", activities(report_.plan.coming)},
            {"overdue", activities(report_.plan.overdue)}};
  }

  Json work(const WorkDone& work) const {
    return {{"held", activities(work.held)}, {"planned", activities(work.planned)}};
  }

  Json authorities() const {
    Json all = Json::array();
    for (const AuthorityView& authority : report_.work.authorities) {
      all.push_back({{"by", authority.by.in(language_)},
                     {"about", text_or_null(authority.about.in(language_))},
                     {"order", authority.is_order},
                     {"date", date_json(authority.date)},
                     {"deadline", date_json(authority.deadline)},
                     {"site", text_or_null(authority.site)},
                     {"activities", work(authority.work)}});
    }
    return all;
  }

  Json outcomes() const {
    Json all = Json::array();
    for (const OutcomeView& outcome : report_.work.outcomes) {
      all.push_back({{"id", outcome.id},
                     {"name", outcome.name.in(language_)},
                     {"left_out", outcome.is_left_out},
                     {"reason", text_or_null(outcome.reason)},
                     {"activities", work(outcome.work)}});
    }
    return all;
  }

  Json focus_areas() const {
    Json all = Json::array();
    for (const FocusAreaView& area : report_.work.focus_areas) {
      all.push_back({{"id", area.id},
                     {"title", text_or_null(area.title)},
                     {"site", text_or_null(area.site)},
                     {"activities", work(area.work)}});
    }
    return all;
  }

  Json deliverables() const {
    Json all = Json::array();
    for (const DeliverableView& deliverable : report_.work.deliverables) {
      all.push_back({{"id", text_or_null(deliverable.id)},
                     {"kind", text_or_null(deliverable.kind.in(language_))},
                     {"title", text_or_null(deliverable.title)},
                     {"site", text_or_null(deliverable.site)},
                     {"for", key_json(deliverable.for_whom)},
                     {"due", date_json(deliverable.due)},
                     {"done", date_json(deliverable.done)}});
    }
    return all;
  }

  Json money() const {
    const MoneyView& view = report_.money;
    Json lines = Json::array();
    for (const MoneyLine& line : view.lines) {
      lines.push_back({{"id", text_or_null(line.id)},
                       {"kind", key_json(line.kind)},
                       {"payer", key_json(line.payer)},
                       {"budget", money_json(line.budget)},
                       {"used", money_json(line.used)}});
    }
    return {{"lines", lines},
            {"budget", money_json(view.budget)},
            {"used", money_json(view.used)},
            {"entries", view.entries},
            {"later_entries", view.later},
            {"unreadable_entries", view.unreadable}};
  }

  Json findings() const {
    Json items = Json::array();
    for (const FindingItem& item : report_.findings.items) {
      items.push_back({{"rule", item.code},
                       {"level", key_of(item.level)},
                       {"message", item.message.in(language_)},
                       {"path", item.path},
                       {"line", item.line},
                       {"column", item.column}});
    }
    const FindingsView& view = report_.findings;
    return {
        {"error", view.errors}, {"warning", view.warnings}, {"note", view.notes}, {"items", items}};
  }

 private:
  static Json seat_json(const SeatView& seat) {
    Json roles = Json::array();
    for (const Role role : seat.roles) roles.push_back(key_of(role));
    const auto expected = [&](int count) { return seat.is_expected ? Json(count) : Json(); };
    return {{"roles", roles},
            {"member", text_or_null(seat.member)},
            {"until", date_json(seat.until)},
            {"expected", expected(seat.activities)},
            {"present", seat.present},
            {"excused", expected(seat.excused)},
            {"absent", expected(seat.absent)},
            {"not_noted", expected(seat.unstated)}};
  }

  Json activities(const std::vector<ActivityView>& list) const {
    Json all = Json::array();
    for (const ActivityView& activity : list) {
      all.push_back({{"id", text_or_null(activity.id)},
                     {"kind", key_json(activity.kind)},
                     {"title", activity.title.in(language_)},
                     {"date", date_json(activity.date)},
                     {"from", activity.time ? Json(clock(activity.time->from)) : Json()},
                     {"to", activity.time ? Json(clock(activity.time->to)) : Json()}});
    }
    return all;
  }

  static std::string clock(int minutes) {
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
  }

  const StatusReport& report_;
  Language language_;
};

}  // namespace

std::string status_json(const StatusReport& report, ReportKind kind, Language language,
                        std::string_view version) {
  const StatusJson json(report, language);
  const Json document = {{"version", 1},
                         {"tool", {{"name", "trivsel"}, {"version", version}}},
                         {"kind", key_of(kind)},
                         {"language", language == Language::da ? "da" : "en"},
                         {"today", format(report.today)},
                         {"basis", basis_json(report.basis, report.now)},
                         {"stage", key_of(report.stage)},
                         {"programme", json.programme()},
                         {"course", json.course()},
                         {"charts", json.charts()},
                         {"violence_against", json.targets()},
                         {"near_misses", json.series(report.near_misses)},
                         {"near_miss_ratio",
                          {{"before", StatusJson::ratio(report.ratio_before)},
                           {"in_course", StatusJson::ratio(report.ratio_in_course)}}},
                         {"silence", json.silences()},
                         {"measures", json.measures()},
                         {"records", json.records()},
                         {"practice_changes", json.practice_changes()},
                         {"locked_measures", json.lock()},
                         {"trials", json.trials()},
                         {"attendance", json.attendance()},
                         {"plan", json.plan()},
                         {"authorities", json.authorities()},
                         {"outcomes", json.outcomes()},
                         {"focus_areas", json.focus_areas()},
                         {"deliverables", json.deliverables()},
                         {"anchoring", json.work(report.work.anchoring)},
                         {"money", json.money()},
                         {"findings", json.findings()},
                         {"figures", figures_json(report, language)}};
  return document.dump(2) + "\n";
}

}  // namespace trivsel::report
