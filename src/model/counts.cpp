#include "model/counts.hpp"

namespace trivsel {
namespace {

using enum FieldType;

const Record<BaselineMonth>& baseline_month_record() {
  static const Record<BaselineMonth> table{
      "baseline month",
      {"counts of one month at one site", "antal i én måned på ét tilbud"},
      {scalar("month", month, &BaselineMonth::month, {"the month", "måneden"}).required(),
       scalar("site", id, &BaselineMonth::site, {"which site", "hvilket tilbud"})
           .refers(IdKind::site),
       choice("against", &BaselineMonth::against,
              {"where staff and residents are kept apart",
               "hvor medarbejdere og beboere holdes adskilt"}),
       scalar("near_miss", count, &BaselineMonth::near_miss, {"near-misses", "nærved-episoder"}),
       scalar("threat", count, &BaselineMonth::threat, {"threats", "trusler"}),
       scalar("psychological_violence", count, &BaselineMonth::psychological_violence,
              {"psychological violence", "psykisk vold"}),
       scalar("violence", count, &BaselineMonth::violence, {"violence", "vold"}),
       scalar("self_harm", count, &BaselineMonth::self_harm, {"self-harm", "selvskade"}),
       scalar("property", count, &BaselineMonth::property, {"damage to property", "skade på ting"}),
       scalar("use_of_force", count, &BaselineMonth::use_of_force,
              {"uses of force", "magtanvendelser"})}};
  return table;
}

const Record<PracticeChange>& practice_change_record() {
  static const Record<PracticeChange> table{
      "practice change",
      {"a change in how episodes are registered", "en ændring i, hvordan der registreres"},
      {scalar("date", date, &PracticeChange::date, {"from when on", "fra hvornår"}).required(),
       scalar("site", id, &PracticeChange::site, {"which site", "hvilket tilbud"})
           .refers(IdKind::site),
       scalar("what", text, &PracticeChange::what, {"what changed", "hvad der ændredes"})
           .required()}};
  return table;
}

const Record<OccupancyMonth>& occupancy_month_record() {
  static const Record<OccupancyMonth> table{
      "occupancy month",
      {"resident days of one month at one site", "beboerdøgn i én måned på ét tilbud"},
      {scalar("month", month, &OccupancyMonth::month, {"the month", "måneden"}).required(),
       scalar("site", id, &OccupancyMonth::site, {"which site", "hvilket tilbud"})
           .refers(IdKind::site),
       scalar("resident_days", count, &OccupancyMonth::resident_days,
              {"resident days", "beboerdøgn"})
           .between(0, 100'000)
           .required()}};
  return table;
}

}  // namespace

const At<int>& BaselineMonth::count(EpisodeKind kind) const {
  switch (kind) {
    case EpisodeKind::near_miss:
      return near_miss;
    case EpisodeKind::threat:
      return threat;
    case EpisodeKind::psychological_violence:
      return psychological_violence;
    case EpisodeKind::violence:
      return violence;
    case EpisodeKind::self_harm:
      return self_harm;
    case EpisodeKind::property:
      return property;
    case EpisodeKind::use_of_force:
      break;
  }
  return use_of_force;
}

const Record<Baseline>& baseline_record() {
  static const Record<Baseline> table{
      "baseline",
      {"what was counted before the course", "hvad der blev talt før forløbet"},
      {records("baseline", &Baseline::baseline, baseline_month_record(), {"by month", "pr. måned"}),
       records("practice_changes", &Baseline::practice_changes, practice_change_record(),
               {"changes in how episodes are registered", "ændringer i registreringspraksis"})}};
  return table;
}

const Record<Occupancy>& occupancy_record() {
  static const Record<Occupancy> table{
      "occupancy",
      {"resident days, the denominator of rates", "beboerdøgn, nævneren i rater"},
      {records("occupancy", &Occupancy::occupancy, occupancy_month_record(),
               {"by month", "pr. måned"})}};
  return table;
}

}  // namespace trivsel
