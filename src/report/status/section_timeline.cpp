#include <algorithm>

#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/status/status_sections.hpp"

namespace trivsel::report {
namespace {

using Kind = ScheduleEntry::Kind;

std::int64_t number_of(const Schedule& plan, Kind kind, EntryState state) {
  return std::count_if(plan.entries.begin(), plan.entries.end(), [&](const ScheduleEntry& entry) {
    return entry.kind == kind && entry.state == state;
  });
}

std::int64_t number_of(const Schedule& plan, Kind kind) {
  return std::count_if(plan.entries.begin(), plan.entries.end(),
                       [&](const ScheduleEntry& entry) { return entry.kind == kind; });
}

/// "17 activities held, 9 planned, 1 cancelled; 4 trials; 1 of 2 deliverables handed over."
Message sentence_of(const Schedule& plan) {
  Message text = say("{} held", "{} afholdt",
                     counted(number_of(plan, Kind::activity, EntryState::done),
                             {"activity", "aktivitet"}, {"activities", "aktiviteter"}));
  if (const auto ahead = number_of(plan, Kind::activity, EntryState::ahead); ahead > 0)
    text = say("{}, {} planned", "{}, {} planlagt", text, ahead);
  if (const auto overdue = number_of(plan, Kind::activity, EntryState::overdue); overdue > 0)
    text = say("{}, {} overdue", "{}, {} overskredet", text, overdue);
  if (const auto cancelled = number_of(plan, Kind::activity, EntryState::cancelled); cancelled > 0)
    text = say("{}, {} cancelled", "{}, {} aflyst", text, cancelled);
  if (const auto trials = number_of(plan, Kind::trial); trials > 0) {
    text = say("{}; {}", "{}; {}", text,
               counted(trials, {"trial", "prøvehandling"}, {"trials", "prøvehandlinger"}));
  }
  if (const auto deliverables = number_of(plan, Kind::deliverable); deliverables > 0) {
    text = say("{}; {} of {} delivered", "{}; {} af {} leveret", text,
               number_of(plan, Kind::deliverable, EntryState::done),
               counted(deliverables, {"deliverable", "leverance"}, {"deliverables", "leverancer"}));
  }
  return say("{}.", "{}.", text);
}

std::string days_of(const ScheduleEntry& entry, Language language) {
  if (!entry.date) return "\u2013";
  const std::string from = long_date(*entry.date).in(language);
  return entry.to ? fmt::format("{} \u2013 {}", from, long_date(*entry.to).in(language)) : from;
}

Table table_of(const Schedule& plan, Language language) {
  Table table;
  table.caption = plan.title;
  table.columns = columns_of({{{"What", "Hvad"}, false},
                              {{"Kind", "Art"}, false},
                              {{"Day", "Dag"}, false},
                              {{"State", "Status"}, false}},
                             language);
  for (const ScheduleEntry& entry : plan.entries) {
    table.rows.push_back({entry.title.empty() ? entry.id : entry.title, entry.kind_words,
                          days_of(entry, language), entry.state_words});
  }
  return table;
}

}  // namespace

Section timeline_section(const StatusReport& report, Language language) {
  Section section =
      section_of("timeline", {"The plan, month by month", "Planen måned for måned"}, language);
  Schedule plan = report.figures.plan.in(language);
  if (plan.entries.empty()) {
    add(section, in({"Nothing is planned.", "Der er ikke planlagt noget."}, language));
    return section;
  }
  plan.title =
      in({"Activities, trials and deliverables", "Aktiviteter, prøvehandlinger og leverancer"},
         language);
  std::string caption = sentence_of(plan).in(language);
  Table table = table_of(plan, language);
  section.blocks.emplace_back(
      Figure{std::move(plan), std::move(caption), std::move(table), true, "plan"});
  return section;
}

}  // namespace trivsel::report
