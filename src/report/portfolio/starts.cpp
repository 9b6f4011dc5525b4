#include <algorithm>
#include <map>
#include <numeric>

#include "report/portfolio/overview.hpp"
#include "rules/portfolio/capacity.hpp"

namespace trivsel::report {
namespace {

using std::chrono::month;

struct HalfYear {
  Date from, to;
};

HalfYear half_year_of(Date day) {
  const Month at = month_of(day);
  const bool first = at.month() <= month{6};
  return {first_day(at.year() / (first ? month{1} : month{7})),
          last_day(at.year() / (first ? month{6} : month{12}))};
}

bool is_own(const PortfolioFolder& portfolio, const Course& course) {
  return portfolio.portfolio.programme && course.programme.is(*portfolio.portfolio.programme);
}

/// The first cohort that the start lies in; null where there is none.
StartRow* cohort_at(std::vector<StartRow>& cohorts, Date start) {
  const auto found = std::find_if(cohorts.begin(), cohorts.end(), [&](const StartRow& row) {
    return *row.from <= start && start <= *row.to;
  });
  return found == cohorts.end() ? nullptr : &*found;
}

}  // namespace

void StageCounts::add(std::optional<Stage> stage) {
  ++(stage ? at[static_cast<std::size_t>(*stage)] : unreadable);
}

std::size_t StageCounts::all() const {
  return std::accumulate(at.begin(), at.end(), unreadable);
}

std::vector<StartRow> starts_of(const PortfolioFolder& portfolio, const PortfolioCheck& check) {
  std::vector<StartRow> rows;
  for (const Capacity* cohort : cohorts_of(check.programme.demands)) {
    rows.push_back(
        {*cohort->from, *cohort->to, static_cast<std::size_t>(*cohort->most), 0, StageCounts()});
  }
  std::map<Date, StartRow> others;
  StartRow unknown;
  for (std::size_t i = 0; i < portfolio.courses.size(); ++i) {
    const PortfolioCourse& entry = portfolio.courses[i];
    const Course& course = entry.folder.course;
    const auto start = entry.counts() ? course.start() : std::nullopt;
    const bool own = is_own(portfolio, course);
    StartRow* row = start && own ? cohort_at(rows, *start) : nullptr;
    if (row == nullptr && start) {
      const HalfYear half = half_year_of(*start);
      row = &others[half.from];
      row->from = half.from;
      row->to = half.to;
    }
    if (row == nullptr) row = &unknown;
    row->of_programme += own ? 1 : 0;
    row->courses.add(entry.counts() ? std::optional(check.courses[i].result.stage) : std::nullopt);
  }
  for (auto& [from, row] : others) rows.push_back(row);
  if (unknown.courses.all() > 0) rows.push_back(unknown);
  return rows;
}

}  // namespace trivsel::report
