#include "report/document/section_parts.hpp"
#include "report/report_text.hpp"
#include "report/series/verdict.hpp"
#include "report/status/status_sections.hpp"

namespace trivsel::report {
namespace {

/// "34 near-misses to 12 records of violence (2.8 for each)"; empty where there is no month.
Message ratio_text(const NearMissRatio& ratio, const Words& words) {
  if (ratio.months == 0) return {};
  Message both = say("{} {} to {}", "{} {} til {}", ratio.near_misses, words.near_miss.many,
                     counted(ratio.violence, {"record of violence", "registrering af vold"},
                             {"records of violence", "registreringer af vold"}));
  if (ratio.violence == 0) return both;
  const double each = static_cast<double>(ratio.near_misses) / static_cast<double>(ratio.violence);
  return say("{} ({} for each)", "{} ({} for hver)", both,
             Message{decimal_text(each, 1, Language::en), decimal_text(each, 1, Language::da)});
}

std::string ratio_sentence(const StatusReport& report, Language language) {
  const Message before = ratio_text(report.ratio_before, report.words);
  const Message own = ratio_text(report.ratio_in_course, report.words);
  const Message& course = report.words.course.the;
  if (own.empty()) return {};
  if (before.empty()) {
    return say("In the whole months of {}: {}.", "I de hele måneder i {}: {}.", course, own)
        .in(language);
  }
  return say("Before {0}: {1}. In its whole months: {2}.",
             "Før {0}: {1}. I dets hele måneder: {2}.", course, before, own)
      .in(language);
}

Message whom(Against against, const Words& words) {
  return against == Against::resident ? words.citizen.many : words.label(against);
}

}  // namespace

Message silence_sentence(const SilenceView& silence) {
  const Message at = silence.site.empty() ? Message{} : say(" at {}", " på {}", silence.site);
  const double percent = 100.0 * silence.probability;
  const Message chance = percent < 0.1 ? Message(Text{"less than 0.1", "under 0,1"})
                                       : Message{decimal_text(percent, 1, Language::en),
                                                 decimal_text(percent, 1, Language::da)};
  return say(
      "Nothing has been recorded{} for {} days, the last on {}; under the rate before ({} of {} "
      "days with a record) the chance of so long a gap is {} per cent.",
      "Der er intet registreret{} i {} dage, senest {}; med den hyppighed, der var før ({} af {} "
      "dage med en registrering), er chancen for et så langt ophold {} procent.",
      at, silence.days.silent, long_date(silence.last), silence.days.reporting, silence.days.days,
      chance);
}

Section no_registrations_section(const StatusReport& report, Language language) {
  Section section = section_of("registrations",
                               {"Violence and use of force", "Vold og magtanvendelse"}, language);
  add(section,
      say("No {} belong to {}: no episodes are recorded here, and there is no chart.",
          "Der hører ingen {} til {}: her registreres ingen episoder, og der er intet diagram.",
          report.words.site.many, report.words.course.the)
          .in(language));
  return section;
}

Section targets_section(const StatusReport& report, Language language) {
  Section section = section_of("targets", {"Violence", "Vold"}, language);
  section.heading = say("Violence against staff and against {}", "Vold mod medarbejdere og mod {}",
                        whom(Against::resident, report.words))
                        .in(language);
  for (const TargetSection& target : report.targets) {
    const auto& [series, chart] = target.counts;
    const Message name = capitalised(whom(target.against, report.words));
    add(section, say("{}: {}", "{}: {}", name, verdict_sentence(series, chart)).in(language));
    add(section, beside_sentence(series, chart, report.landmarks).in(language));
    if (target.series.months.empty()) continue;
    section.blocks.emplace_back(month_table(
        target.series,
        say("Violence against {}", "Vold mod {}", whom(target.against, report.words)).in(language),
        language));
  }
  add(section,
      say("A record can be against both, and counts in both. Months before {} are there where the "
          "baseline keeps them apart; tallies do not tell whom they were against.",
          "En registrering kan være mod begge og tæller begge steder. Måneder før {} er med, hvor "
          "baseline skelner; optællinger fortæller ikke, hvem det var mod.",
          report.words.course.the)
          .in(language),
      Paragraph::Weight::small);
  return section;
}

Section other_kinds_section(const StatusReport& report, Language language) {
  Section section;
  section.id = "other-kinds";
  const Message& near_misses = report.words.near_miss.many;
  section.heading =
      capitalised(say("{} and all kinds", "{} og alle arter", near_misses)).in(language);
  add(section, say("More recorded {} can be better reporting and are no sign by themselves that "
                   "more happened.",
                   "Flere registrerede {} kan være bedre registrering og er ikke i sig selv tegn "
                   "på, at der skete mere.",
                   near_misses)
                   .in(language));
  add(section, ratio_sentence(report, language));
  const Message near = capitalised(say("{} a month", "{} pr. måned", near_misses));
  if (!report.near_misses.months.empty()) {
    section.blocks.emplace_back(month_table(report.near_misses, near.in(language), language));
  }
  if (report.start && *report.start > report.today) {
    add(section, capitalised(say("{} begins on {}.", "{} begynder {}.", report.words.course.the,
                                 long_date(*report.start)))
                     .in(language));
    return section;
  }
  Table totals;
  totals.caption = say("In {} until {}, by kind", "I {} til og med {}, efter art",
                       report.words.course.the, long_date(report.today))
                       .in(language);
  totals.columns = {{std::string(Text{"Kind", "Art"}.in(language)), false},
                    {std::string(Text{"Number", "Antal"}.in(language)), true}};
  for (const KindTotal& total : report.totals) {
    totals.rows.push_back(
        {report.words.label(total.kind).in(language), grouped_text(total.in_course, language)});
  }
  section.blocks.emplace_back(std::move(totals));
  add(section,
      std::string(Text{"A record can be of several kinds, so the kinds do not add up.",
                       "En registrering kan være af flere arter, så arterne kan ikke "
                       "lægges sammen."}
                      .in(language)),
      Paragraph::Weight::small);
  return section;
}

}  // namespace trivsel::report
