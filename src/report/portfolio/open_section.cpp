#include "report/portfolio/sections.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

constexpr std::pair<Text, bool> kLevels[] = {{{"Errors", "Fejl"}, true},
                                             {{"Warnings", "Advarsler"}, true},
                                             {{"Notes", "Bemærkninger"}, true}};

Table levels_table(Text caption, Text first, Language language) {
  Table table;
  table.caption = in(caption, language);
  table.columns = columns_of({{first, false}, kLevels[0], kLevels[1], kLevels[2]}, language);
  return table;
}

std::vector<std::string> levels_row(std::string name, const FindingCounts& open,
                                    Language language) {
  return {std::move(name), number(open.errors, language), number(open.warnings, language),
          number(open.notes, language)};
}

bool is_open(const FindingCounts& open) {
  return open.errors + open.warnings + open.notes > 0;
}

Table by_course(const PortfolioReport& report, Language language) {
  Table table = levels_table({"By course", "Efter forløb"}, {"Folder", "Mappe"}, language);
  for (const CourseRow& row : report.courses) {
    if (is_open(open_in(row))) {
      table.rows.push_back(levels_row(row.folder, open_in(row), language));
    }
  }
  const FindingCounts own{report.own_errors, report.own_warnings, report.own_notes};
  if (is_open(own)) {
    table.rows.push_back(
        levels_row(in({"the portfolio itself", "porteføljen selv"}, language), own, language));
  }
  return table;
}

Table by_rule(const PortfolioReport& report, Language language) {
  Table table = levels_table({"By rule", "Efter regel"}, {"Rule", "Regel"}, language);
  table.columns.push_back({in({"Courses", "Forløb"}, language), true});
  for (const OpenRule& rule : report.open_rules) {
    auto row = levels_row(fmt::format("{} {}", rule.code, rule.name),
                          {rule.errors, rule.warnings, rule.notes}, language);
    row.push_back(number(rule.courses, language));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Section open_section(const PortfolioReport& report, Language language) {
  Section section = section_of("findings", {"Open findings", "Åbne punkter"}, language);
  if (report.open_rules.empty()) {
    add(section, in({"The check finds nothing open.", "Kontrollen finder intet åbent."}, language));
    return section;
  }
  section.blocks.emplace_back(by_course(report, language));
  section.blocks.emplace_back(by_rule(report, language));
  add(section,
      in({"What is found stands in `trivsel check`, with its place; `trivsel explain RULE` tells "
          "what a rule demands, and where from.",
          "Det, der er fundet, står i `trivsel check`, med sted; `trivsel explain REGEL` "
          "fortæller, hvad en regel kræver, og hvorfra."},
         language),
      Paragraph::Weight::small);
  return section;
}

}  // namespace trivsel::report
