#pragma once

#include "folder/portfolio_folder.hpp"
#include "report/control/figure.hpp"
#include "report/series/split.hpp"

namespace trivsel::report {

/// A site with its events and resident days, over the whole months of its course that have both.
struct SiteRate {
  std::string key;         ///< the course's folder and the site's id, or the id alone
  std::string name;        ///< the site's name
  std::string short_name;  ///< its id
  double events = 0.0;
  double resident_days = 0.0;
  int months = 0;
};

/// Of a course, in the order of resident days; sites without any are left out.
std::vector<SiteRate> site_rates(const CourseFolder& folder, const Selection& what, Date today);
/// Of all courses of a portfolio.
std::vector<SiteRate> site_rates(const PortfolioFolder& portfolio, const Selection& what,
                                 Date today);

/// A funnel: rates per 1,000 resident days against limits that narrow with the resident days (U',
/// D. B. Laney, Quality Engineering 14, 2002, 531-537; funnel plots: D. J. Spiegelhalter,
/// Statistics in Medicine 24, 2005, 1185-1202). Sites stand in the order of their resident days, so
/// that nobody reads a ranking.
ControlView funnel_view(const std::vector<SiteRate>& sites, Language language);
ControlFigure funnel_figure(const std::vector<SiteRate>& sites, const std::string& title,
                            Language language);
/// x (the key), y, n, name, months: for `trivsel chart --type up --multiply 1000`.
std::string funnel_csv(const std::vector<SiteRate>& sites);

/// The months of each course that can be read, all of its sites together.
std::vector<NamedSeries> course_series(const PortfolioFolder& portfolio, const SeriesKey& key,
                                       Date today);

}  // namespace trivsel::report
