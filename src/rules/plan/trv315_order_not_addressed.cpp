#include "rules/plan/orders.hpp"
#include "rules/plan/rules.hpp"

namespace trivsel {
namespace {

Message at_site(const Referral& order) {
  return order.site ? say(" at {}", " på {}", *order.site) : Message();
}

void check(const Case& c, Sink& sink) {
  if (!has_activities(c.folder)) return;
  for (const Referral& referral : c.folder.course.referral) {
    if (!referral.is_order() || !work_on(c.folder.plan, referral).empty()) continue;
    sink.add(referral.kind.where,
             say("no activity works on solving the order{}",
                 "ingen aktivitet arbejder med at løse påbuddet{}", at_site(referral)),
             Text{"write order under `addresses:` of the activities that do",
                  "skriv order under `addresses:` ved de aktiviteter, der gør"});
  }
}

}  // namespace

const Rule& trv315() {
  static const Rule rule = make_rule(
      {.code = "TRV315", .name = "order-not-addressed", .reads = Part::course | Part::activities},
      check);
  return rule;
}

}  // namespace trivsel
