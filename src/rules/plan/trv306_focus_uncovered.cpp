#include "rules/plan/activities.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

struct Params : Placed {
  ListOf<Focus> foci;
};

const Record<Params>& params_record() {
  static const Record<Params> table{
      "params",
      {"what {course.the} works on", "hvad {course.the} arbejder med"},
      {choice_list("foci", &Params::foci, {"each of them", "hver af dem"}).required()}};
  return table;
}

std::string keys_of(const ListOf<Focus>& foci) {
  std::string all;
  for (const At<Focus>& focus : foci)
    all += (all.empty() ? "" : ", ") + std::string(key_of(*focus));
  return all;
}

/// Visits the foci of everything that stands.
template <class Visit>
bool any_focus(const Plan& plan, Visit visit) {
  const auto has = [&](const ListOf<Focus>& foci) {
    return std::any_of(foci.begin(), foci.end(), [&](const At<Focus>& f) { return visit(*f); });
  };
  return std::any_of(plan.activities.begin(), plan.activities.end(),
                     [&](const Activity& a) { return a.stands() && has(a.focus); }) ||
         std::any_of(plan.trials.begin(), plan.trials.end(),
                     [&](const Trial& t) { return has(t.focus); });
}

void check(const Case& c, const Params& params, Sink& sink) {
  const Plan& plan = c.folder.plan;
  if (!has_activities(c.folder)) return;
  if (!any_focus(plan, [](Focus) { return true; })) {
    sink.about_file(
        c, "plan.yaml",
        Text{"no activity says what it focuses on", "ingen aktivitet angiver sit fokus"},
        say("write `focus:` with one or more of: {}", "skriv `focus:` med en eller flere af: {}",
            keys_of(params.foci)));
    return;
  }
  for (const At<Focus>& focus : params.foci) {
    if (c.folder.course.leaves_out(key_of(*focus)) != nullptr) continue;
    if (any_focus(plan, [&](Focus found) { return found == *focus; })) continue;
    sink.about_file(
        c, "plan.yaml",
        say("no activity or trial works on {}",
            "ingen aktivitet eller prøvehandling arbejder med {}", c.words.label(*focus)),
        say("write {0} under `focus:` of the activity that does, or under adaptations "
            "why it is left out",
            "skriv {0} under `focus:` ved den aktivitet, der gør det, eller under "
            "adaptations, hvorfor det "
            "udelades",
            key_of(*focus)));
  }
}

}  // namespace

const Rule& trv306() {
  static const Rule rule =
      make_rule<Params>({.code = "TRV306",
                         .name = "focus-uncovered",
                         .reads = Part::course | Part::activities | Part::trials},
                        params_record(), check);
  return rule;
}

}  // namespace trivsel
