#include "report/portfolio/sections.hpp"
#include "report/report_text.hpp"

namespace trivsel::report {
namespace {

Table by_rule(const PortfolioReport& report, Language language) {
  Table table;
  table.caption = in({"Rules under which something is open, the gravest first",
                      "Regler, som noget er åbent efter; de alvorligste først"},
                     language);
  table.columns = columns_of(
      {{{"Rule", "Regel"}, false}, {{"Level", "Niveau"}, false}, {{"Courses", "Forløb"}, true}},
      language);
  const Text own{"the portfolio", "porteføljen"};
  for (const OpenRule& rule : report.open.rules) {
    const bool only_own = rule.courses == 0 && rule.in_portfolio;
    table.rows.push_back({fmt::format("{} {}", rule.code, rule.name),
                          label_of(rule.level).in(language),
                          only_own ? in(own, language) : number(rule.courses, language)});
  }
  return table;
}

Table by_course(const PortfolioReport& report, Language language) {
  Table table;
  table.caption = in({"How many rules something is open under, by the gravest of each",
                      "Hvor mange regler noget er åbent efter, hver efter det alvorligste"},
                     language);
  table.columns = columns_of({{{"Folder", "Mappe"}, false},
                              {{"Errors", "Fejl"}, true},
                              {{"Warnings", "Advarsler"}, true},
                              {{"Notes", "Bemærkninger"}, true}},
                             language);
  const auto add_row = [&](const std::string& name, const OpenCounts& open) {
    if (open.all() == 0) return;
    table.rows.push_back({name, number(open.errors, language), number(open.warnings, language),
                          number(open.notes, language)});
  };
  for (std::size_t i = 0; i < report.courses.size(); ++i) {
    add_row(report.courses[i].folder, report.open.courses[i]);
  }
  add_row(in({"the portfolio itself", "porteføljen selv"}, language), report.open.portfolio);
  return table;
}

}  // namespace

Message open_sentence(const OpenFindings& open) {
  if (open.rules.empty()) {
    return Text{"The check finds nothing open.", "Kontrollen finder intet åbent."};
  }
  const Message rules = count_of(open.rules.size(), {"rule", "regel"}, {"rules", "regler"});
  if (open.open_courses == 0) {
    return say("The check finds something open in the portfolio itself, under {}.",
               "Kontrollen finder åbne punkter i porteføljen selv, efter {}.", rules);
  }
  return say("The check finds something open under {}, in {}.",
             "Kontrollen finder åbne punkter efter {}, i {}.", rules,
             count_of(open.open_courses, {"course", "forløb"}, {"courses", "forløb"}));
}

Section open_section(const PortfolioReport& report, Language language) {
  Section section = section_of("findings", {"Open findings", "Åbne punkter"}, language);
  if (report.open.rules.empty()) {
    add(section, open_sentence(report.open).in(language));
    return section;
  }
  section.blocks.emplace_back(by_course(report, language));
  section.blocks.emplace_back(by_rule(report, language));
  add(section,
      in({"What is found stands in `trivsel check`, with its place; `trivsel explain RULE` tells "
          "what a rule demands, and where from. Findings are not counted: where each record has "
          "one, "
          "they would tell how many there are.",
          "Det, der er fundet, står i `trivsel check`, med sted; `trivsel explain REGEL` "
          "fortæller, hvad en regel kræver, og hvorfra. Fundene tælles ikke: hvor hver "
          "registrering "
          "har et, ville de fortælle, hvor mange der er."},
         language),
      Paragraph::Weight::small);
  return section;
}

}  // namespace trivsel::report
