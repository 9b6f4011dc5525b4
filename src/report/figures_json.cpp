#include "report/figures_json.hpp"

#include "report/json_values.hpp"

namespace trivsel::report {
namespace {

using Json = nlohmann::ordered_json;

Json places_json(const ParetoView& view) {
  Json bars = Json::array();
  for (const stats::ParetoBar& bar : view.bars) {
    bars.push_back({{"place", text_or_null(view.names[bar.category])},
                    {"count", bar.count},
                    {"running", bar.running}});
  }
  return bars;
}

Json kinds_json(const std::vector<WhenAndWhere>& kinds) {
  Json all = Json::array();
  for (const WhenAndWhere& kind : kinds) {
    all.push_back({{"kind", key_of(kind.kind)},
                   {"events", kind.events},
                   {"weekday_hour",
                    {{"drawn", kind.shows_hours()},
                     {"tallied", kind.hours.tallies},
                     {"counts", kind.hours.counts}}},
                   {"places",
                    {{"drawn", kind.shows_places()},
                     {"without_place", kind.events - kind.with_place()},
                     {"bars", places_json(kind.places)}}}});
  }
  return all;
}

Json plan_json(const Schedule& plan) {
  static constexpr std::string_view kinds[] = {"activity", "trial", "deliverable", "order"};
  static constexpr std::string_view states[] = {"ahead", "running", "overdue", "done", "cancelled"};
  Json entries = Json::array();
  for (const ScheduleEntry& entry : plan.entries) {
    entries.push_back({{"is", kinds[static_cast<std::size_t>(entry.kind)]},
                       {"kind", text_or_null(entry.kind_key)},
                       {"id", text_or_null(entry.id)},
                       {"title", text_or_null(entry.title)},
                       {"date", date_json(entry.date)},
                       {"to", date_json(entry.to)},
                       {"state", states[static_cast<std::size_t>(entry.state)]}});
  }
  return {{"from", date_json(plan.from)}, {"to", date_json(plan.to)}, {"entries", entries}};
}

Json burn_up_json(const BurnUp& sums) {
  Json months = Json::array();
  for (const BurnUpMonth& month : sums.months) {
    months.push_back({{"month", format(month.month)},
                      {"booked", money_json(month.booked)},
                      {"forecast", money_json(month.forecast)}});
  }
  return {{"limit_is", sums.is_cap ? "cap" : "budget"},
          {"limit", money_json(sums.limit)},
          {"months", months},
          {"booked", money_json(sums.booked)},
          {"forecast", money_json(sums.forecast)},
          {"left", money_json(sums.left())}};
}

Json attendance_json(const AttendanceView& attendance) {
  Json all = Json::array();
  for (const TeamView& team : attendance.teams) {
    Json activities = Json::array();
    for (const std::size_t at : team.held)
      activities.push_back(text_or_null(attendance.held[at].id));
    Json seats = Json::array();
    for (const SeatView& seat : team.seats) {
      Json roles = Json::array();
      for (const Role role : seat.roles) roles.push_back(key_of(role));
      Json marks = Json::array();
      for (const AttendanceMark mark : seat.marks) marks.push_back(key_of(mark));
      seats.push_back({{"roles", roles}, {"member", text_or_null(seat.member)}, {"marks", marks}});
    }
    all.push_back({{"team", text_or_null(team.id)}, {"activities", activities}, {"seats", seats}});
  }
  return all;
}

}  // namespace

Json figures_json(const StatusReport& report, Language language) {
  return {{"when_and_where", kinds_json(report.figures.kinds)},
          {"plan", plan_json(report.figures.plan.in(language))},
          {"burn_up", burn_up_json(report.figures.burn_up.in(language).sums)},
          {"attendance", attendance_json(report.attendance)}};
}

}  // namespace trivsel::report
