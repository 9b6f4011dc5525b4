#pragma once

#include <span>

#include "folder/portfolio_folder.hpp"
#include "money/ledger.hpp"

namespace trivsel {

// What the courses of a portfolio have booked on its grants, and what their plans will cost them.
// All of it is a lower bound: the wages of those who run the courses, and what cannot be read, are
// not among the courses' expenses.

/// A course of a portfolio with its postings.
struct CourseLedger {
  const PortfolioCourse* course = nullptr;
  Ledger ledger;
};

/// Of all courses that count, in their order; without a cap.
std::vector<CourseLedger> ledgers_of(const PortfolioFolder& portfolio);

/// A posting of one of the courses.
struct GrantPosting {
  const PortfolioCourse* course = nullptr;
  const Expense* expense = nullptr;  ///< null: expected by the plan
  Amount amount;
  Date day;  ///< of the work
};

struct GrantUse {
  const Grant* grant = nullptr;
  Amount spent;
  Amount committed;  ///< what the plans still expect of it
  /// In the order of the days, the booked posting with which the sum passes the grant for good;
  /// nothing where it does not.
  std::optional<GrantPosting> passing;

  [[nodiscard]] Amount forecast() const { return {spent.ore + committed.ore}; }
  /// What neither is booked nor will be by the plans; below 0 where the grant does not hold it.
  [[nodiscard]] Amount rest() const { return {grant->amount->ore - forecast().ore}; }
};

struct GrantSums {
  std::vector<GrantUse> grants;       ///< in the order given, those that could be read
  std::vector<GrantPosting> by_rule;  ///< booked on a day of several grants, and none is named
  std::vector<GrantPosting> outside;  ///< booked on a grant that has no such day; counted on it
  Amount on_none;                     ///< the board's, booked on days of no grant
  Amount expected_on_none;            ///< the same of what the plans expect
};

/// An expense counts on the grant that it names; a counter-entry that names none, on that of the
/// entry it corrects. Where none is named, what the board pays counts on the grant whose days hold
/// the day of the work. Where several do, it counts on the one that ends first and has room for the
/// whole of it, together with all that corrects it; where none has room, on the one that ends last.
/// These are taken after all others, by day, course and id, and the plans' after what is booked.
/// What others pay counts only where it names a grant.
GrantSums sum_grants(std::span<const CourseLedger> courses, std::span<const Grant> grants);

}  // namespace trivsel
