#include "report/document/section_parts.hpp"
#include "report/work/work_sections.hpp"

namespace trivsel::report {
namespace {

/// What the step is about: a title, one episode, or how many.
std::string subject(const NextStep& step, Language language) {
  if (!step.title.empty()) return step.title;
  if (!step.id.empty()) return step.id;
  return step.of.empty() ? std::string(kDash) : step.of.in(language);
}

Table table_of(const std::vector<const NextStep*>& steps, const Message& caption,
               Language language) {
  Table table;
  table.caption = caption.in(language);
  table.columns = columns_of(
      {{{"What", "Hvad"}, false}, {{"About", "Om"}, false}, {{"Day", "Dag"}, false}}, language);
  for (const NextStep* step : steps) {
    table.rows.push_back({step->what.in(language), subject(*step, language),
                          step->date ? long_date(*step->date).in(language) : "\u2013"});
  }
  return table;
}

}  // namespace

Section agenda_section(const StatusReport& report, Language language) {
  Section section = section_of("agenda", {"To be taken up", "Det, der skal tages op"}, language);
  for (const auto part : {NextStep::Part::order, NextStep::Part::overdue, NextStep::Part::missing,
                          NextStep::Part::coming}) {
    std::vector<const NextStep*> steps;
    for (const NextStep& step : report.next) {
      if (step.part == part) steps.push_back(&step);
    }
    if (steps.empty()) continue;
    section.blocks.emplace_back(table_of(steps, heading_of(part, kWeeksOfAgenda), language));
  }
  if (section.blocks.empty()) {
    add(section,
        say("Nothing is due within {} weeks.", "Intet forfalder inden for {} uger.", kWeeksOfAgenda)
            .in(language));
  }
  return section;
}

}  // namespace trivsel::report
