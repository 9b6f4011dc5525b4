#include "rules/governance/representation.hpp"

namespace trivsel {
namespace {

const Activity* held_within(const Case& c, const ListOf<ActivityKind>& kinds, DayRange days) {
  if (kinds.empty()) return nullptr;
  for (const Activity& activity : c.folder.plan.activities) {
    if (activity.is_held() && counts_as(activity, kinds) && days.contains(*activity.date)) {
      return &activity;
    }
  }
  return nullptr;
}

Message message_of(const Vacancy& vacancy, const Group& group, const Claim& claim,
                   const Activity* held) {
  const DayRange& days = vacancy.days;
  Message what = vacancy.after == nullptr
                     ? say("nobody has represented {} in \"{}\" since {}",
                           "ingen har repræsenteret {} i \"{}\" siden {}", claim.who, *group.id,
                           long_date(days.from))
                     : say("nobody represented {} in \"{}\" from {} to {}",
                           "ingen repræsenterede {} i \"{}\" fra {} til {}", claim.who, *group.id,
                           long_date(days.from), long_date(days.to));
  what = say("{} ({})", "{} ({})", what, day_count(days.days()));
  if (held == nullptr) return what;
  return say("{}, not at {} either", "{}, heller ikke ved {}", what, *held->id);
}

bool judge_days(const Case& c, const Group& group, const Claim& claim, Level level,
                const SeatRules& rules, DayRange days, Sink& sink) {
  const std::vector<Vacancy> empty = vacancies(group, claim.fills, days);
  for (const Vacancy& vacancy : empty) {
    const Activity* held = held_within(c, rules.meetings, vacancy.days);
    const bool is_light = vacancy.days.days() <= rules.vacancy_days && held == nullptr;
    Finding& finding = sink.weaker(is_light ? Level::warning : level, place_of(vacancy, group),
                                   message_of(vacancy, group, claim, held), claim.help);
    finding.subject = claim.subject;
    if (held != nullptr) {
      finding.related.push_back({held->head, Text{"held without", "afholdt uden"}});
    }
  }
  return empty.empty();
}

}  // namespace

bool judge_claim(const Case& c, const Group& group, const Claim& claim, Level level,
                 const SeatRules& rules, Sink& sink) {
  if (const auto days = team_days_so_far(c, group)) {
    return judge_days(c, group, claim, level, rules, *days, sink);
  }
  const auto days = course_days(c.folder.course);
  if (!days || is_filled_from(group, claim.fills, days->from)) return true;
  sink.weaker(Level::warning, group.head,
              say("nobody represents {} in \"{}\" yet", "ingen repræsenterer endnu {} i \"{}\"",
                  claim.who, *group.id),
              claim.help)
      .subject = claim.subject;
  return false;
}

}  // namespace trivsel
