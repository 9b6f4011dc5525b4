#include "rules/plan/activities.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

void judge_virtual(const Activity& activity, Sink& sink) {
  const bool settled = activity.agreed.is(true) || activity.agreed.state == State::spoiled;
  if (settled) return;
  sink.add(activity.agreed ? activity.agreed.where : activity.mode.where,
           say("{} is virtual, and nothing says that it was agreed",
               "{} er virtuel, og intet fortæller, at det er aftalt", *activity.id),
           Text{"agree on it and write `agreed: true`, or meet in person",
                "aftal det, og skriv `agreed: true`, eller hold den fysisk"})
      .subject = subject_of(activity);
}

void judge_physical(const Activity& activity, Sink& sink) {
  if (!activity.place.absent()) return;
  sink.weaker(Level::note, activity.mode.where,
              say("{} is held in person, and nothing says where",
                  "{} afholdes fysisk, og intet fortæller hvor", *activity.id),
              Text{"write the room or address under `place:`",
                   "skriv lokalet eller adressen under `place:`"})
      .subject = subject_of(activity);
}

void check(const Case& c, Sink& sink) {
  for (const Activity& activity : c.folder.plan.activities) {
    if (!activity.stands()) continue;
    if (activity.mode.is(Mode::virtual_)) judge_virtual(activity, sink);
    if (activity.mode.is(Mode::physical)) judge_physical(activity, sink);
  }
}

}  // namespace

const Rule& trv316() {
  static const Rule rule = make_rule({.code = "TRV316",
                                      .name = "virtual-not-agreed",
                                      .reads = Part::activities,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
