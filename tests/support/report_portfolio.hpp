#pragma once

#include "folder/portfolio_folder.hpp"
#include "report/portfolio/portfolio_report.hpp"
#include "support/overlay.hpp"

namespace trivsel::tests {

/// A portfolio's report with what it points into.
struct ReportedPortfolio {
  PortfolioFolder folder;
  PortfolioCheck check;
  report::PortfolioReport report;
};

/// Writes the files below a folder of their own, reads them as a portfolio and reports on the day.
ReportedPortfolio portfolio_of(const Files& files, const std::string& today);

/// Courses `hus-01` … of one site each, all through 2025, with twelve months of resident days and
/// as many uses of force as given, one a day from 1 January on.
struct House {
  int resident_days = 300;  ///< a month
  int uses_of_force = 8;
};
Files portfolio_files(const std::vector<House>& houses);

}  // namespace trivsel::tests
