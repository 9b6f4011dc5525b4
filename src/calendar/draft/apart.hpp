#pragma once

#include <limits>

#include "calendar/draft/numbering.hpp"

namespace trivsel {

/// Of a slot that stays on its day: the days of those are taken for all the others.
constexpr std::size_t kNoSet = std::numeric_limits<std::size_t>::max();

/// Whether the two slots are of different sets.
bool are_apart(const std::vector<std::size_t>& set_of, std::size_t a, std::size_t b);

/// The set of each slot of the layout; what the plan holds and may move is one of its own. Empty
/// where there are none, and all may share days.
std::vector<std::size_t> sets_of_slots(const Layout& layout, const std::vector<Steps>& sets);

/// `cheapest_days`, where slots of different sets have days of their own: exact by trying, for each
/// day that two of them would share, what comes of either giving it up. Nothing where there are no
/// such days, or none was found in 2,000 tries. Empty sets: all may share.
std::optional<std::vector<Date>> cheapest_days_apart(const DayChoice& choice, const DayCost& cost,
                                                     const std::vector<std::size_t>& set_of);

}  // namespace trivsel
