#include "money/needs.hpp"

#include <tuple>

namespace trivsel {
namespace {

SubstituteNeed need_of(const Activity& activity, const Estimate& estimate, const Ledger& ledger) {
  SubstituteNeed need{&activity, estimate, {}, {}};
  for (const Posting& posting : ledger.postings) {
    if (posting.activity != &activity || posting.kind != LineKind::substitutes) continue;
    if (posting.is_booked()) {
      need.booked.ore += posting.amount.ore;
    } else {
      need.expected[posting.payer].ore += posting.amount.ore;
    }
  }
  return need;
}

}  // namespace

std::vector<SubstituteNeed> needs_of(const CourseFolder& folder, const Ledger& ledger) {
  std::vector<SubstituteNeed> needs;
  for (const Activity& activity : folder.plan.activities) {
    const auto estimate = estimate_substitutes(activity, folder.budget);
    if (!estimate || estimate->problem != EstimateProblem::none) continue;
    needs.push_back(need_of(activity, *estimate, ledger));
  }
  std::stable_sort(needs.begin(), needs.end(),
                   [](const SubstituteNeed& a, const SubstituteNeed& b) {
                     return std::make_tuple(*a.activity->date, a.activity->id.value_or({})) <
                            std::make_tuple(*b.activity->date, b.activity->id.value_or({}));
                   });
  return needs;
}

}  // namespace trivsel
