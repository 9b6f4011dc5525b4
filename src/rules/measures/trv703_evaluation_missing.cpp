#include "rules/course_days.hpp"
#include "rules/measures/rules.hpp"
#include "rules/plan/activities.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<ActivityKind> kinds;
  At<EvaluationKind> evaluation;
  At<bool> per_site;
  At<int> every_months;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"how {course.the} is evaluated", "hvordan {course.the} evalueres"},
      {choice_list("kinds", &Params::kinds,
                   {"activities that do, of any of these kinds",
                    "aktiviteter, der gør det, af en af disse typer"})
           .required(),
       choice("evaluation", &Params::evaluation,
              {"only those that say this of themselves", "kun dem, der angiver dette om sig selv"}),
       scalar("per_site", FieldType::boolean, &Params::per_site,
              {"for each {site.one}; else for {course.the}",
               "pr. {site.one}; ellers for {course.the}"}),
       scalar("every_months", FieldType::count, &Params::every_months,
              {"so many months at most from one to the next, and from the start to the first and "
               "the last to the end",
               "højst så mange måneder fra den ene til den næste, fra starten til den første og "
               "fra den sidste til slutningen"})
           .between(1, 120)}};
  return table;
}

/// The course as a whole, or as each site meets it.
std::vector<SiteTrack> tracks_of(const CourseFolder& folder, const Params& params) {
  std::vector<SiteTrack> tracks;
  if (params.per_site.is(true)) {
    tracks = site_tracks(folder, params.kinds);
  } else {
    tracks.push_back({{}, activities_of(folder, params.kinds, {})});
  }
  for (SiteTrack& track : tracks) {
    std::erase_if(track.activities, [&](const Activity* activity) {
      return params.evaluation && !activity->evaluation.is(*params.evaluation);
    });
  }
  return tracks;
}

Message what(const Params& params) {
  const Message kind = label_of(*params.kinds.items.front());
  return params.evaluation ? say("{} ({})", "{} ({})", kind, label_of(*params.evaluation))
                           : Message(kind);
}

void report_none(const Case& c, const Params& params, Message message, Sink& sink) {
  const std::string_view kind = key_of(*params.kinds.items.front());
  const std::string extra =
      params.evaluation ? fmt::format(" and `evaluation: {}`", key_of(*params.evaluation)) : "";
  const std::string danish =
      params.evaluation ? fmt::format(" og `evaluation: {}`", key_of(*params.evaluation)) : "";
  sink.about_file(c, "plan.yaml", std::move(message),
                  say("plan it, or write it where it was held, as an activity with `kind: {}`{}",
                      "planlæg det, eller skriv det, hvor det er holdt, som en aktivitet med "
                      "`kind: {}`{}",
                      kind, Message(extra, danish)))
      .subject = fmt::format("kind {}", kind);
}

/// Where more than the allowed months lie before the next, or before the course's end.
void check_gaps(const SiteTrack& track, const Params& params, DayRange course, Message named,
                Sink& sink) {
  Date last = course.from;
  Where where = track.activities.front()->date.where;
  const auto judge = [&](Date next) {
    if (next <= add_months(last, *params.every_months)) return;
    sink.add(where,
             say("no {} from {} to {}", "ingen {} fra {} til {}", named, long_date(last),
                 long_date(next)),
             say("at most {} months may lie between; plan one",
                 "der må højst gå {} måneder; "
                 "planlæg en",
                 *params.every_months));
  };
  for (const Activity* activity : track.activities) {
    judge(*activity->date);
    last = std::max(last, *activity->date);
    where = activity->date.where;
  }
  judge(course.to);
}

void check(const Case& c, const Params& params, Sink& sink) {
  const std::vector<SiteTrack> tracks = tracks_of(c.folder, params);
  const auto course = course_days(c.folder.course);
  for (const SiteTrack& track : tracks) {
    if (track.activities.empty()) {
      report_none(c, params,
                  told_of(track, tracks,
                          say("no {} was held or is planned",
                              "der er ikke holdt eller planlagt nogen {}", what(params))),
                  sink);
    } else if (params.every_months && course) {
      check_gaps(track, params, *course, told_of(track, tracks, what(params)), sink);
    }
  }
}

}  // namespace

const Rule& trv703() {
  static const Rule rule = make_rule<Params>({.code = "TRV703",
                                              .name = "evaluation-missing",
                                              .reads = Part::course | Part::activities,
                                              .supersedes = {{"TRV304"}}},
                                             params_record(), check);
  return rule;
}

}  // namespace trivsel
