#pragma once

#include <optional>

#include "model/money_files.hpp"
#include "model/plan.hpp"

namespace trivsel {

/// Pay by the hour on a day.
struct RateOn {
  Amount per_hour;
  int roles = 0;  ///< how many roles have a rate in force that day
};

/// Each role's rate in force on a day, by role: the one with its latest `from` that is not after
/// the day (of two from one day the dearer).
std::vector<const Rate*> rates_on(const Budget& budget, Date day);

/// The rate to reckon with on a day: of several roles the dearest, since a plan does not say who
/// will come; an expectation may then be too high, never too low. Nothing where no rate is in
/// force.
std::optional<RateOn> rate_on(const Budget& budget, Date day);

/// What is said of pay by the hour that is none of the rates in force on the day of the work;
/// nothing where it is one of them, or where the budget has no rates at all.
std::optional<Message> rate_not_in_force(const Budget& budget, Date day, Amount per_hour);

/// Why what the plan needs cannot be put into kroner.
enum class EstimateProblem { none, unreadable, no_rate, too_large };

struct Estimate {
  Amount amount;               ///< people × hours × rate, to the øre, half away from zero
  std::optional<RateOn> rate;  ///< in force on the activity's day
  EstimateProblem problem = EstimateProblem::none;
};

/// What an activity's substitutes are expected to cost; nothing where it needs none (no
/// `substitutes:`, or it is cancelled). Too large is what no file could hold as an amount.
std::optional<Estimate> estimate_substitutes(const Activity& activity, const Budget& budget);

}  // namespace trivsel
