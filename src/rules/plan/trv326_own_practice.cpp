#include "rules/plan/activities.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<Topic> topics;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what shows that own practice is looked at", "hvad der viser, at egen praksis tages op"},
      {choice_list("topics", &Params::topics, {"one of these topics", "et af disse emner"})
           .required()}};
  return table;
}

bool takes_up(const Activity& activity, const ListOf<Topic>& topics) {
  return activity.stands() &&
         std::any_of(activity.topics.begin(), activity.topics.end(),
                     [&](const At<Topic>& topic) { return topics.contains(*topic); });
}

void check(const Case& c, const Params& params, Sink& sink) {
  if (!has_site(c.folder) || !has_activities(c.folder)) return;
  const auto& activities = c.folder.plan.activities;
  const bool any = std::any_of(activities.begin(), activities.end(), [&](const Activity& activity) {
    return takes_up(activity, params.topics);
  });
  if (any) return;
  sink.about_file(c, "plan.yaml",
                  Text{"no activity gives room to reflect on own practice",
                       "ingen aktivitet giver rum til at reflektere over egen praksis"},
                  say("write {} under `topics:` of the activities that do",
                      "skriv {} under `topics:` ved de aktiviteter, der gør",
                      key_of(*params.topics.items.front())));
}

}  // namespace

const Rule& trv326() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV326", .name = "own-practice", .reads = Part::course | Part::activities},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
