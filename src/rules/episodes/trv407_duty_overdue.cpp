#include "duties/duty_text.hpp"
#include "rules/episodes/judged.hpp"
#include "rules/episodes/rules.hpp"
#include "values/zone.hpp"

namespace trivsel {
namespace {

/// From how long before its limit a note reminds of a duty. Our choice.
constexpr std::chrono::days kSoon{3};

Message help_of(const Duty& duty) {
  switch (*duty.met_by) {
    case MetBy::recorded:
      return Text{"write the time under `recorded:`", "skriv tidspunktet under `recorded:`"};
    case MetBy::notified:
      return say("do it, then write under `notified:` `{{to: {}, at: …}}`",
                 "gør det, og skriv under `notified:` `{{to: {}, at: …}}`", key_of(*duty.to));
    case MetBy::citizen_account:
      return Text{"offer it, then write `citizen_account:` and `citizen_account_offered:`",
                  "tilbyd det, og skriv `citizen_account:` og `citizen_account_offered:`"};
    case MetBy::review_with_citizen:
      return Text{"write the day under `review:` as `with_citizen:`",
                  "skriv datoen under `review:` som `with_citizen:`"};
    case MetBy::review_with_staff:
      break;
  }
  return Text{"write the day under `review:` as `with_staff:`",
              "skriv datoen under `review:` som `with_staff:`"};
}

Where place_of(const Episode& episode, const Duty& duty) {
  if (duty.met_by.is(MetBy::recorded) && episode.recorded) return episode.recorded.where;
  if (duty.met_by.is(MetBy::notified) && !episode.notified.empty()) return episode.notified.where;
  return episode.head;
}

/// The episodes' duties against the clock.
class Clocks {
 public:
  Clocks(const DutyBook& book, LocalTime now, Sink& sink) : book_(book), now_(now), sink_(sink) {}

  void judge(const Episode& episode, const EpisodeDuty& duty) const {
    if (!duty.counts()) return;
    const Message what = duty.duty->what->message();
    const Message limit = limit_text(*duty.limit);
    if (duty.met_late) {
      add(Level::note, episode, *duty.duty,
          say("{}: it was done after the limit, which was {}",
              "{}: det skete efter fristen, som var {}", what, limit),
          Text{"correct the time where it is wrong; what is late stays late",
               "ret tidspunktet, hvis det er forkert; det, der er for sent, bliver ved at være "
               "det"});
    } else if (duty.is_open() && is_after(now_, *duty.limit)) {
      add(Level::warning, episode, *duty.duty,
          say("{}: the limit was {}, and the record does not say that it is done",
              "{}: fristen var {}, og registreringen fortæller ikke, at det er sket", what, limit),
          with_remark(*duty.duty));
    } else if (duty.is_open() && is_near(*duty.limit)) {
      add(Level::note, episode, *duty.duty,
          say("{}: the limit is {}", "{}: fristen er {}", what, limit), with_remark(*duty.duty));
    }
  }

 private:
  [[nodiscard]] bool is_near(LocalTime limit) const {
    return to_instant(limit) <= to_instant(now_) + kSoon;
  }

  static Message with_remark(const Duty& duty) {
    if (!duty.remark) return help_of(duty);
    return say("{} ({})", "{} ({})", help_of(duty), duty.remark->message());
  }

  void add(Level level, const Episode& episode, const Duty& duty, Message message,
           Message help) const {
    Finding& finding =
        sink_.weaker(level, place_of(episode, duty), std::move(message), std::move(help));
    finding.subject = subject_of(episode);
    finding.source = &book_.citation_of(duty);
  }

  const DutyBook& book_;
  LocalTime now_;
  Sink& sink_;
};

void check(const Case& c, Sink& sink) {
  if (c.folder.episodes.empty()) return;
  const DutyBook& book = built_in_duties();
  const Clocks clocks(book, c.now, sink);
  for (const Episode& episode : c.folder.episodes) {
    if (!is_judged(episode, c)) continue;
    for (const EpisodeDuty& duty : duties_of(episode, c.folder.course, book)) {
      clocks.judge(episode, duty);
    }
  }
}

}  // namespace

const Rule& trv407() {
  static const Rule rule = make_rule({.code = "TRV407",
                                      .name = "duty-overdue",
                                      .always = true,
                                      .level = Level::warning,
                                      .from = Stage::running,
                                      .reads = Part::course | Part::episodes,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
