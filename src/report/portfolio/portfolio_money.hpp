#pragma once

#include <map>
#include <string>

#include "model/origin.hpp"
#include "money/cap_state.hpp"
#include "money/grants.hpp"
#include "rules/check_portfolio.hpp"

namespace trivsel {

/// The files of sums, counted through all of the portfolio.
struct SumsFrom {
  Origin budget, spent, committed;
  [[nodiscard]] Origin rest() const { return origin_of(budget, spent, committed); }
  void add(const SumsFrom& other) {
    budget.add(other.budget);
    spent.add(other.spent);
    committed.add(other.committed);
  }
};

/// What one course has set aside, spent and still needs.
struct CourseMoney {
  const PortfolioCourse* course = nullptr;
  Sums sums;
  SumsFrom from;
  bool known = true;           ///< false: it cannot be read, or its amounts cannot be added up
  std::size_t left_out = 0;    ///< entries and activities that could not be counted
  std::optional<Amount> cap;   ///< nothing where its programme has none
  std::optional<Date> passes;  ///< when spent and planned pass the cap
};

/// The money of a portfolio. All of it is a lower bound: the wages of those who run the courses are
/// in no folder. It points into the portfolio and its check.
struct PortfolioMoney {
  std::vector<CourseMoney> courses;
  std::map<std::optional<Payer>, Sums> payers;
  std::map<Month, Sums> months;  ///< no budget
  Sums total;
  std::map<std::optional<Payer>, SumsFrom> payers_from;
  SumsFrom total_from;
  GrantSums grants;
};

PortfolioMoney portfolio_money(const PortfolioFolder& portfolio, const PortfolioCheck& check);

/// The sentences that belong below every sum of a portfolio.
std::vector<Message> lower_bound_sentences(const PortfolioMoney& money);

/// `budget show` and `budget forecast` of a portfolio, on a terminal and as documents of version 1.
std::string portfolio_budget_text(const PortfolioMoney& money, Language language);
std::string portfolio_forecast_text(const PortfolioMoney& money, Language language);
std::string portfolio_budget_json(const PortfolioMoney& money, Date today);
std::string portfolio_forecast_json(const PortfolioMoney& money, Date today);

}  // namespace trivsel
