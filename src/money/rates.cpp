#include "money/rates.hpp"

#include <map>

namespace trivsel {

std::vector<const Rate*> rates_on(const Budget& budget, Date day) {
  std::map<std::string_view, const Rate*> in_force;
  for (const Rate& rate : budget.rates) {
    if (!rate.role || !rate.per_hour || !rate.from || *rate.from > day) continue;
    const Rate*& newest = in_force[*rate.role];
    const bool newer = newest == nullptr || *newest->from < *rate.from ||
                       (*newest->from == *rate.from && *newest->per_hour < *rate.per_hour);
    if (newer) newest = &rate;
  }
  std::vector<const Rate*> rates;
  for (const auto& [role, rate] : in_force) rates.push_back(rate);
  return rates;
}

std::optional<RateOn> rate_on(const Budget& budget, Date day) {
  const std::vector<const Rate*> rates = rates_on(budget, day);
  if (rates.empty()) return std::nullopt;
  const auto dearest =
      std::max_element(rates.begin(), rates.end(),
                       [](const Rate* a, const Rate* b) { return *a->per_hour < *b->per_hour; });
  return RateOn{*(*dearest)->per_hour, static_cast<int>(rates.size())};
}

std::optional<Message> rate_not_in_force(const Budget& budget, Date day, Amount per_hour) {
  if (budget.rates.empty()) return std::nullopt;
  const std::vector<const Rate*> rates = rates_on(budget, day);
  if (rates.empty()) {
    return say("{} an hour: no rate is in force on {}", "{} i timen: ingen sats gælder den {}",
               kroner(per_hour), long_date(day));
  }
  Message all;
  for (const Rate* rate : rates) {
    if (rate->per_hour.is(per_hour)) return std::nullopt;
    const Message one = say("{} {}", "{} {}", *rate->role, grouped(*rate->per_hour));
    all = all.empty() ? one : say("{}, {}", "{}, {}", all, one);
  }
  return say("{} an hour is none of the rates in force on {}: {}",
             "{} i timen er ingen af de satser, der gælder den {}: {}", kroner(per_hour),
             long_date(day), all);
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
