#include "report/portfolio/site_funnel.hpp"

#include <algorithm>
#include <cmath>

#include "report/series/monthly.hpp"
#include "stats/control_chart.hpp"

namespace trivsel::report {
namespace {

struct Exposure {
  std::int64_t events = 0;
  std::int64_t resident_days = 0;
  bool over = false;
};

/// A report that names a programme compares sites within it: another's are other people.
bool belongs(const PortfolioFolder& portfolio, const PortfolioCourse& entry) {
  const auto& own = portfolio.portfolio.programme;
  return entry.counts() && (!own || entry.folder.course.programme.is(*own));
}

Exposure exposure_of(const CourseFolder& folder, const Selection& what, Date today) {
  Exposure exposure;
  std::size_t months = 0;
  for (const MonthCount& month : monthly_series(folder, what, today).months) {
    if (month.state != MonthState::course || months == kFunnelMonths) continue;
    ++months;
    if (!month.resident_days) continue;
    exposure.events += month.count.value_or(0);
    exposure.resident_days += *month.resident_days;
  }
  const auto end = folder.course.end();
  exposure.over = months == kFunnelMonths || (end && *end < today);
  return exposure;
}

std::vector<Exposure> ready_sites(const PortfolioFolder& portfolio, Date today,
                                  SiteFunnel& funnel) {
  std::vector<Exposure> ready;
  Selection what{.kind = funnel.kind};
  for (const PortfolioCourse& entry : portfolio.courses) {
    if (!belongs(portfolio, entry)) continue;
    for (const Site& site : entry.folder.course.sites) {
      if (!site.id) continue;
      what.site = std::string(*site.id);
      const Exposure exposure = exposure_of(entry.folder, what, today);
      ++funnel.sites;
      if (!exposure.over) {
        ++funnel.not_yet;
      } else if (exposure.resident_days == 0) {
        ++funnel.unknown;
      } else if (exposure.events < kFewestRecords) {
        ++funnel.few;
      } else {
        ready.push_back(exposure);
      }
    }
  }
  std::stable_sort(ready.begin(), ready.end(), [](const Exposure& a, const Exposure& b) {
    return a.resident_days < b.resident_days;
  });
  return ready;
}

stats::ChartSeries chart_of(const std::vector<Exposure>& sites) {
  stats::Rows rows;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    rows.x.push_back(static_cast<double>(i));
    rows.y.push_back(static_cast<double>(sites[i].events));
    rows.n.push_back(static_cast<double>(sites[i].resident_days));
  }
  stats::ChartOptions options;
  options.type = stats::ChartType::up;
  options.multiply = 1000.0;
  options.x_is_name = true;
  auto charts = stats::control_charts(stats::subgroups(rows, stats::Aggregate::mean), options);
  return charts ? charts->front() : stats::ChartSeries{};
}

double hundredth(double value) {
  return std::round(value * 100.0) / 100.0;
}

}  // namespace

SiteFunnel site_funnel(const PortfolioFolder& portfolio, EpisodeKind kind, Date today) {
  SiteFunnel funnel;
  funnel.kind = kind;
  const std::vector<Exposure> sites = ready_sites(portfolio, today, funnel);
  funnel.ready = sites.size();
  if (sites.size() < kFewestPoints) return funnel;
  const stats::ChartSeries chart = chart_of(sites);
  if (chart.empty()) return funnel;
  for (const stats::ChartPoint& point : chart.front().points) {
    funnel.points.push_back({std::round(point.n / 100.0) * 100.0, hundredth(point.y),
                             hundredth(std::max(point.lower, 0.0)), hundredth(point.upper),
                             point.sigma_signal});
  }
  funnel.centre = hundredth(chart.front().points.front().centre);
  return funnel;
}

}  // namespace trivsel::report
