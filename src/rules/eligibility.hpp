#pragma once

#include <optional>

#include "rules/demand.hpp"

namespace trivsel {

/// What one demand of the application says of a course: met, not met, or that the folder does not
/// tell.
struct Eligibility {
  const Demand* demand = nullptr;
  Level level = Level::error;  ///< how much it weighs: of what was found, else of the demand
  std::optional<bool> met;
  Message because;  ///< one sentence, lower-case start, no full stop
};

/// What speaks for and against the course, in the order of the demands. A finding that is a note
/// speaks against nothing; of several, all are told. Demands whose rule tells nothing of what it
/// found right, and found nothing wrong, are left out.
std::vector<Eligibility> eligibility_of(const Case& c, const Demands& demands,
                                        const std::vector<Finding>& findings);

}  // namespace trivsel
