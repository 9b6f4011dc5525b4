#pragma once

#include "folder/portfolio_folder.hpp"

namespace trivsel {

/// TRV008 for two courses with one id, TRV009 for an expense on a grant that the portfolio does not
/// list; nothing of grants where it lists none.
void look_across_courses(const PortfolioFolder& portfolio, std::vector<Finding>& findings);

}  // namespace trivsel
