#include <set>

#include "rules/episodes/judged.hpp"
#include "rules/episodes/rules.hpp"
#include "stats/silence.hpp"

namespace trivsel {
namespace {

/// The last day on which registering changed there, if it did before that day.
std::optional<Date> last_change(const CourseFolder& folder, const Site& site, Date before) {
  std::optional<Date> last;
  for (const PracticeChange& change : folder.baseline.practice_changes) {
    const bool here = change.site.absent() || change.site.is(*site.id);
    if (!here || !change.date || before <= *change.date) continue;
    last = std::max(last.value_or(*change.date), *change.date);
  }
  return last;
}

/// The days with a report of any kind from there: an episode, a near-miss or a tally.
std::set<Date> reporting_days(const Case& c, const Site& site) {
  std::set<Date> days;
  const bool only_site = c.folder.course.sites.size() == 1;
  for (const Episode& episode : c.folder.episodes) {
    if (!episode.counts() || !episode.occurred) continue;
    const bool here = episode.site.is(*site.id) || (episode.site.absent() && only_site);
    if (here && episode.occurred->date() <= c.today()) days.insert(episode.occurred->date());
  }
  return days;
}

void judge(const Case& c, const Site& site, Date start, Sink& sink) {
  std::set<Date> days = reporting_days(c, site);
  if (days.empty()) return;
  const Date last = *days.rbegin();
  const Date from = std::max(start, last_change(c.folder, site, last).value_or(start));
  days.erase(days.begin(), days.lower_bound(from));
  const ReportingDays counted{static_cast<int>((last - from).count()) + 1,
                              static_cast<int>(days.size()),
                              static_cast<int>((c.today() - last).count()) - 1};
  const auto probability = probability_of_silence(counted);
  if (!probability || *probability >= kImplausible) return;
  Finding& finding = sink.weaker(
      Level::note, site.head,
      say("nothing has been recorded for {} days, the last on {}; before, {} of {} days had a "
          "record, so by chance alone so long a gap would come less than once in {} times",
          "der er intet registreret i {} dage, senest {}; før var der registreringer på {} ud af "
          "{} dage, så tilfældet alene ville give et så langt ophold sjældnere end 1 ud af {} "
          "gange",
          counted.silent, long_date(last), counted.reporting, counted.days,
          static_cast<int>(1 / kImplausible)),
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
