#include "rules/plan/activities.hpp"
#include "rules/plan/focus_areas.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<ActivityKind> kinds;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what works on a focus area", "hvad der arbejder med et indsatsområde"},
      {choice_list("kinds", &Params::kinds, {"any of these kinds", "en af disse typer"})
           .required()}};
  return table;
}

bool is_worked_on(const CourseFolder& folder, const Params& params, const FocusArea& area) {
  std::vector<std::string_view> sites;
  if (area.site) sites.push_back(*area.site);
  const std::vector<const Activity*> activities = activities_of(folder, params.kinds, sites);
  return std::any_of(activities.begin(), activities.end(), [&](const Activity* activity) {
    return activity->addresses.state == State::spoiled || activity->addresses.contains(*area.id);
  });
}

void check(const Case& c, const Params& params, Sink& sink) {
  if (!has_activities(c.folder)) return;
  for (const FocusArea& area : c.folder.course.focus_areas) {
    if (!area.id || is_worked_on(c.folder, params, area)) continue;
    sink.add(area.head,
             say("no development activity works on the focus area {}",
                 "ingen udviklingsaktivitet arbejder med indsatsområdet {}", *area.id),
             say("write {} under `addresses:` of the activities that do",
                 "skriv {} under `addresses:` ved de aktiviteter, der gør", *area.id))
        .subject = subject_of(area);
  }
}

}  // namespace

const Rule& trv324() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV324", .name = "focus-area-idle", .reads = Part::course | Part::activities},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
