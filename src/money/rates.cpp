#include "money/rates.hpp"

#include <map>

namespace trivsel {

std::optional<RateOn> rate_on(const Budget& budget, Date day) {
  std::map<std::string_view, const Rate*> in_force;
  for (const Rate& rate : budget.rates) {
    if (!rate.role || !rate.per_hour || !rate.from || *rate.from > day) continue;
    const Rate*& newest = in_force[*rate.role];
    const bool newer = newest == nullptr || *newest->from < *rate.from ||
                       (*newest->from == *rate.from && *newest->per_hour < *rate.per_hour);
    if (newer) newest = &rate;
  }
  if (in_force.empty()) return std::nullopt;
  RateOn found{*in_force.begin()->second->per_hour, static_cast<int>(in_force.size())};
  for (const auto& [role, rate] : in_force) {
    found.per_hour = std::max(found.per_hour, *rate->per_hour);
  }
  return found;
}

std::optional<Estimate> estimate_substitutes(const Activity& activity, const Budget& budget) {
  if (!activity.substitutes || !activity.stands()) return std::nullopt;
  const Substitutes& needed = *activity.substitutes;
  if (!needed.people || !needed.hours || !activity.date) {
    return Estimate{{}, {}, EstimateProblem::unreadable};
  }
  const auto hours = times(*needed.people, *needed.hours);
  const auto rate = rate_on(budget, *activity.date);
  if (!rate) return Estimate{{}, {}, EstimateProblem::no_rate};
  const auto amount = hours ? times(*hours, rate->per_hour) : std::nullopt;
  const bool plausible = amount && amount->ore <= kLargestOre && amount->ore >= -kLargestOre;
  if (!plausible) return Estimate{{}, rate, EstimateProblem::too_large};
  return Estimate{*amount, rate, EstimateProblem::none};
}

}  // namespace trivsel
