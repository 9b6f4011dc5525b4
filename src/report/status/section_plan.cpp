#include <algorithm>

#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/status/status_sections.hpp"

namespace trivsel::report {
namespace {

using Weight = Paragraph::Weight;

std::string time_text(const std::optional<ClockRange>& time, Language language) {
  if (!time) return "\u2013";
  const char mark = language == Language::da ? '.' : ':';
  return fmt::format("{:02}{}{:02}\u2013{:02}{}{:02}", time->from / 60, mark, time->from % 60,
                     time->to / 60, mark, time->to % 60);
}

std::string day_text(Date day, Language language) {
  return say("{} {}", "{} {}", weekday_name(day), long_date(day)).in(language);
}

Table activities_table(const std::vector<ActivityView>& activities, std::size_t most, Text caption,
                       Language language) {
  Table table;
  table.caption = in(caption, language);
  table.columns = columns_of(
      {{{"Activity", "Aktivitet"}, false}, {{"Day", "Dag"}, false}, {{"Time", "Tid"}, true}},
      language);
  for (std::size_t i = 0; i < std::min(most, activities.size()); ++i) {
    const ActivityView& activity = activities[i];
    table.rows.push_back({activity.title.in(language), day_text(*activity.date, language),
                          time_text(activity.time, language)});
  }
  return table;
}

}  // namespace

Section plan_section(const StatusReport& report, Language language) {
  constexpr std::size_t kMostShown = 10;
  Section section = section_of("coming", {"Coming up", "Det næste"}, language);
  const PlanView& plan = report.plan;
  if (!plan.overdue.empty()) {
    section.blocks.emplace_back(activities_table(plan.overdue, plan.overdue.size(),
                                                 {"The day has passed, and it is still planned",
                                                  "Dagen er gået, og den står stadig som planlagt"},
                                                 language));
  }
  if (plan.coming.empty()) {
    add(section,
        in({"No further activities are planned.", "Der er ikke planlagt flere aktiviteter."},
           language));
    return section;
  }
  section.blocks.emplace_back(activities_table(
      plan.coming, kMostShown, {"Planned activities", "Planlagte aktiviteter"}, language));
  if (plan.coming.size() > kMostShown) {
    const auto more = static_cast<std::int64_t>(plan.coming.size() - kMostShown);
    add(section,
        say("{} more, the last on {}.", "{} mere, den sidste {}.",
            counted(more, {"activity", "aktivitet"}, {"activities", "aktiviteter"}),
            long_date(*plan.coming.back().date))
            .in(language),
        Weight::small);
  }
  return section;
}

Section findings_section(const StatusReport& report, Language language) {
  Section section = section_of("findings", {"Open findings", "Åbne punkter"}, language);
  const FindingsView& findings = report.findings;
  if (findings.items.empty()) {
    add(section, in({"The check finds nothing open.", "Kontrollen finder intet åbent."}, language));
    return section;
  }
  Table table;
  table.caption =
      say("What the check of {} finds", "Det, kontrollen af {} finder", report.words.course.the)
          .in(language);
  table.columns = columns_of({{{"Rule", "Regel"}, false},
                              {{"Level", "Niveau"}, false},
                              {{"What", "Hvad"}, false},
                              {{"Place", "Sted"}, false}},
                             language);
  for (const FindingItem& item : findings.items) {
    table.rows.push_back({std::string(item.code), std::string(label_of(item.level).in(language)),
                          item.message.in(language),
                          fmt::format("{}:{}:{}", item.path, item.line, item.column)});
  }
  section.blocks.emplace_back(std::move(table));
  add(section,
      in({"trivsel explain RULE tells what a rule demands, and where from.",
          "trivsel explain REGEL fortæller, hvad en regel kræver, og hvorfra."},
         language),
      Weight::small);
  return section;
}

}  // namespace trivsel::report
