#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/check_portfolio.hpp"

namespace trivsel::report {

// What a portfolio's courses are, counted; never what happened in them.

/// How many courses are at each stage, and how many nobody can read.
struct StageCounts {
  std::array<std::size_t, 4> at{};  ///< in the order of the stages
  std::size_t unreadable = 0;

  void add(std::optional<Stage> stage);
  [[nodiscard]] std::size_t operator[](Stage stage) const {
    return at[static_cast<std::size_t>(stage)];
  }
  [[nodiscard]] std::size_t all() const;
};

/// Courses by the day of their start. Every course is in one row.
struct StartRow {
  std::optional<Date> from, to;     ///< both inclusive; nothing: the day of the start is not known
  std::optional<std::size_t> most;  ///< of the programme's cohorts: how many there is room for
  std::size_t of_programme = 0;     ///< of them of the portfolio's own programme
  StageCounts courses;
};

/// The programme's cohorts; then, for courses that start outside them or belong to another
/// programme, the half-years; last those without a start.
std::vector<StartRow> starts_of(const PortfolioFolder& portfolio, const PortfolioCheck& check);

struct ProgrammeRow {
  std::string id;  ///< empty: the courses that name none
  Message name;    ///< the id alone where the programme is unknown
  std::size_t sites = 0;
  std::int64_t places = 0;  ///< where they are written
  std::size_t sites_without_places = 0;
  std::size_t administrations = 0, suppliers = 0, organisations = 0;  ///< parties, course by course
  StageCounts courses;
};

/// By id; courses that cannot be read are in none.
std::vector<ProgrammeRow> programmes_of(const PortfolioFolder& portfolio,
                                        const PortfolioCheck& check);

/// How courses came: applied for, or referred by somebody. One that came in two ways counts twice.
struct OriginRow {
  std::string_view key;  ///< `application`, or the referrer's key
  Message by;
  std::optional<ReferralKind> kind;  ///< of a referral, where it is written
  std::size_t courses = 0;
};
std::vector<OriginRow> origins_of(const PortfolioFolder& portfolio);

/// How many rules have something open, each at its gravest level. Findings are not counted: where
/// each record has one, they would tell how many records there are.
struct OpenCounts {
  std::size_t errors = 0, warnings = 0, notes = 0;

  void add(Level level);
  [[nodiscard]] std::size_t all() const { return errors + warnings + notes; }
};

/// What is open under one rule.
struct OpenRule {
  std::string_view code, name;
  Level level = Level::note;  ///< the gravest
  std::size_t courses = 0;    ///< that it is open in
  bool in_portfolio = false;  ///< open in the portfolio as such
};

struct OpenFindings {
  std::vector<OpenRule> rules;      ///< the gravest first, then what is open in most courses
  std::vector<OpenCounts> courses;  ///< of each course
  OpenCounts portfolio;             ///< of the portfolio as such
  std::size_t open_courses = 0;     ///< with anything open
};

OpenFindings open_findings(const PortfolioFolder& portfolio, const PortfolioCheck& check);

}  // namespace trivsel::report
