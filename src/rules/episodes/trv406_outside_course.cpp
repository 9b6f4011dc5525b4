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
  const Words& words = sink.words();
  sink.add(episode.head,
           course.sites.empty()
               ? say("{0} has no {1} where {3} can happen", "{0} har ingen {2}, hvor {3} kan ske",
                     words.course.the, words.site.one, words.site.many, words.episode.a)
               : say("{0} has several {1}, and nothing says which one",
                     "{0} har flere {1}, og intet fortæller, hvor det skete", words.course.the,
                     words.site.many),
           course.sites.empty()
               ? say("write {} under `sites:` in course.yaml",
                     "skriv {} under `sites:` i course.yaml", words.site.the)
               : Message(Text{"write its id under `site:`", "skriv id'et under `site:`"}))
      .subject = fmt::format("site of {}", subject_of(episode));
}

void judge_day(const Episode& episode, const Covered& covered, Sink& sink) {
  if (!episode.occurred) return;
  const Date day = episode.occurred->date();
  const bool before = covered.from && day < *covered.from;
  const bool after = covered.to && *covered.to < day;
  if (!before && !after) return;
  const Noun& course = sink.words().course;
  sink.add(episode.occurred.where,
           before
               ? say("{} lies before {} and its baseline, which begin on {}",
                     "{} ligger før {} med baseline, som begynder den {}", long_date(day),
                     course.the, long_date(*covered.from))
               : say("{} lies after {}, which ends on {}", "{} ligger efter {}, som slutter den {}",
                     long_date(day), course.the, long_date(*covered.to)),
           before ? say("correct the date, or write the months before {} in baseline.yaml",
                        "ret datoen, eller skriv månederne før {} i baseline.yaml", course.the)
                  : say("correct the date, or write {} extension in course.yaml",
                        "ret datoen, eller skriv {} forlængelse i course.yaml", course.of_the))
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
