#include "rules/entry/rules.hpp"
#include "rules/entry/site_words.hpp"

namespace trivsel {
namespace {

/// One ground that the programme starts from.
struct Ground : Placed {
  At<Referrer> by;
  At<ReferralKind> kind;
  At<ReferralSubject> about;
  ListOf<ReferralGround> grounds;
};

struct Params : Placed {
  Records<Ground> accepts;
  ListOf<Referrer> with_reason;
};

const Record<Ground>& ground_record() {
  static const Record<Ground> table{
      "ground",
      {"a ground the programme starts from", "et grundlag, programmet tager udgangspunkt i"},
      {choice("by", &Ground::by, {"who", "hvem"}).required(),
       choice("kind", &Ground::kind, {"what", "hvad"}).required(),
       choice("about", &Ground::about,
              {"its subject, where only one will do", "emnet, hvor kun ét gælder"}),
       choice_list("grounds", &Ground::grounds, {"of an assessment", "for en vurdering"})}};
  return table;
}

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what {course.a} may build on", "hvad {course.a} kan bygge på"},
      {records("accepts", &Params::accepts, ground_record(), {"grounds", "grundlag"}).required(),
       choice_list(
           "with_reason", &Params::with_reason,
           {"who else, with a reason: a note", "hvem ellers, med en begrundelse: en bemærkning"})}};
  return table;
}

bool fits(const Ground& ground, const Referral& referral) {
  const bool about = ground.about.absent() || referral.about.is(*ground.about);
  const bool grounded =
      ground.grounds.empty() || (referral.ground && ground.grounds.contains(*referral.ground));
  return referral.by.is(*ground.by) && referral.kind.is(*ground.kind) && about && grounded;
}

bool is_accepted(const Params& params, const Referral& referral) {
  return std::any_of(params.accepts.begin(), params.accepts.end(),
                     [&](const Ground& ground) { return fits(ground, referral); });
}

/// All would be well if the referral said what it is about.
bool lacks_subject(const Params& params, const Referral& referral) {
  return referral.about.absent() &&
         std::any_of(params.accepts.begin(), params.accepts.end(), [&](const Ground& ground) {
           return referral.by.is(*ground.by) && referral.kind.is(*ground.kind);
         });
}

bool may_come_with_reason(const Params& params, const Referral& referral) {
  return referral.by && params.with_reason.contains(*referral.by);
}

Message in_words(const Message& kind, const Message& by, const At<ReferralSubject>& about) {
  return about ? say("{}, {}, {}", "{}, {}, {}", kind, by, label_of(*about))
               : say("{}, {}", "{}, {}", kind, by);
}

Message accepted_in_words(const Params& params, const Words& words) {
  Message all;
  for (const Ground& ground : params.accepts) {
    const Message one = in_words(words.label(*ground.kind), words.label(*ground.by), ground.about);
    all = all.empty() ? one : say("{}; {}", "{}; {}", all, one);
  }
  return say("it starts from: {}", "det tager udgangspunkt i: {}", all);
}

void report_late(const Referral& referral, Date start, Sink& sink) {
  sink.weaker(Level::warning, referral.date.where,
              say("the ground is dated {}, not before the start {}",
                  "grundlaget er dateret den {}, ikke før starten den {}",
                  long_date(*referral.date), long_date(start)),
              say("{} follows from its ground: correct the date, or name the ground it came from",
                  "{} følger af sit grundlag: ret datoen, eller skriv det rette grundlag",
                  sink.words().course.a));
}

void report_unaccepted(const Params& params, const Referral& referral, Sink& sink) {
  if (may_come_with_reason(params, referral)) {
    if (referral.reason) {
      sink.weaker(Level::note, referral.head,
                  say("{} builds on a reason ({}), not on a ground that the programme starts from",
                      "{} bygger på en begrundelse ({}), ikke på et grundlag, programmet tager "
                      "udgangspunkt i",
                      sink.words().course.the, sink.words().label(*referral.by)),
                  accepted_in_words(params, sink.words()));
      return;
    }
    sink.add(referral.head,
             say("no reason is given ({})", "der er ingen begrundelse ({})",
                 sink.words().label(*referral.by)),
             Text{"write `reason:`, in a few words", "skriv `reason:` med få ord"});
    return;
  }
  if (lacks_subject(params, referral)) {
    sink.add(
        referral.head,
        say("it is not said what the {} is about",
            "det fremgår ikke, hvad grundlaget ({}) handler om", label_of(*referral.kind)),
        say("write `about:`; {}", "skriv `about:`; {}", accepted_in_words(params, sink.words())));
    return;
  }
  sink.add(referral.head,
           say("this ground ({}) is not one that the programme starts from",
               "dette grundlag ({}) er ikke et, programmet tager udgangspunkt i",
               in_words(sink.words().label(*referral.kind), sink.words().label(*referral.by),
                        referral.about)),
           accepted_in_words(params, sink.words()));
}

/// Of several grounds the one that comes nearest is judged: accepted, then reasoned, then the
/// first.
const Referral& nearest_ground(const Params& params, const Records<Referral>& referrals) {
  for (const Referral& referral : referrals) {
    if (may_come_with_reason(params, referral) && referral.reason) return referral;
  }
  return referrals.items.front();
}

void check(const Case& c, const Params& params, Sink& sink) {
  const Course& course = c.folder.course;
  const Records<Referral>& referrals = course.referral;
  if (referrals.state == State::spoiled || is_administration_alone(course)) return;
  if (referrals.empty()) {
    sink.about_file(c, "course.yaml",
                    say("{} names no ground that it builds on",
                        "{} nævner ikke det grundlag, der bygges på", c.words.course.the),
                    say("write `referral:`; {}", "skriv `referral:`; {}",
                        accepted_in_words(params, sink.words())));
    return;
  }
  const std::optional<Date> start = course.start();
  const Referral* late = nullptr;
  for (const Referral& referral : referrals) {
    if (!referral.sound) return;
    if (!is_accepted(params, referral)) continue;
    if (!start || !referral.date || *referral.date < *start) return;
    late = &referral;
  }
  late != nullptr ? report_late(*late, *start, sink)
                  : report_unaccepted(params, nearest_ground(params, referrals), sink);
}

Message met(const Case& c, const Params& params) {
  const Course& course = c.folder.course;
  if (is_administration_alone(course)) {
    return Text{"an administration that plans its own work needs no ground of the supervision",
                "en forvaltning, der planlægger sit eget arbejde, behøver intet tilsynsgrundlag"};
  }
  for (const Referral& referral : course.referral) {
    if (!is_accepted(params, referral)) continue;
    const Message ground =
        in_words(c.words.label(*referral.kind), c.words.label(*referral.by), referral.about);
    const Message& the_course = c.words.course.the;
    if (!referral.date) return say("{} builds on: {}", "{} bygger på: {}", the_course, ground);
    return say("{} builds on: {}, of {}", "{} bygger på: {}, af {}", the_course, ground,
               long_date(*referral.date));
  }
  return {};
}

}  // namespace

const Rule& trv104() {
  static const Rule rule = make_rule<Params>({.code = "TRV104",
                                              .name = "referral",
                                              .from = Stage::application,
                                              .reads = Part::course,
                                              .reach = Reach::each},
                                             params_record(), check, met);
  return rule;
}

}  // namespace trivsel
