#include "report/plan/duty_steps.hpp"

#include <map>
#include <tuple>

#include "duties/duty_text.hpp"
#include "report/report_text.hpp"
#include "rules/episodes/judged.hpp"
#include "values/clock.hpp"

namespace trivsel::report {
namespace {

using Part = NextStep::Part;

/// Where an open duty stands on the list; nothing where it does not.
std::optional<Part> part_of(const EpisodeDuty& duty, LocalTime now, Date until) {
  if (!duty.is_open() || duty.applies != Applies::yes) return std::nullopt;
  if (!duty.limit || duty.start_assumed) return Part::missing;
  if (!is_after(now, *duty.limit)) {
    return duty.limit->date() <= until ? std::optional(Part::coming) : std::nullopt;
  }
  if (duty.counts()) return Part::overdue;
  if (duty.duty->is_for_people_to_tell()) return std::nullopt;
  return Part::missing;
}

/// "by 18:10", "no limit known, not verified"; empty where the day of the list says all.
Message when_text(const EpisodeDuty& duty, Part part) {
  Message when;
  if (part == Part::missing) {
    when = clock_text(*duty.duty);
  } else if (*duty.limit != end_of(duty.limit->date())) {
    when = say("by {}", "senest kl. {}", format(*duty.limit).substr(11));
  }
  if (duty.duty->is_verified()) return when;
  const Text unverified{"not verified", "ikke verificeret"};
  return when.empty() ? Message(unverified) : say("{}, {}", "{}, {}", when, unverified);
}

Message what_text(const EpisodeDuty& duty, Part part) {
  Message what = duty.duty->what->message();
  if (duty.duty->is_for_people_to_tell()) {
    what = say("{} {}", "{}, {}", what, duty.duty->only_if->message());
  }
  const Message when = when_text(duty, part);
  return when.empty() ? what : say("{} ({})", "{} ({})", what, when);
}

struct Group {
  EpisodeDuty duty;
  Date day;  ///< the limit's, or the first episode's where none counts
  std::vector<std::string> episodes;
};

/// Part, the duty's place in the book, and its limit as written; empty where none counts.
using Key = std::tuple<Part, const Duty*, std::string>;

NextStep step_of(const Key& key, Group&& group) {
  const Part part = std::get<Part>(key);
  NextStep step;
  step.kind = NextStep::Kind::duty;
  step.part = part;
  step.date = group.day;
  if (group.episodes.size() == 1) step.id = group.episodes.front();
  step.what = what_text(group.duty, part);
  if (const std::size_t many = group.episodes.size(); many > 1)
    step.of = say("{} episodes", "{} episoder", many);
  step.duty = NextStep::OfDuty{std::string(*group.duty.duty->id), group.duty.duty->is_verified(),
                               std::get<std::string>(key), std::move(group.episodes)};
  return step;
}

}  // namespace

std::vector<NextStep> duty_steps(const CourseFolder& folder, LocalTime now, Date until) {
  const Case c{folder, nullptr, Stage::running, now};
  std::map<Key, Group> groups;
  for (const Episode& episode : folder.episodes) {
    if (!is_judged(episode, c)) continue;
    for (const EpisodeDuty& duty : duties_of(episode, folder.course, built_in_duties())) {
      const auto part = part_of(duty, now, until);
      if (!part) continue;
      const bool dated = duty.limit && !duty.start_assumed;
      const bool grouped_by_limit = dated && *part != Part::missing;
      const Key key{*part, duty.duty, grouped_by_limit ? format(*duty.limit) : std::string()};
      const Date day = grouped_by_limit ? duty.limit->date() : episode.occurred->date();
      Group& group = groups.try_emplace(key, Group{duty, day, {}}).first->second;
      group.day = std::min(group.day, day);
      group.episodes.push_back(shown(*episode.id));
    }
  }
  std::vector<NextStep> steps;
  for (auto& [key, group] : groups) steps.push_back(step_of(key, std::move(group)));
  return steps;
}

}  // namespace trivsel::report
