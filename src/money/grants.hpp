#pragma once

#include <span>

#include "folder/portfolio_folder.hpp"
#include "money/ledger.hpp"

namespace trivsel {

// What the courses of a portfolio have booked on its grants. All of it is a lower bound: the wages
// of those who run the courses, and what cannot be read, are not among the courses' expenses.

/// A booked expense of one of the courses.
struct GrantPosting {
  const PortfolioCourse* course = nullptr;
  const Expense* expense = nullptr;
  Amount amount;
  Date day;  ///< of the work
};

struct GrantUse {
  const Grant* grant = nullptr;
  Amount spent;
  /// In the order of the days, the posting with which the sum passes the grant for good; nothing
  /// where it does not.
  std::optional<GrantPosting> passing;

  [[nodiscard]] Amount rest() const { return {grant->amount->ore - spent.ore}; }
};

struct GrantSums {
  std::vector<GrantUse> grants;         ///< in the order given, those that could be read
  std::vector<GrantPosting> undecided;  ///< the board's, on a day of several, and none is named
  std::vector<GrantPosting> outside;    ///< booked on a grant that has no such day; counted on it
  Amount on_none;                       ///< the board's, on days of no grant
};

/// An expense counts on the grant that it names; a counter-entry that names none, on that of the
/// entry it corrects. Where none is named, what the board pays counts on the one grant whose days
/// hold the day of the work. What others pay counts only where it names a grant.
GrantSums sum_grants(const PortfolioFolder& portfolio, std::span<const Grant> grants);

}  // namespace trivsel
