#pragma once

#include "rules/course_days.hpp"
#include "rules/demand.hpp"

namespace trivsel {

/// How many courses a programme has room for among those that start on certain days.
struct Capacity : Placed {
  At<Date> from;
  At<Date> to;
  At<int> most;

  [[nodiscard]] DayRange days() const { return {*from, *to}; }
};

struct Cohorts : Placed {
  Records<Capacity> cohorts;
};

const Record<Capacity>& capacity_record();
const Record<Cohorts>& cohorts_record();

/// The courses of the portfolio's own programme that start in a stretch of days, by day, then path.
std::vector<const PortfolioCourse*> starting_in(const PortfolioFolder& portfolio, DayRange days);

/// What the demands have room for: of TRV802 its cohorts, of TRV801 the whole.
std::vector<const Capacity*> cohorts_of(const Demands& demands);
const Capacity* capacity_of(const Demands& demands);

/// Says at the first course that there is no room for; nothing where there is room. Null then.
Finding* find_overfull(const PortfolioCase& c, const Capacity& capacity, Sink& sink);

}  // namespace trivsel
