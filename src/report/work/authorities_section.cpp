#include <algorithm>

#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/work/work_sections.hpp"

namespace trivsel::report {
namespace {

/// "The social supervision's order on use of force of 12 January 2026, deadline 1 September 2026".
std::string what_was_asked(const AuthorityView& authority, Language language) {
  const Text kind = authority.is_order ? Text{"order", "påbud"} : Text{"assessment", "vurdering"};
  Message text = say("{}: {} on {}", "{}: {} om {}", authority.by, kind, authority.about);
  if (authority.date) text = say("{}, {}", "{}, {}", text, long_date(*authority.date));
  if (authority.deadline)
    text = say("{}, deadline {}", "{}, frist {}", text, long_date(*authority.deadline));
  if (!authority.site.empty()) text = say("{} ({})", "{} ({})", text, authority.site);
  return text.in(language);
}

/// An assessment is answered by the whole course, an order by what names it.
Message scope_of(const AuthorityView& authority, const Words& words) {
  if (authority.is_order) return Text{"on the order", "om påbuddet"};
  return say("in {}", "i {}", words.course.the);
}

Message held_sentence(const AuthorityView& authority, const Words& words) {
  const std::vector<ActivityView>& held = authority.work.held;
  if (held.empty()) {
    return say("No activity {} has been held yet.", "Der er endnu ikke afholdt aktiviteter {}.",
               scope_of(authority, words));
  }
  const auto number = static_cast<std::int64_t>(held.size());
  return say("{} {} {} been held, the latest on {}.", "{0} {1} er afholdt, den seneste {3}.",
             counted(number, {"activity", "aktivitet"}, {"activities", "aktiviteter"}),
             scope_of(authority, words), number == 1 ? Text{"has", ""} : Text{"have", ""},
             long_date(*held.back().date));
}

std::size_t planned_after(const WorkDone& work, Date deadline) {
  return static_cast<std::size_t>(
      std::count_if(work.planned.begin(), work.planned.end(),
                    [&](const ActivityView& activity) { return *activity.date > deadline; }));
}

Message planned_sentence(const AuthorityView& authority) {
  const auto planned = static_cast<std::int64_t>(authority.work.planned.size());
  if (planned == 0) return Message();
  const Message number = counted(planned, {"more is planned", "mere er planlagt"},
                                 {"more are planned", "mere er planlagt"});
  const std::size_t late =
      authority.deadline ? planned_after(authority.work, *authority.deadline) : 0;
  if (late == 0) return say("{}.", "{}.", number);
  return say("{}, {} of them after the deadline.", "{}, {} af dem efter fristen.", number, late);
}

Table work_table(const AuthorityView& authority, const Words& words, Language language) {
  Table table;
  table.caption = say("Activities {}", "Aktiviteter {}", scope_of(authority, words)).in(language);
  table.columns = columns_of(
      {{{"Activity", "Aktivitet"}, false}, {{"Day", "Dag"}, false}, {{"State", "Status"}, false}},
      language);
  const auto add = [&](const std::vector<ActivityView>& activities, Status status) {
    for (const ActivityView& activity : activities) {
      table.rows.push_back({activity.title.in(language), long_date(*activity.date).in(language),
                            std::string(label_of(status).in(language))});
    }
  };
  add(authority.work.held, Status::held);
  add(authority.work.planned, Status::planned);
  return table;
}

}  // namespace

Section authorities_section(const StatusReport& report, Language language) {
  Section section = section_of(
      "asked", {"What was asked, and what was done", "Det, der blev krævet, og det, der er gjort"},
      language);
  if (report.work.authorities.empty()) {
    add(section, in({"No supervising authority has ordered or assessed anything.",
                     "Ingen tilsynsmyndighed har givet påbud eller foretaget en vurdering."},
                    language));
  }
  for (const AuthorityView& authority : report.work.authorities) {
    add(section, what_was_asked(authority, language), Paragraph::Weight::strong);
    const std::string planned = planned_sentence(authority).in(language);
    add(section, held_sentence(authority, report.words).in(language) +
                     (planned.empty() ? "" : " ") + planned);
    if (authority.work.held.empty() && authority.work.planned.empty()) continue;
    section.blocks.emplace_back(work_table(authority, report.words, language));
  }
  return section;
}

}  // namespace trivsel::report
