#pragma once

#include "report/basis.hpp"
#include "report/document/document.hpp"
#include "report/portfolio/good_examples.hpp"
#include "report/portfolio/overview.hpp"
#include "report/portfolio/portfolio_money.hpp"
#include "report/portfolio/site_funnel.hpp"

namespace trivsel::report {

// What a portfolio report tells. No number of episodes stands beside a name in it: in one house of
// many, and beside others, a small number tells who is meant, and a column of them is read as a
// ranking of houses. A funnel has sites without names, and only those with numbers large enough.

struct CourseRow {
  std::string folder, id, title;
  std::string programme;           ///< its id; empty where the course names none
  std::vector<std::string> sites;  ///< names, else ids
  std::optional<Date> start, end;  ///< end is inclusive
  std::optional<Stage> stage;      ///< nothing where the course cannot be read
};

/// Room for courses that start on certain days, and how many do.
struct CohortRow {
  Date from, to;  ///< both inclusive
  std::size_t most = 0, started = 0;
  bool whole = false;  ///< the programme's whole room, not one of its cohorts
  Origin started_from{};
};

/// One consultant, two courses, one day.
struct BookingRow {
  std::string consultant;
  Date day{};
  std::string folder, activity, other_folder, other_activity;
  bool at_one_time = true;
};

struct PortfolioReport {
  std::string title;
  Message programme;  ///< its name; the id alone where the programme is unknown
  std::string programme_id, edition, pack_sha256;
  Date today;
  LocalTime now;
  Basis basis;
  /// Of all files, as origins count them. Of episodes, only the folder that they lie in: how many
  /// there are is not told.
  std::vector<std::string> paths;
  Origin all;             ///< all that the report was made of
  Origin programme_from;  ///< the portfolio's own file, and its programme where it lies there
  Origin courses_from;    ///< the same, and every course.yaml
  Origin plans_from;      ///< every course.yaml and plan.yaml
  std::vector<CourseRow> courses;
  std::vector<CohortRow> cohorts;
  std::vector<StartRow> starts;
  std::vector<ProgrammeRow> programmes;
  std::vector<OriginRow> origins;
  GoodExamples examples;
  std::vector<SiteFunnel> funnels;  ///< of use of force and of violence
  OpenFindings open;
  std::vector<BookingRow> bookings;
  PortfolioMoney money;  ///< points into the portfolio
};

StageCounts stages_of(const PortfolioReport& report);

/// Everything as it was known `now`.
PortfolioReport portfolio_report(const PortfolioFolder& portfolio, const PortfolioCheck& check,
                                 LocalTime now);

Document portfolio_document(const PortfolioReport& report, Language language,
                            std::string_view version);
std::string portfolio_json(const PortfolioReport& report, Language language,
                           std::string_view version);

}  // namespace trivsel::report
