#include "rules/plan/activities.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<ActivityKind> kinds;
  ListOf<ActivityKind> after_end;
  ListOf<Audience> with;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what secures the change", "hvad der sikrer forandringen"},
      {choice_list("kinds", &Params::kinds,
                   {"kinds that do on any day", "typer, der gør det på alle dage"})
           .required(),
       choice_list("after_end", &Params::after_end,
                   {"kinds that do after {course.of_the} end",
                    "typer, der gør det efter {course.of_the} slutning"}),
       choice_list("with", &Params::with,
                   {"only with one of these taking part", "kun hvor en af disse deltager"})}};
  return table;
}

Message names_of(const ListOf<Audience>& audiences, const Words& words) {
  Message all;
  for (const At<Audience>& audience : audiences) {
    const Message name = words.label(*audience);
    all = all.empty() ? name : say("{} or {}", "{} eller {}", all, name);
  }
  return all;
}

bool secures_the_change(const Activity& activity, const Params& params, const Course& course) {
  if (!activity.stands() || !activity.kind) return false;
  const bool with_them =
      params.with.empty() || activity.audience.empty() ||
      std::any_of(params.with.begin(), params.with.end(), [&](const At<Audience>& audience) {
        return activity.audience.contains(*audience);
      });
  if (!with_them) return false;
  if (params.kinds.contains(*activity.kind)) return true;
  const auto end = course.end();
  const bool is_after = !end || (activity.date && *end < *activity.date);
  return is_after && params.after_end.contains(*activity.kind);
}

void check(const Case& c, const Params& params, Sink& sink) {
  const auto& activities = c.folder.plan.activities;
  if (!has_activities(c.folder) || is_left_out(c.folder.course, params.kinds)) return;
  const bool secured =
      std::any_of(activities.begin(), activities.end(), [&](const Activity& activity) {
        return secures_the_change(activity, params, c.folder.course);
      });
  if (secured) return;
  sink.about_file(
      c, "plan.yaml",
      params.with.empty()
          ? say("nothing in the plan secures the change after {} end",
                "intet i planen sikrer forandringen efter {} slutning", c.words.course.of_the)
          : say("nothing in the plan secures the change after {} end together with {}",
                "intet i planen sikrer forandringen efter {} slutning sammen med {}",
                c.words.course.of_the, names_of(params.with, c.words)),
      say("plan an activity of kind {}, or write under adaptations why it is left out",
          "planlæg en aktivitet af typen {}, eller skriv under adaptations, hvorfor den "
          "udelades",
          key_of(*params.kinds.items.front())));
}

}  // namespace

const Rule& trv323() {
  static const Rule rule = make_rule<Params>(
      {.code = "TRV323", .name = "anchoring-missing", .reads = Part::course | Part::activities},
      params_record(), check);
  return rule;
}

}  // namespace trivsel
