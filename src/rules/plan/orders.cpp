#include "rules/plan/orders.hpp"

namespace trivsel {

bool works_on(const Activity& activity, const Referral& order) {
  if (!activity.stands() || !activity.date || !activity.addresses.contains("order")) return false;
  return !order.site || is_meant_for(activity.sites, {*order.site});
}

std::vector<const Activity*> work_on(const Plan& plan, const Referral& order) {
  std::vector<const Activity*> found;
  for (const Activity& activity : plan.activities) {
    if (works_on(activity, order)) found.push_back(&activity);
  }
  return found;
}

}  // namespace trivsel
