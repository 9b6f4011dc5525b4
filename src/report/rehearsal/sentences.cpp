#include <cmath>

#include "report/rehearsal/views.hpp"
#include "report/report_text.hpp"
#include "report/series/verdict.hpp"

namespace trivsel::report {
namespace {

constexpr Text kMonth{"month", "måned"};
constexpr Text kMonths{"months", "måneder"};
/// From so few months, the rate itself is in doubt, and its interval is told. Our choice.
constexpr int kFewMonths = 6;
/// Where a halving gives a signal more often by less than this, the chart cannot tell. Our choice.
constexpr double kTooNear = 0.1;

Message number(double value) {
  const double near = std::round(10.0 * value) / 10.0;
  return {short_text(near, Language::en), short_text(near, Language::da)};
}

Message joined(const Message& a, const Message& b) {
  if (a.empty() || b.empty()) return a.empty() ? b : a;
  return {a.en + " " + b.en, a.da + " " + b.da};
}

Message many_of(const std::optional<EpisodeKind>& kind, const Words& words) {
  if (!kind) return words.episode.many;
  switch (*kind) {
    case EpisodeKind::near_miss:
      return words.near_miss.many;
    case EpisodeKind::threat:
      return Text{"threats", "trusler"};
    case EpisodeKind::psychological_violence:
      return Text{"records of psychological violence", "registreringer af psykisk vold"};
    case EpisodeKind::violence:
      return Text{"records of violence", "registreringer af vold"};
    case EpisodeKind::self_harm:
      return Text{"records of self-harm", "registreringer af selvskade"};
    case EpisodeKind::property:
      return Text{"records of damage to property", "registreringer af skade på ting"};
    case EpisodeKind::use_of_force:
      break;
  }
  return Text{"uses of force", "magtanvendelser"};
}

Message per_month(const RehearsalCase& of, const Words& words) {
  return say("{} {} a month", "{} {} pr. måned", number(of.outlook.monthly),
             many_of(of.kind, words));
}

/// 95 % interval of a Poisson rate from a total: (sqrt(total) -/+ 0.98)^2 (the square root of a
/// Poisson count has a standard deviation of about 1/2, whatever its mean).
Message doubt(const BaselineFacts& facts) {
  const double root = std::sqrt(static_cast<double>(facts.total));
  const double low = std::max(0.0, root - 0.98);
  return say(
      "So few months leave the rate in doubt: it may well be anything from {} to {} a month, and "
      "the "
      "answer changes with it.",
      "Så få måneder lader raten stå usikkert: den kan godt være alt fra {} til {} pr. måned, og "
      "svaret "
      "ændrer sig med den.",
      number(low * low / facts.months), number((root + 0.98) * (root + 0.98) / facts.months));
}

/// The index of dispersion of n Poisson counts has a standard deviation of about sqrt(2 / (n - 1)).
bool varies_more(const BaselineFacts& facts) {
  return facts.dispersion && *facts.dispersion > 1.0 + 2.0 * std::sqrt(2.0 / (facts.months - 1));
}

Message of_dispersion(const RehearsalCase& of) {
  if (of.outlook.dispersion > 1.0) {
    return say("The months are taken to vary {} times as much as chance alone gives.",
               "Månederne er regnet til at svinge {} gange så meget, som tilfældet alene giver.",
               number(of.outlook.dispersion));
  }
  if (!of.baseline || !varies_more(*of.baseline)) return {};
  return say(
      "These months vary {0} times as much as chance alone gives; `--dispersion {1:.1f}` reckons "
      "with that.",
      "Månederne svinger {0} gange så meget, som tilfældet alene giver; `--dispersion {1:.1f}` "
      "regner med det.",
      number(*of.baseline->dispersion), *of.baseline->dispersion);
}

/// "in 12 whole months (February 2025 to January 2026)"
Message in_months(const BaselineFacts& facts) {
  if (facts.months == 1) {
    return say("in 1 whole month ({})", "i 1 hel måned ({})", long_month(*facts.first));
  }
  return say("in {} whole months ({} to {})", "i {} hele måneder ({} til {})", facts.months,
             long_month(*facts.first), long_month(*facts.last));
}

Message of_folder(const RehearsalCase& of, const Words& words) {
  const BaselineFacts& facts = *of.baseline;
  if (facts.months == 0) return {};
  Message text =
      say("Before {}: {} {} {}, {} a month", "Før {}: {} {} {}, {} pr. måned", words.course.the,
          facts.total, many_of(of.kind, words), in_months(facts), number(of.outlook.monthly));
  if (facts.per_1000) {
    text = say("{}, {} per 1,000 resident days", "{}, {} pr. 1.000 beboerdøgn", text,
               number(*facts.per_1000));
  }
  text = say("{}.", "{}.", text);
  const bool few = facts.months < kFewMonths && facts.total > 0;
  return joined(joined(text, few ? doubt(facts) : Message()), of_dispersion(of));
}

Message of_figures(const RehearsalCase& of, const Words& words) {
  return joined(say("Reckoned with: {}, and {} before {}.", "Regnet med: {} og {} før {}.",
                    per_month(of, words), counted(of.outlook.baseline_months, kMonth, kMonths),
                    words.course.the),
                of_dispersion(of));
}

Message why_not(const Rehearsal& rehearsal, const Words& words) {
  const RehearsalCase& of = rehearsal.of;
  switch (of.why_not) {
    case NoRehearsal::no_baseline:
      return say(
          "There is no month before {} in baseline.yaml that is known of every site: without it, "
          "nobody can say what a fall would be. `--rate N` tries a figure.",
          "Der er ingen måned før {} i baseline.yaml, som kendes for alle tilbud: uden den kan "
          "ingen "
          "sige, hvad et fald ville være. `--rate N` prøver med et tal.",
          words.course.the);
    case NoRehearsal::zero_baseline:
      return say("Not one was counted before {}: there is nothing that could fall.",
                 "Der er ikke talt en eneste før {}: der er intet, der kan falde.",
                 words.course.the);
    case NoRehearsal::no_period:
      return say(
          "When {} begins and ends is not written: `--months N` says how long it is.",
          "Det er ikke skrevet, hvornår {} begynder og slutter: `--months N` siger, hvor langt "
          "det er.",
          words.course.the);
    case NoRehearsal::no_whole_month:
      return say("{} has no whole month: there is nothing to judge.",
                 "{} har ingen hel måned: der er intet at bedømme.", capitalised(words.course.the));
    case NoRehearsal::too_long:
      return say("More than {} months are not rehearsed, and not charted either.",
                 "Mere end {} måneder prøves ikke og tegnes heller ikke.",
                 stats::kMostRehearsedMonths);
    case NoRehearsal::none:
      break;
  }
  return {};
}

Message answer_of(const Rehearsal& rehearsal, const Words& words) {
  const RehearsalCase& of = rehearsal.of;
  const Message length = counted(of.outlook.course_months, kMonth, kMonths);
  if (rehearsal.is_hardly_judged()) {
    const Text how_often = rehearsal.judged_at_most() > 0.0
                               ? Text{"as good as never", "så godt som aldrig"}
                               : Text{"never", "aldrig"};
    return say(
        "With {}, a course of {} is {} judged: the chart has too few months that tell anything.",
        "Med {} bliver et forløb på {} {} bedømt: diagrammet har for få måneder, der siger "
        "noget.",
        per_month(of, words), length, how_often);
  }
  return say(
      "With {0}, a course of {1} shows a halving in {2} cases; where nothing changes, the chart "
      "gives "
      "a signal all the same in {3}.",
      "Med {0} viser et forløb på {1} en halvering i {2} tilfælde; hvor intet ændrer sig, giver "
      "diagrammet alligevel udslag i {3}.",
      per_month(of, words), length, of_hundred(rehearsal.falls[1].chance.share()),
      of_hundred(rehearsal.unchanged.share()));
}

Message caution_of(const Rehearsal& rehearsal) {
  if (rehearsal.is_hardly_judged()) {
    const std::optional<int> months = rehearsal.falls[1].months_needed;
    if (months) {
      return say("It would take about {} to show a halving in 80 of 100.",
                 "Der skal omkring {} til for at vise en halvering i 80 af 100.",
                 counted(*months, kMonth, kMonths));
    }
    return say("Not even {} would show a halving in 80 of 100.",
               "Selv {} ville ikke vise en halvering i 80 af 100.",
               counted(kMostMonthsNeeded, kMonth, kMonths));
  }
  const double halving = rehearsal.falls[1].chance.share();
  if (halving - rehearsal.unchanged.share() < kTooNear) {
    return Text{
        "So such a chart can hardly tell a halving from no change at all. More months before or "
        "after, sites joined, or a kind that happens more often can.",
        "Et sådant diagram kan altså knap skelne en halvering fra slet ingen ændring. Det kan "
        "flere "
        "måneder før eller efter, flere tilbud sammen eller en art, der sker oftere."};
  }
  if (halving >= kWantedShare) return {};
  return Text{"A chart that shows no shift is therefore no sign that nothing changed.",
              "Et diagram uden skift er derfor intet tegn på, at intet har ændret sig."};
}

/// The chart is told of courses without a change: where the months before stand alone, a fall has
/// the same one.
Message drawn_as(const Rehearsal& rehearsal) {
  const stats::Chance& chance = rehearsal.unchanged;
  const stats::ChartType usual = chance.usual_chart();
  const double share =
      static_cast<double>(chance.charts[static_cast<std::size_t>(usual)]) / chance.runs;
  return say("The usual chart is {}: {} courses without a change get it.",
             "Det sædvanlige diagram er {}: {} forløb uden ændring får det.", chart_name(usual),
             of_hundred(share));
}

}  // namespace

Message of_hundred(double share) {
  constexpr double half = 0.005;
  if (share < half) return Text{"fewer than 1 of 100", "færre end 1 af 100"};
  if (share > 1.0 - half) return Text{"more than 99 of 100", "flere end 99 af 100"};
  return say("{:.0f} of 100", "{:.0f} af 100", 100.0 * share);
}

RehearsalSentences rehearsal_sentences(const Rehearsal& rehearsal, const Words& words) {
  const RehearsalCase& of = rehearsal.of;
  RehearsalSentences sentences;
  sentences.basis = of.baseline ? of_folder(of, words) : of_figures(of, words);
  if (of.why_not != NoRehearsal::none) {
    sentences.answer = why_not(rehearsal, words);
    return sentences;
  }
  sentences.answer = answer_of(rehearsal, words);
  sentences.caution = caution_of(rehearsal);
  if (!rehearsal.is_hardly_judged()) sentences.drawn = drawn_as(rehearsal);
  return sentences;
}

}  // namespace trivsel::report
