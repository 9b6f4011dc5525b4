#include "report/json_values.hpp"
#include "report/portfolio/parts_json.hpp"
#include "report/portfolio_report.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

using Json = nlohmann::ordered_json;

Json levels(const OpenCounts& open) {
  return {{"error", open.errors}, {"warning", open.warnings}, {"note", open.notes}};
}

Json course_json(const CourseRow& row, const OpenCounts& open) {
  return {{"folder", row.folder},
          {"id", text_or_null(row.id)},
          {"title", text_or_null(row.title)},
          {"programme", text_or_null(row.programme)},
          {"sites", row.sites},
          {"start", date_json(row.start)},
          {"end", date_json(row.end)},
          {"stage", row.stage ? Json(key_of(*row.stage)) : Json()},
          {"findings", levels(open)}};
}

Json sums_json(const Sums& sums) {
  return {{"budget", money_json(sums.budget)},
          {"spent", money_json(sums.spent)},
          {"committed", money_json(sums.committed)},
          {"rest", money_json(sums.rest())}};
}

Json money_section(const PortfolioMoney& money) {
  Json courses = Json::array();
  for (const CourseMoney& row : money.courses) {
    Json course{{"folder", shown(row.course->path)}, {"known", row.known}};
    if (row.known) course.update(sums_json(row.sums));
    courses.push_back(std::move(course));
  }
  Json payers = Json::array();
  for (const auto& [payer, sums] : money.payers) {
    Json entry{{"payer", payer ? Json(key_of(*payer)) : Json()}};
    entry.update(sums_json(sums));
    payers.push_back(std::move(entry));
  }
  Json grants = Json::array();
  for (const GrantUse& use : money.grants.grants) {
    grants.push_back({{"id", shown(*use.grant->id)},
                      {"title", text_or_null(shown(use.grant->title.value_or({})))},
                      {"from", format(*use.grant->from)},
                      {"to", format(*use.grant->to)},
                      {"amount", money_json(*use.grant->amount)},
                      {"booked", money_json(use.spent)},
                      {"committed", money_json(use.committed)},
                      {"forecast", money_json(use.forecast())},
                      {"rest", money_json(use.rest())}});
  }
  return {{"lower_bound", true},
          {"courses", courses},
          {"payers", payers},
          {"grants", grants},
          {"by_rule", money.grants.by_rule.size()},
          {"total", sums_json(money.total)}};
}

}  // namespace

std::string portfolio_json(const PortfolioReport& report, Language language,
                           std::string_view version) {
  Json courses = Json::array();
  for (std::size_t i = 0; i < report.courses.size(); ++i) {
    courses.push_back(course_json(report.courses[i], report.open.courses[i]));
  }
  Json cohorts = Json::array();
  for (const CohortRow& row : report.cohorts) {
    cohorts.push_back({{"from", format(row.from)},
                       {"to", format(row.to)},
                       {"whole", row.whole},
                       {"room_for", row.most},
                       {"started", row.started}});
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
  const Json document = {{"version", 1},
                         {"tool", {{"name", "trivsel"}, {"version", version}}},
                         {"kind", "portfolio"},
                         {"language", language == Language::da ? "da" : "en"},
                         {"today", format(report.today)},
                         {"basis", basis_json(report.basis, report.now)},
                         {"title", text_or_null(report.title)},
                         {"programme", programme},
                         {"courses", courses},
                         {"cohorts", cohorts},
                         {"starts", starts_json(report)},
                         {"programmes", programmes_json(report, language)},
                         {"origins", origins_json(report)},
                         {"good_examples", good_examples_json(report)},
                         {"funnels", funnels_json(report)},
                         {"open_rules", open_rules_json(report)},
                         {"double_bookings", bookings},
                         {"money", money_section(report.money)},
                         {"findings", levels(report.open.portfolio)}};
  return document.dump(2) + "\n";
}

}  // namespace trivsel::report
