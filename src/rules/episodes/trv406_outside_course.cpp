#include "rules/episodes/judged.hpp"
#include "rules/episodes/rules.hpp"

namespace trivsel {
namespace {

/// The days that the course and its baseline cover; nothing where they are not known for certain.
struct Covered {
  std::optional<Date> from, to;
};

Covered covered_days(const CourseFolder& folder) {
  if (!folder.course.sound) return {};
  Covered covered{folder.course.start(), folder.course.end()};
  if ((folder.unsound_parts & Part::baseline) != Part::none) covered.from.reset();
  for (const BaselineMonth& entry : folder.baseline.baseline) {
    if (entry.month && covered.from)
      covered.from = std::min(*covered.from, first_day(*entry.month));
  }
  return covered;
}

void judge_site(const Episode& episode, const Course& course, Sink& sink) {
  if (!episode.site.absent() || course.sites.size() == 1) return;
  sink.add(episode.head,
           course.sites.empty() ? Text{"the course has no site where an episode can happen",
                                       "forløbet har intet tilbud, hvor en episode kan ske"}
                                : Text{"the course has several sites, and nothing says which one",
                                       "forløbet har flere tilbud, og intet fortæller hvilket"},
           course.sites.empty() ? Text{"write the site under `sites:` in course.yaml",
                                       "skriv tilbuddet under `sites:` i course.yaml"}
                                : Text{"write its id under `site:`", "skriv dets id under `site:`"})
      .subject = fmt::format("site of {}", subject_of(episode));
}

void judge_day(const Episode& episode, const Covered& covered, Sink& sink) {
  if (!episode.occurred) return;
  const Date day = episode.occurred->date();
  const bool before = covered.from && day < *covered.from;
  const bool after = covered.to && *covered.to < day;
  if (!before && !after) return;
  sink.add(episode.occurred.where,
           before ? say("{} lies before the course and its baseline, which begin on {}",
                        "{} ligger før forløbet og dets baseline, som begynder {}", format(day),
                        long_date(*covered.from))
                  : say("{} lies after the course, which ends on {}",
                        "{} ligger efter forløbet, som slutter {}", format(day),
                        long_date(*covered.to)),
           before ? Text{"correct the date, or write the months before the course in baseline.yaml",
                         "ret datoen, eller skriv månederne før forløbet i baseline.yaml"}
                  : Text{"correct the date, or write the course's extension in course.yaml",
                         "ret datoen, eller skriv forløbets forlængelse i course.yaml"})
      .subject = fmt::format("beginning of {}", subject_of(episode));
}

void check(const Case& c, Sink& sink) {
  const Covered covered = covered_days(c.folder);
  for (const Episode& episode : c.folder.episodes) {
    if (!episode.counts() || !episode.id) continue;
    judge_site(episode, c.folder.course, sink);
    judge_day(episode, covered, sink);
  }
}

}  // namespace

const Rule& trv406() {
  static const Rule rule = make_rule({.code = "TRV406",
                                      .name = "outside-course",
                                      .always = true,
                                      .level = Level::warning,
                                      .reads = Part::course | Part::episodes,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
