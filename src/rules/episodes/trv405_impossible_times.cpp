#include "rules/episodes/judged.hpp"
#include "rules/episodes/rules.hpp"
#include "values/zone.hpp"

namespace trivsel {
namespace {

/// Where two times lie further apart, the clock's faces tell which comes first.
constexpr std::chrono::hours kSummerTime{2};

bool is_before(const LocalTime& a, const LocalTime& b) {
  const auto apart = b.clock - a.clock;
  if (apart > kSummerTime || -apart > kSummerTime) return a.clock < b.clock;
  return to_instant(a) < to_instant(b);
}

/// The times of one episode.
class Times {
 public:
  Times(const Episode& episode, LocalTime now, Sink& sink)
      : episode_(episode), now_(now), sink_(sink) {}

  void judge() const {
    if (is_ahead(episode_.occurred)) {
      add(episode_.occurred.where, say("{} lies in the future: {}", "{} ligger i fremtiden: {}",
                                       sink_.words().episode.the, format(*episode_.occurred)))
          .subject = fmt::format("beginning of {}", subject_of(episode_));
      return;
    }
    follows(episode_.ended, {"the end", "slutningen"});
    judge_recorded();
    for (const Notified& notified : episode_.notified) {
      follows(notified.at, {"the notification", "orienteringen"});
    }
    for (const Intervention& intervention : episode_.interventions) judge(intervention);
    judge_days();
  }

 private:
  [[nodiscard]] bool is_ahead(const At<LocalTime>& time) const {
    return time && is_before(now_, *time);
  }

  /// A tally is of a whole shift, so only its day tells whether it was recorded before.
  void judge_recorded() const {
    const At<LocalTime>& recorded = episode_.recorded;
    const bool same_day = recorded && recorded->date() == episode_.occurred->date();
    if (episode_.is_tally() && same_day && !is_ahead(recorded)) return;
    follows(recorded, {"the recording", "registreringen"});
  }

  void judge(const Intervention& intervention) const {
    not_ahead(intervention.from, {"the intervention's beginning", "indgrebets begyndelse"});
    not_ahead(intervention.to, {"the intervention's end", "indgrebets slutning"});
    if (!intervention.from || !intervention.to) return;
    if (!is_before(*intervention.to, *intervention.from)) return;
    add(intervention.to.where,
        Text{"the intervention ends before it begins", "indgrebet slutter, før det begynder"});
  }

  void judge_days() const {
    const At<Date>& offered = episode_.citizen_account_offered;
    const Text offer{"the offer of an account", "dagen, hvor beretningen blev tilbudt,"};
    not_before(offered, offer);
    if (offered && now_.date() < *offered) add_ahead(offered.where, offer, format(*offered));
    not_before(episode_.staff_absence_from, {"the first day of absence", "den første fraværsdag"});
    if (!episode_.review) return;
    not_before(episode_.review->with_citizen,
               say("the review with {}", "gennemgangen med {}", sink_.words().citizen.the));
    not_before(episode_.review->with_staff,
               Text{"the review with staff", "gennemgangen med medarbejdere"});
  }

  void not_ahead(const At<LocalTime>& time, Text name) const {
    if (is_ahead(time)) add_ahead(time.where, name, format(*time));
  }

  void follows(const At<LocalTime>& time, Text name) const {
    not_ahead(time, name);
    if (time && is_before(*time, *episode_.occurred)) add_before(time.where, name);
  }

  void not_before(const At<Date>& day, const Message& name) const {
    if (day && *day < episode_.occurred->date()) add_before(day.where, name);
  }

  void add_ahead(Where where, const Message& name, const std::string& value) const {
    add(where, say("{} lies in the future: {}", "{} ligger i fremtiden: {}", name, value));
  }

  void add_before(Where where, const Message& name) const {
    const Noun& episode = sink_.words().episode;
    add(where, say("{0} lies before {1} began", "{0} ligger før {2} begyndelse", name, episode.the,
                   episode.of_the))
        .related.push_back({episode_.occurred.where, Text{"its beginning", "begyndelsen"}});
  }

  Finding& add(Where where, Message message) const {
    return sink_.add(where, std::move(message),
                     Text{"correct the date or the clock time", "ret datoen eller klokkeslættet"});
  }

  const Episode& episode_;
  LocalTime now_;
  Sink& sink_;
};

void check(const Case& c, Sink& sink) {
  for (const Episode& episode : c.folder.episodes) {
    const bool judged = episode.counts() && episode.id && episode.occurred;
    if (judged) Times(episode, c.now, sink).judge();
  }
}

}  // namespace

const Rule& trv405() {
  static const Rule rule = make_rule({.code = "TRV405",
                                      .name = "impossible-times",
                                      .always = true,
                                      .level = Level::error,
                                      .from = Stage::application,
                                      .reads = Part::episodes,
                                      .reach = Reach::each,
                                      .supersedes = {{"TRV406"}}},
                                     check);
  return rule;
}

}  // namespace trivsel
