#include "report/json_values.hpp"
#include "report/portfolio/parts_json.hpp"
#include "report/portfolio/portfolio_report.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

using Json = nlohmann::ordered_json;

/// Any file can open a rule, also one of another course.
Json levels(const PortfolioReport& report, Trace& trace, const OpenCounts& open) {
  return {{"error", trace.figure(Meaning::open_rules_error, open.errors, report.all)},
          {"warning", trace.figure(Meaning::open_rules_warning, open.warnings, report.all)},
          {"note", trace.figure(Meaning::open_rules_note, open.notes, report.all)}};
}

Json course_json(const PortfolioReport& report, Trace& trace, const CourseRow& row,
                 const OpenCounts& open) {
  return {{"folder", row.folder},
          {"id", text_or_null(row.id)},
          {"title", text_or_null(row.title)},
          {"programme", text_or_null(row.programme)},
          {"sites", row.sites},
          {"start", date_json(row.start)},
          {"end", date_json(row.end)},
          {"stage", key_json(row.stage)},
          {"findings", levels(report, trace, open)}};
}

Json sums_json(Trace& trace, const Sums& sums, const SumsFrom& from) {
  return {{"budget", trace.figure(Meaning::courses_budget, money_json(sums.budget), from.budget)},
          {"spent", trace.figure(Meaning::courses_spent, money_json(sums.spent), from.spent)},
          {"committed",
           trace.figure(Meaning::courses_committed, money_json(sums.committed), from.committed)},
          {"rest", trace.figure(Meaning::courses_rest, money_json(sums.rest()), from.rest())}};
}

/// What is booked on a grant depends on how much room all courses have left on it.
Json grant_json(const PortfolioReport& report, Trace& trace, const GrantUse& use) {
  const Origin& given = report.programme_from;
  const SumsFrom& total = report.money.total_from;
  const auto figure = [&](Meaning meaning, Amount amount, const Origin& from) {
    return trace.figure(meaning, money_json(amount), from);
  };
  return {{"id", shown(*use.grant->id)},
          {"title", text_or_null(shown(use.grant->title.value_or({})))},
          {"from", format(*use.grant->from)},
          {"to", format(*use.grant->to)},
          {"amount", figure(Meaning::grant_amount, *use.grant->amount, given)},
          {"booked", figure(Meaning::grant_booked, use.spent, origin_of(given, total.spent))},
          {"committed",
           figure(Meaning::grant_committed, use.committed, origin_of(given, total.committed))},
          {"forecast",
           figure(Meaning::grant_forecast, use.forecast(), origin_of(given, total.committed))},
          {"rest", figure(Meaning::grant_rest, use.rest(), origin_of(given, total.committed))}};
}

Json money_section(const PortfolioReport& report, Trace& trace) {
  const PortfolioMoney& money = report.money;
  Json courses = Json::array();
  for (const CourseMoney& row : money.courses) {
    Json course{{"folder", shown(row.course->path)}, {"known", row.known}};
    if (row.known) course.update(sums_json(trace, row.sums, row.from));
    courses.push_back(std::move(course));
  }
  Json payers = Json::array();
  for (const auto& [payer, sums] : money.payers) {
    Json entry{{"payer", key_json(payer)}};
    entry.update(sums_json(trace, sums, money.payers_from.at(payer)));
    payers.push_back(std::move(entry));
  }
  Json grants = Json::array();
  for (const GrantUse& use : money.grants.grants) {
    grants.push_back(grant_json(report, trace, use));
  }
  const Origin by_rule = origin_of(report.programme_from, money.total_from.spent);
  return {{"lower_bound", true},
          {"courses", courses},
          {"payers", payers},
          {"grants", grants},
          {"by_rule", trace.figure(Meaning::grant_by_rule, money.grants.by_rule.size(), by_rule)},
          {"total", sums_json(trace, money.total, money.total_from)}};
}

}  // namespace

std::string portfolio_json(const PortfolioReport& report, Language language,
                           std::string_view version) {
  Trace trace;
  Json courses = Json::array();
  for (std::size_t i = 0; i < report.courses.size(); ++i) {
    courses.push_back(course_json(report, trace, report.courses[i], report.open.courses[i]));
  }
  Json cohorts = Json::array();
  for (const CohortRow& row : report.cohorts) {
    cohorts.push_back(
        {{"from", format(row.from)},
         {"to", format(row.to)},
         {"whole", row.whole},
         {"room_for", trace.figure(Meaning::cohort_room, row.most, report.programme_from)},
         {"started", trace.figure(Meaning::cohort_started, row.started, row.started_from)}});
  }
  Json bookings = Json::array();
  for (const BookingRow& row : report.bookings) {
    bookings.push_back({{"consultant", row.consultant},
                        {"day", format(row.day)},
                        {"folder", row.folder},
                        {"activity", row.activity},
                        {"other_folder", row.other_folder},
                        {"other_activity", row.other_activity},
                        {"at_one_time", row.at_one_time}});
  }
  Json programme;
  if (!report.programme_id.empty()) {
    programme = {{"id", report.programme_id},
                 {"name", report.programme.in(language)},
                 {"edition", text_or_null(report.edition)},
                 {"sha256", text_or_null(report.pack_sha256)}};
  }
  Json document = {{"version", trace.figure(Meaning::report_version, 1, {})},
                   {"tool", {{"name", "trivsel"}, {"version", version}}},
                   {"kind", "portfolio"},
                   {"language", language == Language::da ? "da" : "en"},
                   {"today", format(report.today)},
                   {"basis", {{"now", format(report.now)}, {"sha256", report.basis.sha256}}},
                   {"title", text_or_null(report.title)},
                   {"programme", programme},
                   {"courses", courses},
                   {"cohorts", cohorts},
                   {"starts", starts_json(report, trace)},
                   {"programmes", programmes_json(report, trace, language)},
                   {"origins", origins_json(report, trace)},
                   {"good_examples", good_examples_json(report, trace)},
                   {"funnels", funnels_json(report, trace)},
                   {"open_rules", open_rules_json(report, trace)},
                   {"double_bookings", bookings},
                   {"money", money_section(report, trace)},
                   {"findings", levels(report, trace, report.open.portfolio)}};
  return trace.document(std::move(document), report.paths, language);
}

}  // namespace trivsel::report
