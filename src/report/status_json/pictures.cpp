#include "report/status_json/parts.hpp"

namespace trivsel::report {
namespace {

Json hours_json(const StatusJson& to, const WhenAndWhere& kind) {
  Json days = Json::array();
  for (const auto& day : kind.hours.counts) {
    Json hours = Json::array();
    for (const std::int64_t count : day) {
      hours.push_back(to.trace.figure(Meaning::picture_hour, count, kind.from));
    }
    days.push_back(std::move(hours));
  }
  return {{"drawn", kind.shows_hours()},
          {"tallied", to.trace.figure(Meaning::picture_tallied, kind.hours.tallies, kind.from)},
          {"counts", std::move(days)}};
}

Json places_json(const StatusJson& to, const WhenAndWhere& kind) {
  Json bars = Json::array();
  for (const stats::ParetoBar& bar : kind.places.bars) {
    bars.push_back(
        {{"place", text_or_null(kind.places.keys[bar.category])},
         {"name", text_or_null(kind.places.names[bar.category])},
         {"count", to.trace.figure(Meaning::picture_place, bar.count, kind.from)},
         {"running", to.trace.figure(Meaning::picture_running, bar.running, kind.from)}});
  }
  return {{"drawn", kind.shows_places()},
          {"without_place", to.trace.figure(Meaning::picture_without_place,
                                            kind.events - kind.with_place(), kind.from)},
          {"bars", std::move(bars)}};
}

Json kinds_json(const StatusJson& to) {
  Json all = Json::array();
  for (const WhenAndWhere& kind : to.report.figures.kinds) {
    all.push_back({{"kind", key_of(kind.kind)},
                   {"events", to.trace.figure(Meaning::picture_events, kind.events, kind.from)},
                   {"weekday_hour", hours_json(to, kind)},
                   {"places", places_json(to, kind)}});
  }
  return all;
}

Json schedule_json(const Schedule& plan) {
  Json entries = Json::array();
  for (const ScheduleEntry& entry : plan.entries) {
    entries.push_back({{"is", schedule_kinds()[static_cast<std::size_t>(entry.kind)]},
                       {"kind", text_or_null(entry.kind_key)},
                       {"id", text_or_null(entry.id)},
                       {"title", text_or_null(entry.title)},
                       {"date", date_json(entry.date)},
                       {"to", date_json(entry.to)},
                       {"state", schedule_states()[static_cast<std::size_t>(entry.state)]}});
  }
  return {{"from", date_json(plan.from)}, {"to", date_json(plan.to)}, {"entries", entries}};
}

/// What is booked and what the plan expects is held against the budget's lines and rates.
Json burn_up_json(const StatusJson& to, const BurnUp& sums) {
  const ReadFiles& files = to.report.files;
  const Origin limit = origin_of(files.course, files.budget);
  const Origin booked = origin_of(limit, files.expenses);
  const Origin expected = origin_of(booked, files.plan);
  const auto figure = [&](Meaning meaning, Amount amount, const Origin& from) {
    return to.trace.figure(meaning, money_json(amount), from);
  };
  Json months = Json::array();
  for (const BurnUpMonth& month : sums.months) {
    months.push_back(
        {{"month", format(month.month)},
         {"booked", figure(Meaning::burn_up_month_booked, month.booked, booked)},
         {"forecast", figure(Meaning::burn_up_month_forecast, month.forecast, expected)}});
  }
  return {{"limit_is", sums.is_cap ? "cap" : "budget"},
          {"limit", to.trace.figure(Meaning::burn_up_limit, money_json(sums.limit), limit)},
          {"months", months},
          {"booked", figure(Meaning::burn_up_booked, sums.booked, booked)},
          {"forecast", figure(Meaning::burn_up_forecast, sums.forecast, expected)},
          {"left", to.trace.figure(Meaning::burn_up_left, money_json(sums.left()), expected)}};
}

Json matrix_json(const AttendanceView& attendance) {
  Json all = Json::array();
  for (const TeamView& team : attendance.teams) {
    Json activities = Json::array();
    for (const std::size_t at : team.held) {
      activities.push_back(text_or_null(attendance.held[at].id));
    }
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

std::span<const std::string_view> schedule_kinds() {
  static constexpr std::string_view keys[] = {"activity", "trial", "deliverable", "order"};
  return keys;
}

std::span<const std::string_view> schedule_states() {
  static constexpr std::string_view keys[] = {"ahead", "running", "overdue", "done", "cancelled"};
  return keys;
}

Json pictures_json(const StatusJson& to) {
  const StatusFigures& figures = to.report.figures;
  return {{"when_and_where", kinds_json(to)},
          {"plan", schedule_json(figures.plan.in(to.language))},
          {"burn_up", burn_up_json(to, figures.burn_up.in(to.language).sums)},
          {"attendance", matrix_json(to.report.attendance)}};
}

}  // namespace trivsel::report
