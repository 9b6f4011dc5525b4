#pragma once

#include "report/portfolio/portfolio_report.hpp"
#include "report/share/shared_report.hpp"

namespace trivsel::report {

// What a portfolio says that may leave the circle of those who lead the programme: courses by
// number, rounded money, no title, id or path. Episodes are not counted, as in no portfolio report,
// nor is what the checks found: many findings stand for one record each.

struct SharedCourse {
  std::string code;  ///< C1: ordered by what is told of it, so that the order tells no more
  std::size_t sites = 0;
  std::optional<Month> start, end;
  std::optional<Stage> stage;  ///< nothing where the course cannot be read
};

/// In whole thousands of kroner.
struct SharedSums {
  std::string code;  ///< of a grant, G1
  std::optional<Payer> payer;
  std::int64_t budget = 0, spent = 0, committed = 0, rest = 0;
};

struct SharedPortfolio {
  int fewest = 0;
  std::string programme_id;  ///< empty where the program does not carry it
  Message programme;
  std::string edition;
  Date today;
  LocalTime now;
  std::vector<SharedCourse> courses;
  std::vector<CohortRow> cohorts;  ///< the programme's own days
  std::size_t double_bookings = 0;
  std::vector<SharedSums> grants;  ///< budget: what was granted
  std::vector<SharedSums> payers;
  SharedSums total;
};

SharedPortfolio shared_portfolio(const PortfolioReport& report, bool carried, int fewest);

Document shared_portfolio_document(const SharedPortfolio& shared, Language language,
                                   std::string_view version);
std::string shared_portfolio_json(const SharedPortfolio& shared, Language language,
                                  std::string_view version);
/// As that of a SharedReport.
std::string told_sha256(const SharedPortfolio& shared, Language language, std::string_view version);

}  // namespace trivsel::report
