#include <algorithm>

#include "cli/episode_complete.hpp"
#include "cli/tool.hpp"
#include "model/field_text.hpp"
#include "values/zone.hpp"

namespace trivsel {
namespace {

constexpr Text kTimeHelp{"2026-03-15T09:00, or now; empty: not yet",
                         "2026-03-15T09:00 eller nu; tom: endnu ikke"};

std::optional<LocalTime> time_of(const std::string& text, LocalTime now) {
  return text == "now" || text == "nu" ? std::optional(now) : parse_local_time(text);
}

/// What is wrong with a time at which somebody was told.
std::optional<Message> problem_of(const std::string& text, LocalTime occurred, LocalTime now) {
  const auto time = time_of(text, now);
  if (!time) return Message(kTimeHelp);
  if (const TimeProblem problem = time_problem(*time); problem != TimeProblem::none) {
    return text_of(problem).message;
  }
  if (is_after(*time, now)) return say("{} lies in the future", "{} ligger i fremtiden", text);
  if (!is_after(occurred, *time)) return std::nullopt;
  return say("{} lies before the episode began", "{} ligger før episodens begyndelse", text);
}

std::optional<Message> days_problem(const std::string& text) {
  const bool is_number =
      text.size() <= 4 && text.find_first_not_of("0123456789") == std::string::npos;
  if (is_number) return std::nullopt;
  return Text{"write a whole number of days", "skriv et helt antal dage"};
}

}  // namespace

bool EpisodeCompletion::has_questions() const {
  return !open_parts(episode_).empty() || lacks_absence() || !to_be_told().empty();
}

bool EpisodeCompletion::lacks_absence() const {
  if (!episode_.staff_absence_days.absent() || episode_.staff_absence_from) return false;
  return std::any_of(duties_.begin(), duties_.end(), [](const EpisodeDuty& duty) {
    return duty.is_open() && duty.duty->facts.contains(DutyFact::staff_absent);
  });
}

std::vector<Recipient> EpisodeCompletion::to_be_told() const {
  std::vector<Recipient> all;
  const bool readable = episode_.notified.state != State::spoiled &&
                        std::all_of(episode_.notified.begin(), episode_.notified.end(),
                                    [](const Notified& entry) { return entry.to && entry.at; });
  if (!readable) return all;  // the list is written anew, and nothing of it may be lost
  for (const EpisodeDuty& duty : duties_) {
    const bool asked = duty.is_open() && duty.applies == Applies::yes &&
                       duty.duty->met_by.is(MetBy::notified) && !duty.duty->is_for_people_to_tell();
    if (!asked || std::find(all.begin(), all.end(), *duty.duty->to) != all.end()) continue;
    all.push_back(*duty.duty->to);
  }
  return all;
}

void EpisodeCompletion::absence() {
  const std::string days = prompt_.ask(
      {.text = {"How many days were staff absent after that day? (0: none; empty: not known)",
                "Hvor mange dage var personale fraværende efter den dag? (0: ingen; tom: vides "
                "ikke)"},
       .help = {"of all together; the first of them starts the clock for reporting the accident",
                "i alt; den første af dem starter fristen for at anmelde ulykken"},
       .optional = true,
       .problem = days_problem});
  if (days.empty()) return;
  set("staff_absence_days", days);
  if (days.find_first_not_of('0') == std::string::npos) return;
  if (const auto from = day({"From which day?", "Fra hvilken dag?"})) {
    set("staff_absence_from", *from);
  }
}

void EpisodeCompletion::notified(Recipient to) {
  const Message question = say("When told: {}? (empty: not yet)",
                               "Hvornår orienteret: {}? (tom: endnu ikke)", label_of(to));
  const LocalTime now = invocation_.now();
  const std::string answer = prompt_.ask(
      {.text = {question.en, question.da},
       .help = kTimeHelp,
       .optional = true,
       .problem =
           [&](const std::string& text) { return problem_of(text, *episode_.occurred, now); },
       .lasting = [&](const std::string& text) { return format(*time_of(text, now)); }});
  told_.erase(to);
  if (!answer.empty()) told_[to] = *time_of(answer, now);
  std::vector<std::string> entries;
  for (const Notified& entry : episode_.notified) {
    entries.push_back(fmt::format("{{to: {}, at: {}}}", key_of(*entry.to), format(*entry.at)));
  }
  for (const auto& [whom, at] : told_) {
    entries.push_back(fmt::format("{{to: {}, at: {}}}", key_of(whom), format(at)));
  }
  values_.erase("notified");
  if (!told_.empty()) set("notified", fmt::format("[{}]", fmt::join(entries, ", ")));
}

}  // namespace trivsel
