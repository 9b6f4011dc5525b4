#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/work/work_sections.hpp"
#include "text/utf8.hpp"

namespace trivsel::report {
namespace {

std::vector<std::string> work_cells(const WorkDone& work, Language language) {
  const auto number = [&](const std::vector<ActivityView>& activities) {
    return grouped_text(static_cast<std::int64_t>(activities.size()), language);
  };
  return {number(work.held), number(work.planned),
          work.held.empty() ? std::string(kDash) : long_date(*work.held.back().date).in(language)};
}

Table work_table(Text caption, Text first, Language language) {
  Table table;
  table.caption = in(caption, language);
  table.columns = columns_of({{first, false},
                              {{"Held", "Afholdt"}, true},
                              {{"Planned", "Planlagt"}, true},
                              {{"Latest", "Senest"}, false}},
                             language);
  return table;
}

void add_row(Table& table, std::string name, const WorkDone& work, Language language) {
  std::vector<std::string> row{std::move(name)};
  for (std::string& cell : work_cells(work, language)) row.push_back(std::move(cell));
  table.rows.push_back(std::move(row));
}

Table outcomes_table(const StatusReport& report, Language language) {
  Table table = work_table(
      {"Activities that worked on each outcome", "Aktiviteter, der arbejdede med hvert udbytte"},
      {"Outcome", "Udbytte"}, language);
  for (const OutcomeView& outcome : report.work.outcomes) {
    std::string name = outcome.name.in(language);
    if (outcome.is_left_out)
      name += in({" (left out by agreement)", " (udeladt efter aftale)"}, language);
    add_row(table, std::move(name), outcome.work, language);
  }
  return table;
}

Table focus_table(const StatusReport& report, Language language) {
  Table table =
      work_table({"Focus areas", "Indsatsområder"}, {"Focus area", "Indsatsområde"}, language);
  for (const FocusAreaView& area : report.work.focus_areas) {
    std::string name = area.title.empty() ? area.id : area.title;
    if (!area.site.empty()) name += fmt::format(" ({})", area.site);
    add_row(table, std::move(name), area.work, language);
  }
  return table;
}

bool names(std::string_view title, std::string_view part) {
  return lower_danish(title).find(lower_danish(part)) != std::string::npos;
}

/// What the title says already is not said twice.
std::string deliverable_name(const DeliverableView& deliverable, const Words& words,
                             Language language) {
  std::string name = deliverable.kind.in(language);
  if (names(deliverable.title, name)) name.clear();
  if (!deliverable.title.empty()) name += (name.empty() ? "" : ": ") + deliverable.title;
  if (deliverable.for_whom)
    name += fmt::format(", {}", words.label(*deliverable.for_whom).in(language));
  if (!names(deliverable.title, deliverable.site)) name += fmt::format(" ({})", deliverable.site);
  return name.empty() ? deliverable.id : name;
}

Table deliverables_table(const StatusReport& report, Language language) {
  Table table;
  table.caption = in({"What is handed over", "Det, der afleveres"}, language);
  table.columns = columns_of({{{"Deliverable", "Leverance"}, false},
                              {{"Due", "Frist"}, false},
                              {{"Done", "Foreligger"}, false}},
                             language);
  const auto day = [&](std::optional<Date> date) {
    return date ? long_date(*date).in(language) : std::string(kDash);
  };
  for (const DeliverableView& deliverable : report.work.deliverables) {
    table.rows.push_back({deliverable_name(deliverable, report.words, language),
                          day(deliverable.due), day(deliverable.done)});
  }
  return table;
}

}  // namespace

Section outcomes_section(const StatusReport& report, Language language) {
  Section section =
      section_of("outcomes", {"What was worked on", "Det, der er arbejdet med"}, language);
  const WorkView& work = report.work;
  if (!work.outcomes.empty()) section.blocks.emplace_back(outcomes_table(report, language));
  for (const OutcomeView& outcome : work.outcomes) {
    if (!outcome.is_left_out || outcome.reason.empty()) continue;
    add(section, say("Left out: {}. Reason: {}", "Udeladt: {}. Begrundelse: {}", outcome.name,
                     outcome.reason)
                     .in(language));
  }
  if (!work.focus_areas.empty()) section.blocks.emplace_back(focus_table(report, language));
  if (!work.deliverables.empty()) section.blocks.emplace_back(deliverables_table(report, language));
  add(section,
      section.blocks.empty()
          ? in({"Neither outcomes, focus areas nor deliverables are written down.",
                "Hverken udbytte, indsatsområder eller leverancer er skrevet ned."},
               language)
          : in({"That an activity worked on something does not tell whether it was reached.",
                "At en aktivitet arbejdede med noget, fortæller ikke, om det blev nået."},
               language),
      Paragraph::Weight::small);
  return section;
}

}  // namespace trivsel::report
