#include "rules/measures/deliverables.hpp"
#include "rules/measures/rules.hpp"

namespace trivsel {
namespace {

void check(const Case& c, Sink& sink) {
  for (const Deliverable& deliverable : c.folder.plan.deliverables) {
    if (!deliverable.due || c.today() <= *deliverable.due) continue;
    if (is_done(deliverable, c.today())) continue;
    Finding& finding = sink.add(deliverable.due.where,
                                say("\"{}\" was due on {} and is not done",
                                    "\"{}\" skulle foreligge den {} og er ikke færdig",
                                    deliverable.id.value_or("?"), long_date(*deliverable.due)),
                                Text{"write `done:` with its day, or agree on a new `due:`",
                                     "skriv `done:` med dagen, eller aftal en ny `due:`"});
    finding.subject = subject_of(deliverable);
  }
}

}  // namespace

const Rule& trv702() {
  static const Rule rule = make_rule({.code = "TRV702",
                                      .name = "deliverable-overdue",
                                      .always = true,
                                      .level = Level::warning,
                                      .from = Stage::submitted,
                                      .reads = Part::deliverables,
                                      .reach = Reach::each},
                                     check);
  return rule;
}

}  // namespace trivsel
