#include "report/status_json/parts.hpp"

namespace trivsel::report {

Json money_json(const StatusJson& to) {
  const MoneyView& view = to.report.money;
  const Origin& budget = to.report.files.budget;
  const Origin& booked = to.report.files.expenses;
  const Origin both = origin_of(budget, booked);
  const auto figure = [&](Meaning meaning, Json number, const Origin& from) {
    return to.trace.figure(meaning, std::move(number), from);
  };
  Json lines = Json::array();
  for (const MoneyLine& line : view.lines) {
    lines.push_back(
        {{"id", text_or_null(line.id)},
         {"kind", key_json(line.kind)},
         {"payer", key_json(line.payer)},
         {"budget", figure(Meaning::money_line_budget, money_json(line.budget), budget)},
         {"used", figure(Meaning::money_line_used, money_json(line.used), both)}});
  }
  return {
      {"lines", lines},
      {"budget", figure(Meaning::money_budget, money_json(view.budget), budget)},
      {"used", figure(Meaning::money_used, money_json(view.used), both)},
      {"entries", figure(Meaning::money_entries, view.entries, booked)},
      {"later_entries", figure(Meaning::money_later_entries, view.later, booked)},
      {"unreadable_entries", figure(Meaning::money_unreadable_entries, view.unreadable, booked)}};
}

Json findings_json(const StatusJson& to) {
  // Any file can give or take a finding.
  const Origin& all = to.report.files.all;
  Json items = Json::array();
  for (const FindingItem& item : to.report.findings.items) {
    items.push_back({{"rule", item.code},
                     {"level", key_of(item.level)},
                     {"message", item.message.in(to.language)},
                     {"path", item.path},
                     {"line", to.trace.figure(Meaning::finding_line, item.line, all)},
                     {"column", to.trace.figure(Meaning::finding_column, item.column, all)}});
  }
  const FindingsView& view = to.report.findings;
  return {{"error", to.trace.figure(Meaning::findings_error, view.errors, all)},
          {"warning", to.trace.figure(Meaning::findings_warning, view.warnings, all)},
          {"note", to.trace.figure(Meaning::findings_note, view.notes, all)},
          {"items", items}};
}

}  // namespace trivsel::report
