#include "report/schema/work_shapes.hpp"

#include "report/status/status.hpp"
#include "report/status_json/parts.hpp"

namespace trivsel::report {
namespace {

Json some_text() {
  return nullable(text_shape());
}

Json some_day() {
  return nullable(day_shape());
}

}  // namespace

Json activity_shape() {
  return object_shape({{"id", some_text()},
                       {"kind", nullable(one_of_shape<ActivityKind>())},
                       {"title", text_shape()},
                       {"date", some_day()},
                       {"from", nullable(clock_shape())},
                       {"to", nullable(clock_shape())}});
}

Json work_shape() {
  const Json activities = list_shape(reference("activity"));
  return object_shape({{"held", activities}, {"planned", activities}});
}

Json trials_shape() {
  return list_shape(object_shape({{"id", some_text()},
                                  {"title", some_text()},
                                  {"from", some_day()},
                                  {"to", some_day()},
                                  {"state", one_of_shape<TrialState>()},
                                  {"aim", some_text()},
                                  {"measure", some_text()},
                                  {"study", some_text()},
                                  {"decision", nullable(one_of_shape<Decision>())}}));
}

Json plan_shape() {
  const Json activities = list_shape(reference("activity"));
  return object_shape({{"coming", activities}, {"overdue", activities}});
}

Json authorities_shape() {
  return list_shape(object_shape({{"by", text_shape()},
                                  {"about", some_text()},
                                  {"order", bool_shape()},
                                  {"date", some_day()},
                                  {"deadline", some_day()},
                                  {"site", some_text()},
                                  {"activities", reference("work")}}));
}

Json outcomes_shape() {
  return list_shape(object_shape({{"id", text_shape()},
                                  {"name", text_shape()},
                                  {"left_out", bool_shape()},
                                  {"reason", some_text()},
                                  {"activities", reference("work")}}));
}

Json focus_areas_shape() {
  return list_shape(object_shape({{"id", text_shape()},
                                  {"title", some_text()},
                                  {"site", some_text()},
                                  {"activities", reference("work")}}));
}

Json deliverables_shape() {
  return list_shape(object_shape({{"id", some_text()},
                                  {"kind", some_text()},
                                  {"title", some_text()},
                                  {"site", some_text()},
                                  {"for", nullable(one_of_shape<EffectFor>())},
                                  {"due", some_day()},
                                  {"done", some_day()}}));
}

Json attendance_shape(const Numbers& numbers) {
  const Json seat = object_shape({{"roles", list_shape(one_of_shape<Role>())},
                                  {"member", some_text()},
                                  {"until", some_day()},
                                  {"expected", nullable(numbers.whole(Meaning::seat_expected))},
                                  {"present", numbers.whole(Meaning::seat_present)},
                                  {"excused", nullable(numbers.whole(Meaning::seat_excused))},
                                  {"absent", nullable(numbers.whole(Meaning::seat_absent))},
                                  {"not_noted", nullable(numbers.whole(Meaning::seat_not_noted))}});
  const Json team = object_shape({{"id", some_text()},
                                  {"activities", numbers.whole(Meaning::team_activities)},
                                  {"seats", list_shape(seat)}});
  const Json held = object_shape({{"id", some_text()},
                                  {"title", text_shape()},
                                  {"date", day_shape()},
                                  {"expected", numbers.whole(Meaning::activity_expected)},
                                  {"present", nullable(numbers.whole(Meaning::activity_present))}});
  return object_shape({{"teams", list_shape(team)}, {"held", list_shape(held)}});
}

Json money_shape(const Numbers& numbers) {
  const auto known = [&](Meaning meaning) { return nullable(numbers.number(meaning)); };
  const Json line = object_shape({{"id", some_text()},
                                  {"kind", nullable(one_of_shape<LineKind>())},
                                  {"payer", nullable(one_of_shape<Payer>())},
                                  {"budget", known(Meaning::money_line_budget)},
                                  {"used", known(Meaning::money_line_used)}});
  return object_shape({{"lines", list_shape(line)},
                       {"budget", known(Meaning::money_budget)},
                       {"used", known(Meaning::money_used)},
                       {"entries", numbers.whole(Meaning::money_entries)},
                       {"later_entries", numbers.whole(Meaning::money_later_entries)},
                       {"unreadable_entries", numbers.whole(Meaning::money_unreadable_entries)}});
}

Json findings_shape(const Numbers& numbers) {
  const Json item = object_shape({{"rule", {{"type", "string"}, {"pattern", "^TRV[0-9]{3}$"}}},
                                  {"level", one_of_shape<Level>()},
                                  {"message", text_shape()},
                                  {"path", text_shape()},
                                  {"line", numbers.whole(Meaning::finding_line)},
                                  {"column", numbers.whole(Meaning::finding_column)}});
  return object_shape({{"error", numbers.whole(Meaning::findings_error)},
                       {"warning", numbers.whole(Meaning::findings_warning)},
                       {"note", numbers.whole(Meaning::findings_note)},
                       {"items", list_shape(item)}});
}

namespace {

Json when_and_where_shape(const Numbers& numbers) {
  const Json hours =
      object_shape({{"drawn", bool_shape()},
                    {"tallied", numbers.whole(Meaning::picture_tallied)},
                    {"counts", list_shape(list_shape(numbers.whole(Meaning::picture_hour)))}});
  const Json bar = object_shape({{"place", some_text()},
                                 {"name", some_text()},
                                 {"count", numbers.whole(Meaning::picture_place)},
                                 {"running", numbers.whole(Meaning::picture_running)}});
  const Json places =
      object_shape({{"drawn", bool_shape()},
                    {"without_place", numbers.whole(Meaning::picture_without_place)},
                    {"bars", list_shape(bar)}});
  return list_shape(object_shape({{"kind", one_of_shape<EpisodeKind>()},
                                  {"events", numbers.whole(Meaning::picture_events)},
                                  {"weekday_hour", hours},
                                  {"places", places}}));
}

Json schedule_shape() {
  const auto keys = [](std::span<const std::string_view> all) {
    return one_of_shape(std::vector<std::string_view>(all.begin(), all.end()));
  };
  const Json entry = object_shape({{"is", keys(schedule_kinds())},
                                   {"kind", some_text()},
                                   {"id", some_text()},
                                   {"title", some_text()},
                                   {"date", some_day()},
                                   {"to", some_day()},
                                   {"state", keys(schedule_states())}});
  return object_shape({{"from", some_day()}, {"to", some_day()}, {"entries", list_shape(entry)}});
}

Json burn_up_shape(const Numbers& numbers) {
  const Json month = object_shape({{"month", month_shape()},
                                   {"booked", numbers.number(Meaning::burn_up_month_booked)},
                                   {"forecast", numbers.number(Meaning::burn_up_month_forecast)}});
  return object_shape({{"limit_is", one_of_shape({"cap", "budget"})},
                       {"limit", numbers.number(Meaning::burn_up_limit)},
                       {"months", list_shape(month)},
                       {"booked", numbers.number(Meaning::burn_up_booked)},
                       {"forecast", numbers.number(Meaning::burn_up_forecast)},
                       {"left", numbers.number(Meaning::burn_up_left)}});
}

Json matrix_shape() {
  const Json seat = object_shape({{"roles", list_shape(one_of_shape<Role>())},
                                  {"member", some_text()},
                                  {"marks", list_shape(one_of_shape<AttendanceMark>())}});
  return list_shape(object_shape({{"team", some_text()},
                                  {"activities", list_shape(some_text())},
                                  {"seats", list_shape(seat)}}));
}

}  // namespace

Json pictures_shape(const Numbers& numbers) {
  return object_shape({{"when_and_where", when_and_where_shape(numbers)},
                       {"plan", schedule_shape()},
                       {"burn_up", burn_up_shape(numbers)},
                       {"attendance", matrix_shape()}});
}

}  // namespace trivsel::report
