#include "rules/plan/rules.hpp"
#include "rules/plan/seminars.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<ActivityKind> kinds;
  At<int> days_apart;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"between what changes are tried out", "mellem hvad tiltag afprøves"},
      {choice_list("kinds", &Params::kinds, {"kinds of activity", "typer af aktivitet"}).required(),
       scalar("days_apart", FieldType::count, &Params::days_apart,
              {"days closer than this count as one", "dage tættere end dette tæller som én"})
           .required()}};
  return table;
}

bool has_trial(const Plan& plan, const SiteTrack& track, const SeminarGap& gap) {
  return std::any_of(plan.trials.begin(), plan.trials.end(), [&](const Trial& trial) {
    return trial.from && trial.to && gap.overlaps(*trial.from, *trial.to) &&
           is_meant_for(trial.sites, track.sites);
  });
}

Message help_for(const SeminarGap& gap) {
  return say("plan a trial that runs between {} and {}, under `trials:`",
             "planlæg en prøvehandling mellem {} og {}, under `trials:`",
             long_date(*gap.before->date), long_date(*gap.after->date));
}

void judge(const Case& c, const SiteTrack& track, const std::vector<SiteTrack>& tracks,
           int days_apart, Sink& sink) {
  const std::vector<SeminarGap> gaps = gaps_between(seminars_of(track.activities, days_apart));
  std::vector<SeminarGap> bare;
  std::copy_if(gaps.begin(), gaps.end(), std::back_inserter(bare),
               [&](const SeminarGap& gap) { return !has_trial(c.folder.plan, track, gap); });
  if (bare.empty()) return;
  if (bare.size() == gaps.size()) {
    sink.about_file(c, "plan.yaml",
                    told_of(track, tracks,
                            Text{"nothing is tried out between the seminars",
                                 "der afprøves intet mellem seminarerne"}),
                    help_for(bare.front()));
    return;
  }
  for (const SeminarGap& gap : bare) {
    Finding& finding =
        sink.weaker(Level::warning, gap.after->date.where,
                    say("nothing is tried out between {} and {}",
                        "der afprøves intet mellem {} og {}", *gap.before->id, *gap.after->id),
                    help_for(gap));
    finding.related.push_back(
        {gap.before->date.where, Text{"the seminar before", "seminaret før"}});
  }
}

void check(const Case& c, const Params& params, Sink& sink) {
  if (!has_site(c.folder)) return;
  const std::vector<SiteTrack> tracks = site_tracks(c.folder, params.kinds);
  for (const SiteTrack& track : tracks) judge(c, track, tracks, *params.days_apart, sink);
}

}  // namespace

const Rule& trv309() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV309",
                         .name = "no-trial-between-seminars",
                         .reads = Part::course | Part::activities | Part::trials},
                        params_record(), check);
  return rule;
}

}  // namespace trivsel
