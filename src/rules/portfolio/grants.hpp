#pragma once

#include "money/grants.hpp"
#include "rules/demand.hpp"

namespace trivsel {

/// The grants of a programme, as the parameters of TRV805 write them.
struct GrantParams : Placed {
  Records<Grant> grants;
};

const Record<GrantParams>& grant_params_record();

/// What pays for a portfolio's courses: its own grants, or where it lists none, the programme's.
/// The result points into one of the two.
std::span<const Grant> grants_in_force(const PortfolioFolder& portfolio, const Demands& demands);
std::span<const Grant> grants_in_force(const PortfolioFolder& portfolio, const GrantParams& params);

}  // namespace trivsel
