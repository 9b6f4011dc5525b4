#pragma once

#include "money/ledger.hpp"

namespace trivsel {

/// What the plan still needs for one activity, and how that was reckoned.
struct SubstituteNeed {
  const Activity* activity = nullptr;
  Estimate estimate;
  Amount booked;  ///< for substitutes
  std::map<std::optional<Payer>, Amount>
      expected;  ///< by who will pay; empty where nothing is left
};

/// Of every activity that needs substitutes and could be reckoned, by day and id.
std::vector<SubstituteNeed> needs_of(const CourseFolder& folder, const Ledger& ledger);

}  // namespace trivsel
