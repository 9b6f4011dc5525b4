#pragma once

#include <functional>

#include "files/directory.hpp"
#include "folder/portfolio_folder.hpp"

namespace trivsel {

struct LoadPortfolioOptions {
  unsigned threads = 0;  ///< 0: as many as the machine has, at most 8
  /// Called now and then by the caller's own thread: how many courses are read, of how many.
  std::function<void(std::size_t, std::size_t)> progress{};
};

/// Reads portfolio.yaml, what lies beside the courses, and every course that it lists, several at
/// once. What cannot be read is a finding, a course's folder too; only the portfolio's own folder
/// failing is a MachineError. The result does not depend on the number of threads.
PortfolioFolder load_portfolio(const Directory& directory,
                               const LoadPortfolioOptions& options = {});

}  // namespace trivsel
