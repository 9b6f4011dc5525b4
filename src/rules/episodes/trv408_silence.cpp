#include "rules/episodes/judged.hpp"
#include "rules/episodes/rules.hpp"
#include "rules/episodes/site_silence.hpp"

namespace trivsel {
namespace {

void judge(const Case& c, const Site& site, Date start, Sink& sink) {
  const auto silence = silence_at(c.folder, site, start, c.today());
  if (!silence || !silence->probability || *silence->probability >= kImplausible) return;
  Finding& finding = sink.weaker(
      Level::note, site.head,
      say("nothing has been recorded for {} days, since {}; until then {} of {} days had a record, "
          "and chance alone would then give so long a gap less than once in {} times",
          "der er intet registreret i {} dage, siden {}; indtil da var der registreringer på {} ud "
          "af {} dage, og så ville tilfældet alene give et så langt ophold sjældnere end 1 ud af "
          "{} "
          "gange",
          silence->days.silent, long_date(silence->last), silence->days.reporting,
          silence->days.days, static_cast<int>(1 / kImplausible)),
      Text{"ask whether episodes still are recorded; if so, it is good news, and if recording has "
           "changed, write it under `practice_changes:` in baseline.yaml",
           "spørg, om der stadig registreres; gør der det, er det gode nyheder, og er praksis "
           "ændret, så skriv det under `practice_changes:` i baseline.yaml"});
  finding.subject = fmt::format("site {}", *site.id);
}

void check(const Case& c, Sink& sink) {
  const auto start = c.folder.course.start();
  if (!start || c.stage != Stage::running) return;
  for (const Site& site : c.folder.course.sites) {
    if (site.id) judge(c, site, *start, sink);
  }
}

}  // namespace

const Rule& trv408() {
  static const Rule rule = make_rule({.code = "TRV408",
                                      .name = "silence",
                                      .always = true,
                                      .level = Level::note,
                                      .from = Stage::running,
                                      .reads = Part::course | Part::episodes | Part::baseline},
                                     check);
  return rule;
}

}  // namespace trivsel
